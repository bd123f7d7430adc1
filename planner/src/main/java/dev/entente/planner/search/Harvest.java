package dev.entente.planner.search;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.state.Lists;
import java.util.Arrays;

/// Makes a plan of the cells that are left when a search has found one.
final class Harvest {
    private static final int[] NONE = {};

    private final Compiled compiled;
    private final Cells cells;
    private final int[] binding;
    private final Decomposition.Builder plan = new Decomposition.Builder();
    private final int[] numbers;
    private final Lists tops = new Lists();

    private Harvest(Compiled compiled, Cells cells, int[] binding) {
        this.compiled = compiled;
        this.cells = cells;
        this.binding = binding;
        this.numbers = new int[cells.count()];
    }

    static Decomposition of(Compiled compiled, Cells cells, int[] binding, int[] steps, int stepCount) {
        return new Harvest(compiled, cells, binding).plan(steps, stepCount);
    }

    private Decomposition plan(int[] steps, int stepCount) {
        for (int cell = 0; cell < numbers.length; cell++) {
            if (cells.parent(cell) < 0) {
                tops.add(cell);
            }
        }
        for (int i = tops.size() - 1; i >= 0; i--) {
            enter(tops.at(i));
        }
        var parts = parts();
        for (int cell = 0; cell < numbers.length; cell++) {
            for (int part : parts[cell]) {
                enter(part);
            }
        }
        var order = new int[stepCount];
        for (int i = 0; i < stepCount; i++) {
            order[i] = numbers[steps[i]];
        }
        return plan.build(order);
    }

    private void enter(int cell) {
        int symbol = cells.symbol(cell);
        numbers[cell] = symbol == compiled.top() || symbol == compiled.goal() ? -1 : add(cell);
    }

    private int add(int cell) {
        int symbol = cells.symbol(cell);
        int parent = cells.parent(cell) < 0 ? -1 : numbers[cells.parent(cell)];
        var arguments = new int[compiled.parameterCount(symbol)];
        cells.arguments(cell, arguments.length, arguments, 0);
        if (compiled.primitive(symbol)) {
            return plan.action(parent, symbol, arguments);
        }
        int method = cells.method(cell);
        int from = cells.binding(cell);
        int size = compiled.problem().model().methods().get(method).parameters();
        return plan.task(parent, symbol, arguments, method, size == 0 ? NONE : Arrays.copyOfRange(binding, from, from + size));
    }

    /// The parts of each cell, in the order of its method's text.
    private int[][] parts() {
        var parts = new int[cells.count()][];
        var counts = new int[cells.count()];
        for (int cell = 0; cell < parts.length; cell++) {
            if (cells.parent(cell) >= 0) {
                counts[cells.parent(cell)]++;
            }
        }
        for (int cell = 0; cell < parts.length; cell++) {
            parts[cell] = counts[cell] == 0 ? NONE : new int[counts[cell]];
        }
        for (int cell = 0; cell < parts.length; cell++) {
            if (cells.parent(cell) >= 0) {
                parts[cells.parent(cell)][cells.place(cell)] = cell;
            }
        }
        return parts;
    }
}
