package dev.entente.planner.ground;

import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a ground operator changes.
///
/// @param adds facts that become true always
/// @param deletes facts that become false always, unless they become true
@SuppressWarnings("ArrayRecordComponent") // never compared
record Changes(int[] adds, int[] deletes, List<Conditional> conditionals, List<Numeric> numbers) {

    /// A change of one fact that depends on the state.
    record Conditional(int[] needs, Check check, int fact, boolean adds) {
        boolean happens(long[] state) {
            return Check.literals(needs, state) && check.holds(state);
        }
    }

    /// A change of one number.
    record Numeric(int[] needs, Check check, int cell, Value value, boolean increases) {
        boolean happens(long[] state) {
            return Check.literals(needs, state) && check.holds(state);
        }
    }

    /// {@return what an operator changes for some objects, as far as it can be seen}
    static Changes of(Operator operator, int[] objects, Lifted lifted, Sight sight) {
        return new Collector(operator, objects, lifted, sight).changes();
    }

    private static final class Collector {
        private final int[] types;
        private final int[] binding;
        private final Lifted lifted;
        private final Sight sight;
        private final Reduction reduction;
        private final Ints adds = new Ints();
        private final Ints deletes = new Ints();
        private final List<Conditional> conditionals = new ArrayList<>();
        private final List<Numeric> numbers = new ArrayList<>();

        Collector(Operator operator, int[] objects, Lifted lifted, Sight sight) {
            types = operator.variables().types();
            binding = Arrays.copyOf(objects, types.length);
            this.lifted = lifted;
            this.sight = sight;
            reduction = new Reduction(lifted, sight);
            operator.effects().forEach(effect -> spread(effect, 0));
        }

        Changes changes() {
            var added = adds.sorted();
            var taken = new Ints();
            for (int fact : deletes.sorted()) {
                if (Arrays.binarySearch(added, fact) < 0) {
                    taken.add(fact);
                }
            }
            return new Changes(added, taken.array(), List.copyOf(conditionals), List.copyOf(numbers));
        }

        private void spread(Effect effect, int depth) {
            if (depth == effect.variables().length) {
                one(effect);
                return;
            }
            int variable = effect.variables()[depth];
            for (int object : lifted.members(types[variable])) {
                binding[variable] = object;
                spread(effect, depth + 1);
            }
        }

        private void one(Effect effect) {
            var needs = new Ints();
            var rest = new ArrayList<Check>();
            if (reduction.split(effect.when(), types, binding, needs, rest)) {
                change(effect.change(), needs.array(), Reduction.all(rest));
            }
        }

        private void change(Effect.Change change, int[] needs, Check check) {
            int[] objects = Term.values(change.terms(), binding);
            switch (change) {
                case Effect.Add(int fluent, _) -> fact(sight.target(fluent, objects, objects.length), true, needs, check);
                case Effect.Delete(int fluent, _) -> fact(sight.target(fluent, objects, objects.length), false, needs, check);
                case Effect.Assign(int fluent, _, var amount) ->
                    numbers.add(new Numeric(needs, check, sight.cell(fluent, objects, objects.length), reduction.value(amount, binding), false));
                case Effect.Increase(int fluent, _, var amount) ->
                    numbers.add(new Numeric(needs, check, sight.cell(fluent, objects, objects.length), reduction.value(amount, binding), true));
            }
        }

        private void fact(int fact, boolean added, int[] needs, Check check) {
            if (fact < 0) {
                return;
            }
            if (needs.length > 0 || !check.equals(Check.TRUE)) {
                conditionals.add(new Conditional(needs, check, fact, added));
            } else if (added) {
                adds.add(fact);
            } else {
                deletes.add(fact);
            }
        }
    }
}
