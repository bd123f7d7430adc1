package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What conditions and effects mean, as plainly as can be.
record Truth(Problem problem, Set<String> facts) {

    boolean holds(Condition condition, int[] binding) {
        return switch (condition) {
            case Condition.Holds(int fluent, int[] terms) -> facts.contains(fact(fluent, terms, binding));
            case Condition.Same(int left, int right) -> Term.value(left, binding) == Term.value(right, binding);
            case Condition.Is(int term, int type) -> is(Term.value(term, binding), type);
            case Condition.Not(var part) -> !holds(part, binding);
            case Condition.All(var parts) -> parts.stream().allMatch(part -> holds(part, binding));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, binding));
            case Condition.Every(int[] bound, var part) -> every(bound, types(binding), 0, binding, it -> holds(part, it));
            case Condition.Some(int[] bound, var part) -> !every(bound, types(binding), 0, binding, it -> !holds(part, it));
            case Condition.Compares _ -> throw new AssertionError("no numbers here");
        };
    }

    /// The types of the owner's variables ride behind the binding.
    private static int[] types(int[] binding) {
        return Arrays.copyOfRange(binding, binding.length / 2, binding.length);
    }

    static int[] binding(int[] objects, int[] types) {
        var binding = Arrays.copyOf(objects, 2 * types.length);
        System.arraycopy(types, 0, binding, types.length, types.length);
        return binding;
    }

    private boolean every(int[] bound, int[] types, int from, int[] binding, Predicate<int[]> part) {
        if (from == bound.length) {
            return part.test(binding);
        }
        for (int object = 0; object < problem.objects().size(); object++) {
            var more = binding.clone();
            more[bound[from]] = object;
            if (is(object, types[bound[from]]) && !every(bound, types, from + 1, more, part)) {
                return false;
            }
        }
        return true;
    }

    boolean is(int object, int type) {
        return problem.model().types().within(problem.objects().get(object).type(), type);
    }

    private static String fact(int fluent, int[] terms, int[] binding) {
        return fluent + Arrays.toString(Term.values(terms, binding));
    }

    /// {@return what is true once an action is done}
    Set<String> after(Operator action, int[] binding) {
        var after = new TreeSet<>(facts);
        List<String> added = new ArrayList<>();
        for (var effect : action.effects()) {
            every(effect.variables(), types(binding), 0, binding, it -> {
                if (holds(effect.when(), it)) {
                    switch (effect.change()) {
                        case Effect.Add(int fluent, int[] terms) -> added.add(fact(fluent, terms, it));
                        case Effect.Delete(int fluent, int[] terms) -> after.remove(fact(fluent, terms, it));
                        case Effect.Assign _, Effect.Increase _ -> throw new AssertionError("no numbers here");
                    }
                }
                return true;
            });
        }
        after.addAll(added);
        return after;
    }
}
