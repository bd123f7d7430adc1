package dev.entente.planner.ground;

import java.util.Arrays;

/// A ground problem: operators and compound tasks with their methods, over numbered facts and cells.
///
/// Struct of arrays. Task numbers below [#operators] are operators. A literal is twice a fact, plus one if negated. A
/// state is a `long[]`: bits of facts in front, cells from the end.
final class Ground {
    final int facts;
    final int words;
    final int cells;
    final long[] start;
    final int operators;
    final int tasks;
    final int root;
    final int[] symbols;
    final int[][] arguments;
    final int[][] needs;
    final Check[] checks;
    final Changes[] changes;
    final int[][] watched;
    final Check[] invariants;
    final int[][] ways;
    final int[] taskOf;
    final int[] methods;
    final int[][] bindings;
    final int[][] wayNeeds;
    final Check[] wayChecks;

    /// By way, its tasks in the order of the text.
    final int[][] parts;

    /// By way, its tasks in the order in which they are done.
    final int[][] order;

    /// By way, the places in the text of [#order].
    final int[][] places;

    final int[] goal;
    final Check goalCheck;

    /// Whether every network is totally ordered as written.
    final boolean ordered;

    Ground(Assembly made) {
        facts = made.facts();
        words = (facts + 63) >> 6;
        cells = made.cells();
        start = made.start(words);
        operators = made.operators;
        tasks = made.tasks;
        root = operators;
        symbols = made.symbols;
        arguments = made.arguments;
        needs = made.needs;
        checks = made.checks;
        changes = made.changes;
        ways = made.ways;
        taskOf = made.taskOf;
        methods = made.methods;
        bindings = made.bindings;
        wayNeeds = made.wayNeeds;
        wayChecks = made.wayChecks;
        parts = made.parts;
        order = parts.clone();
        places = new int[parts.length][];
        for (int way = 0; way < parts.length; way++) {
            places[way] = Body.first(parts[way].length);
        }
        goal = made.goal;
        goalCheck = made.goalCheck;
        ordered = made.ordered;
        invariants = made.invariants;
        watched = made.watched;
    }

    /// The same with parts in another order.
    ///
    /// @param places by way, the places in the text of its parts in the order in which they are done
    Ground(Ground other, int[][] places) {
        facts = other.facts;
        words = other.words;
        cells = other.cells;
        start = other.start;
        operators = other.operators;
        tasks = other.tasks;
        root = other.root;
        symbols = other.symbols;
        arguments = other.arguments;
        needs = other.needs;
        checks = other.checks;
        changes = other.changes;
        watched = other.watched;
        invariants = other.invariants;
        ways = other.ways;
        taskOf = other.taskOf;
        methods = other.methods;
        bindings = other.bindings;
        wayNeeds = other.wayNeeds;
        wayChecks = other.wayChecks;
        parts = other.parts;
        goal = other.goal;
        goalCheck = other.goalCheck;
        ordered = other.ordered;
        this.places = places;
        order = new int[parts.length][];
        for (int way = 0; way < order.length; way++) {
            order[way] = new int[places[way].length];
            for (int i = 0; i < places[way].length; i++) {
                order[way][i] = parts[way][places[way][i]];
            }
        }
    }

    /// {@return whether there is a method without parts}
    boolean empties() {
        return Arrays.stream(parts).anyMatch(each -> each.length == 0);
    }

    boolean primitive(int task) {
        return task < operators;
    }
}
