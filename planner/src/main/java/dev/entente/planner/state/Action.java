package dev.entente.planner.state;

import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A compiled operator.
///
/// Effects see the state before: what they will change is gathered first, then facts are taken away, added, and numbers
/// set.
@SuppressWarnings("ArrayRecordComponent") // never compared
public final class Action {
    private final Test precondition;
    private final List<Part> parts;
    private final int slots;
    private final boolean plain;
    private final int[] removes;
    private final int[][] removed;
    private final int[] adds;
    private final int[][] added;
    private final BitSet mayAdd = new BitSet();
    private final BitSet mayRemove = new BitSet();
    private final BitSet mayCount = new BitSet();

    private record Part(int[] variables, Test when, Change change) {}

    private sealed interface Change {}

    private record Add(int relation, int[] terms) implements Change {}

    private record Remove(int relation, int[] terms) implements Change {}

    private record Set(int fluent, int[] terms, Quantity amount, boolean more) implements Change {}

    private final Objects objects;
    private final int[] types;

    public Action(Operator operator, Relations relations, Objects objects) {
        var conditions = new Conditions(relations, objects, operator.variables());
        this.objects = objects;
        this.types = operator.variables().types();
        this.slots = operator.variables().size();
        this.precondition = conditions.test(operator.precondition());
        this.parts = operator.effects().stream().map(it -> part(it, conditions)).toList();
        this.plain = operator.effects().stream().allMatch(Effect::plain)
                && parts.stream().noneMatch(it -> it.change() instanceof Set);
        var away = parts.stream().map(Part::change).filter(Remove.class::isInstance).map(Remove.class::cast).toList();
        var come = parts.stream().map(Part::change).filter(Add.class::isInstance).map(Add.class::cast).toList();
        removes = away.stream().mapToInt(Remove::relation).toArray();
        removed = away.stream().map(Remove::terms).toArray(int[][]::new);
        adds = come.stream().mapToInt(Add::relation).toArray();
        added = come.stream().map(Add::terms).toArray(int[][]::new);
        Arrays.stream(adds).forEach(mayAdd::set);
        Arrays.stream(removes).forEach(mayRemove::set);
    }

    private Part part(Effect effect, Conditions conditions) {
        var change = switch (effect.change()) {
            case Effect.Add(int fluent, int[] terms) -> new Add(conditions.relation(fluent, terms), terms);
            case Effect.Delete(int fluent, int[] terms) -> new Remove(conditions.relation(fluent, terms), terms);
            case Effect.Assign(int fluent, int[] terms, var amount) -> set(fluent, terms, conditions.quantity(amount), false);
            case Effect.Increase(int fluent, int[] terms, var amount) -> set(fluent, terms, conditions.quantity(amount), true);
        };
        return new Part(effect.variables(), conditions.test(effect.when()), change);
    }

    private Change set(int fluent, int[] terms, Quantity amount, boolean more) {
        mayCount.set(fluent);
        return new Set(fluent, terms, amount, more);
    }

    /// {@return the relations that it may make true of something}
    public BitSet mayAdd() {
        return mayAdd;
    }

    /// {@return the relations that it may make false of something}
    public BitSet mayRemove() {
        return mayRemove;
    }

    /// {@return the number fluents that it may change}
    public BitSet mayCount() {
        return mayCount;
    }

    public int slots() {
        return slots;
    }

    /// {@return whether it can be done; the binding has room for all of its slots}
    public boolean possible(State state, int[] binding) {
        return precondition.holds(state, binding, 0);
    }

    /// Does it.
    ///
    /// @return whether it could be done; where a number has no value, the state is as it was
    public boolean apply(State state, int[] binding) {
        if (plain) {
            applyPlain(state, binding);
            return true;
        }
        var gathered = new Gathered(new Lists(), new Lists(), new Lists(), new ArrayList<>());
        try {
            for (var part : parts) {
                gather(part, 0, state, binding, gathered);
            }
        } catch (ArithmeticException nothing) {
            return false;
        }
        gathered.apply(state);
        return true;
    }

    private void applyPlain(State state, int[] binding) {
        for (int i = 0; i < removes.length; i++) {
            int fact = state.facts().find(removes[i], removed[i], binding, 0);
            if (fact >= 0) {
                state.remove(fact);
            }
        }
        for (int i = 0; i < adds.length; i++) {
            int fact = state.facts().intern(adds[i], added[i], binding, 0);
            if (fact >= 0) {
                state.add(fact);
            }
        }
    }

    private record Gathered(Lists removes, Lists adds, Lists cells, List<Long> values) {
        public void apply(State state) {
            for (int i = 0; i < removes.size; i++) {
                state.remove(removes.items[i]);
            }
            for (int i = 0; i < adds.size; i++) {
                state.add(adds.items[i]);
            }
            for (int i = 0; i < cells.size; i++) {
                state.set(cells.items[i], values.get(i));
            }
        }
    }

    private void gather(Part part, int index, State state, int[] binding, Gathered gathered) {
        if (index < part.variables().length) {
            int variable = part.variables()[index];
            for (int object : objects.of(types[variable])) {
                binding[variable] = object;
                gather(part, index + 1, state, binding, gathered);
            }
        } else if (part.when().holds(state, binding, 0)) {
            gather(part.change(), state, binding, gathered);
        }
    }

    private static void gather(Change change, State state, int[] binding, Gathered gathered) {
        switch (change) {
            case Add(int relation, int[] terms) -> keep(state.facts().intern(relation, terms, binding, 0), gathered.adds());
            case Remove(int relation, int[] terms) -> keep(state.facts().find(relation, terms, binding, 0), gathered.removes());
            case Set(int fluent, int[] terms, var amount, boolean more) -> {
                int cell = state.numbers().cell(fluent, terms, binding, 0);
                long value = amount.value(state, binding, 0);
                gathered.cells().add(cell);
                gathered.values().add(more ? Math.addExact(state.numbers().value(cell), value) : value);
            }
        }
    }

    private static void keep(int fact, Lists list) {
        if (fact >= 0) {
            list.add(fact);
        }
    }
}
