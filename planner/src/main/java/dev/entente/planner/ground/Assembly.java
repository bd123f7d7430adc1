package dev.entente.planner.ground;

import dev.entente.planner.model.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers what pruning left. A fact gets a number when it can change and something reads it.
final class Assembly implements Sight {
    final int operators;
    final int tasks;
    final int[] symbols;
    final int[][] arguments;
    final int[][] needs;
    final Check[] checks;
    final Changes[] changes;
    final int[][] ways;
    final int[] taskOf;
    final int[] methods;
    final int[][] bindings;
    final int[][] wayNeeds;
    final Check[] wayChecks;
    final int[][] parts;
    final boolean ordered;
    int[] goal = Ints.NONE;
    Check goalCheck = Check.TRUE;
    Check[] invariants = {};
    int[][] watched;

    private final Lifted lifted;
    private final Knowledge knowledge;
    private final Reduction reduction;
    private final boolean[] added;
    private final boolean[] deleted;
    private final int[] bits;
    private int[] places;
    private final Ints raw = new Ints();
    private final Ints rawCells = new Ints();
    private boolean possible = true;

    /// @param meter where it is spent, what is missing stays missing
    Assembly(Lifted lifted, Knowledge knowledge, Instances instances, Pruning pruned, Meter meter) {
        this.lifted = lifted;
        this.knowledge = knowledge;
        knowledge.close();
        reduction = new Reduction(lifted, this);
        int known = knowledge.facts.tuples.size();
        added = new boolean[known];
        deleted = new boolean[known];
        bits = filled(known);
        places = filled(knowledge.cells.size());
        var numbers = filled(instances.tasks.size());
        operators = number(pruned, numbers);
        tasks = (int) Arrays.stream(numbers).filter(number -> number >= 0).count();
        symbols = new int[tasks];
        arguments = new int[tasks][];
        needs = new int[operators][];
        checks = new Check[operators];
        changes = new Changes[operators];
        watched = new int[operators][];
        var kept = kept(instances, pruned);
        taskOf = new int[kept.length];
        methods = new int[kept.length];
        bindings = new int[kept.length][];
        wayNeeds = new int[kept.length][];
        wayChecks = new Check[kept.length];
        parts = new int[kept.length][];
        ways = new int[tasks][];
        ordered = ordered(instances, kept);
        conditions(instances, numbers);
        if (!meter.pause()) {
            return;
        }
        fill(instances, kept, numbers);
        goal();
        if (!meter.pause()) {
            return;
        }
        var laws = laws();
        effects();
        new Watch(this, laws).fill();
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    /// Numbers living tasks, operators first, and sees what living operators change.
    private int number(Pruning pruned, int[] numbers) {
        int next = 0;
        for (int task = 0; task < numbers.length; task++) {
            var change = pruned.changesOf(task);
            if (pruned.alive(task) && change != null) {
                numbers[task] = next++;
                mark(change);
            }
        }
        int count = next;
        for (int task = 0; task < numbers.length; task++) {
            if (pruned.alive(task) && pruned.changesOf(task) == null) {
                numbers[task] = next++;
            }
        }
        return count;
    }

    private void mark(Changes change) {
        for (int fact : change.adds()) {
            added[fact] = true;
        }
        for (int fact : change.deletes()) {
            deleted[fact] = true;
        }
        for (var conditional : change.conditionals()) {
            (conditional.adds() ? added : deleted)[conditional.fact()] = true;
        }
    }

    private static int[] kept(Instances instances, Pruning pruned) {
        var kept = new Ints();
        for (int way = 0; way < instances.ways.size(); way++) {
            if (pruned.living(way)) {
                kept.add(way);
            }
        }
        return kept.array();
    }

    private boolean ordered(Instances instances, int[] kept) {
        return Arrays.stream(kept).allMatch(way -> {
            var body = lifted.method(instances.ways.get(way).method()).body();
            return body.ordered() || body.calls().size() < 2;
        });
    }

    private void conditions(Instances instances, int[] numbers) {
        for (int task = 0; task < numbers.length; task++) {
            int number = numbers[task];
            if (number >= 0) {
                symbols[number] = instances.tasks.head(task);
                arguments[number] = instances.tasks.arguments(task);
            }
            if (number >= 0 && number < operators) {
                var operator = lifted.operator(symbols[number]);
                var literals = new Ints();
                var rest = new ArrayList<Check>();
                int[] types = operator.variables().types();
                split(operator.precondition(), types, Arrays.copyOf(arguments[number], types.length), literals, rest);
                needs[number] = literals.array();
                checks[number] = Reduction.all(rest);
            }
        }
    }

    private void split(Condition condition, int[] types, int[] binding, Ints literals, List<Check> rest) {
        if (!reduction.split(condition, types, binding, literals, rest)) {
            rest.clear();
            rest.add(Check.FALSE);
        }
    }

    private void fill(Instances instances, int[] kept, int[] numbers) {
        var own = new Ints[tasks];
        for (int way = 0; way < kept.length; way++) {
            var made = instances.ways.get(kept[way]);
            var method = lifted.method(made.method());
            taskOf[way] = numbers[made.task()];
            methods[way] = made.method();
            bindings[way] = made.binding();
            var literals = new Ints();
            var rest = new ArrayList<Check>();
            int[] types = method.variables().types();
            split(method.precondition(), types, Arrays.copyOf(made.binding(), types.length), literals, rest);
            wayNeeds[way] = literals.array();
            wayChecks[way] = Reduction.all(rest);
            parts[way] = Arrays.stream(made.parts()).map(part -> numbers[part]).toArray();
            var list = own[taskOf[way]] == null ? new Ints() : own[taskOf[way]];
            list.add(way);
            own[taskOf[way]] = list;
        }
        for (int task = 0; task < tasks; task++) {
            ways[task] = own[task] == null ? Ints.NONE : own[task].array();
        }
    }

    private void goal() {
        var literals = new Ints();
        var rest = new ArrayList<Check>();
        int[] types = lifted.problem.variables().types();
        possible = reduction.split(lifted.problem.goal(), types, Join.unbound(types.length), literals, rest);
        goal = literals.array();
        goalCheck = Reduction.all(rest);
    }

    /// {@return whether the goal can hold at all}
    boolean possible() {
        return possible;
    }

    private List<Check> laws() {
        var laws = new ArrayList<Check>();
        for (var invariant : lifted.model.invariants()) {
            int[] types = invariant.variables().types();
            var law = reduction.reduce(new Condition.Every(Body.first(types.length), invariant.condition()), true, types, new int[types.length]);
            if (law instanceof Check.AllOf(var each)) {
                laws.addAll(each);
            } else if (!law.equals(Check.TRUE)) {
                laws.add(law);
            }
        }
        return laws;
    }

    /// Conditions of effects are read before any effect is numbered, since only what is read has a number.
    private void effects() {
        for (int operator = 0; operator < operators; operator++) {
            if (lifted.operator(symbols[operator]).effects().stream().anyMatch(effect -> !effect.when().trivial())) {
                changes(operator);
            }
        }
        for (int operator = 0; operator < operators; operator++) {
            changes[operator] = changes(operator);
        }
    }

    private Changes changes(int operator) {
        return Changes.of(lifted.operator(symbols[operator]), arguments[operator], lifted, this);
    }

    int facts() {
        return raw.size();
    }

    int cells() {
        return rawCells.size();
    }

    /// {@return the initial state}
    long[] start(int words) {
        var state = new long[words + rawCells.size()];
        for (int fact = 0; fact < raw.size(); fact++) {
            if (knowledge.initially(raw.at(fact))) {
                state[fact >> 6] |= 1L << fact;
            }
        }
        for (int cell = 0; cell < rawCells.size(); cell++) {
            state[state.length - 1 - cell] = knowledge.level(rawCells.at(cell));
        }
        return state;
    }

    @Override
    public int fact(int fluent, int[] objects, int arity) {
        int fact = knowledge.fact(fluent, objects, arity);
        if (fact < 0) {
            return fact;
        }
        if (knowledge.initially(fact) ? !deleted[fact] : !added[fact]) {
            return knowledge.initially(fact) ? TRUE : FALSE;
        }
        if (bits[fact] < 0) {
            bits[fact] = raw.size();
            raw.add(fact);
        }
        return bits[fact];
    }

    @Override
    public int target(int fluent, int[] objects, int arity) {
        int fact = knowledge.target(fluent, objects, arity);
        return fact < 0 ? -1 : bits[fact];
    }

    @Override
    public int cell(int fluent, int[] objects, int arity) {
        int cell = knowledge.cell(fluent, objects, arity);
        if (cell >= places.length) {
            int known = places.length;
            places = Arrays.copyOf(places, cell * 2 + 2);
            Arrays.fill(places, known, places.length, -1);
        }
        if (places[cell] < 0) {
            places[cell] = rawCells.size();
            rawCells.add(cell);
        }
        return places[cell];
    }

    @Override
    public Value number(int fluent, int[] objects, int arity) {
        return lifted.addable(fluent)
                ? new Value.Cell(cell(fluent, objects, arity))
                : knowledge.number(fluent, objects, arity);
    }
}
