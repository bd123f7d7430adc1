package dev.entente.planner.lint;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which tasks can be decomposed down to actions, whatever the state is: from the actions upwards, in linear time.
final class Refinement {
    private final Model model;
    private final boolean[] ends;
    private final int[] missing;
    private final List<List<Integer>> callers = new ArrayList<>();
    private final Deque<Integer> fresh = new ArrayDeque<>();

    Refinement(Model model, Contradictions contradictions) {
        this.model = model;
        ends = new boolean[model.symbols()];
        missing = new int[model.methods().size()];
        for (int symbol = 0; symbol < model.symbols(); symbol++) {
            callers.add(new ArrayList<>());
        }
        for (int method = 0; method < missing.length; method++) {
            method(method, contradictions);
        }
        for (int action = 0; action < model.operators().size(); action++) {
            var operator = model.operator(action);
            if (contradictions.why(operator.precondition(), operator.variables()).isEmpty()) {
                end(action);
            }
        }
        while (!fresh.isEmpty()) {
            callers.get(fresh.remove()).forEach(this::less);
        }
    }

    private void method(int number, Contradictions contradictions) {
        var method = model.methods().get(number);
        if (!contradictions.why(method.precondition(), method.variables()).isEmpty()) {
            return;
        }
        for (Call call : method.body().calls()) {
            callers.get(call.symbol()).add(number);
            missing[number]++;
        }
        if (missing[number] == 0) {
            end(model.symbol(method.task()));
        }
    }

    private void less(int method) {
        if (--missing[method] == 0) {
            end(model.symbol(model.methods().get(method).task()));
        }
    }

    private void end(int symbol) {
        if (!ends[symbol]) {
            ends[symbol] = true;
            fresh.add(symbol);
        }
    }

    /// {@return for each task symbol whether it can be done}
    boolean[] ends() {
        return ends;
    }
}
