package dev.entente.planner.ground;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.List;

/// Conditions under a binding: what is known is taken out, quantifiers are written out.
final class Reduction {
    private final Lifted lifted;
    private final Sight sight;
    private final int[] objects;

    Reduction(Lifted lifted, Sight sight) {
        this.lifted = lifted;
        this.sight = sight;
        objects = new int[lifted.model.fluents().stream().mapToInt(fluent -> fluent.arity()).max().orElse(0)];
    }

    /// Splits a condition into literals and the rest.
    ///
    /// @param binding with room for the quantified variables, whose values are lost
    /// @return whether it can hold
    boolean split(Condition condition, int[] types, int[] binding, Ints literals, List<Check> rest) {
        if (condition instanceof Condition.All(var parts)) {
            for (var part : parts) {
                if (!split(part, types, binding, literals, rest)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Holds(int fluent, var terms)) {
            return literal(fact(fluent, terms, binding), 0, literals);
        }
        if (condition instanceof Condition.Not(Condition.Holds(int fluent, var terms))) {
            return literal(fact(fluent, terms, binding), 1, literals);
        }
        return sort(reduce(condition, true, types, binding), literals, rest);
    }

    private static boolean literal(int fact, int negated, Ints literals) {
        if (fact < 0) {
            return fact == Sight.TRUE == (negated == 0);
        }
        int literal = 2 * fact + negated;
        if (literals.contains(literal ^ 1)) {
            return false;
        }
        if (!literals.contains(literal)) {
            literals.add(literal);
        }
        return true;
    }

    private static boolean sort(Check check, Ints literals, List<Check> rest) {
        return switch (check) {
            case Check.Known(boolean value) -> value;
            case Check.Literal(int literal) -> literal(literal >> 1, literal & 1, literals);
            case Check.AllOf(var parts) -> {
                boolean possible = true;
                for (var part : parts) {
                    possible = possible && sort(part, literals, rest);
                }
                yield possible;
            }
            case Check.AnyOf _, Check.Compared _ -> rest.add(check);
        };
    }

    /// {@return one check for what is left}
    static Check all(List<Check> rest) {
        return switch (rest.size()) {
            case 0 -> Check.TRUE;
            case 1 -> rest.getFirst();
            default -> new Check.AllOf(List.copyOf(rest));
        };
    }

    private int fact(int fluent, int[] terms, int[] binding) {
        read(terms, binding);
        return sight.fact(fluent, objects, terms.length);
    }

    private void read(int[] terms, int[] binding) {
        for (int i = 0; i < terms.length; i++) {
            objects[i] = Term.value(terms[i], binding);
        }
    }

    /// {@return a condition, or its negation}
    Check reduce(Condition condition, boolean positive, int[] types, int[] binding) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> seen(fact(fluent, terms, binding), positive);
            case Condition.Same(int left, int right) ->
                known(Term.value(left, binding) == Term.value(right, binding) == positive);
            case Condition.Is(int term, int type) -> known(lifted.is(Term.value(term, binding), type) == positive);
            case Condition.Compares(var order, var left, var right) ->
                compared(order, value(left, binding), value(right, binding), positive);
            case Condition.Not(var part) -> reduce(part, !positive, types, binding);
            case Condition.All(var parts) -> gather(parts, positive, positive, types, binding);
            case Condition.Any(var parts) -> gather(parts, positive, !positive, types, binding);
            case Condition.Every(var variables, var part) -> spread(variables, part, positive, positive, types, binding);
            case Condition.Some(var variables, var part) -> spread(variables, part, positive, !positive, types, binding);
        };
    }

    private static Check seen(int fact, boolean positive) {
        return fact < 0 ? known(fact == Sight.TRUE == positive) : new Check.Literal(2 * fact + (positive ? 0 : 1));
    }

    private static Check known(boolean value) {
        return value ? Check.TRUE : Check.FALSE;
    }

    private static Check compared(Condition.Order order, Value left, Value right, boolean positive) {
        var check = new Check.Compared(order, left, right, positive);
        return left instanceof Value.Fixed && right instanceof Value.Fixed ? known(check.holds(new long[0])) : check;
    }

    /// {@return an amount under a binding}
    Value value(Amount amount, int[] binding) {
        return switch (amount) {
            case Amount.Constant(long value) -> new Value.Fixed(value);
            case Amount.Read(int fluent, var terms) -> {
                read(terms, binding);
                yield sight.number(fluent, objects, terms.length);
            }
            case Amount.Combined(var operation, var left, var right) ->
                new Value.Combined(operation, value(left, binding), value(right, binding));
        };
    }

    private Check gather(List<Condition> parts, boolean positive, boolean all, int[] types, int[] binding) {
        var gathered = new ArrayList<Check>();
        for (var part : parts) {
            if (!gather(reduce(part, positive, types, binding), all, gathered)) {
                return known(!all);
            }
        }
        return joined(gathered, all);
    }

    /// {@return whether the whole is still open}
    private static boolean gather(Check part, boolean all, List<Check> gathered) {
        if (part instanceof Check.Known(boolean value)) {
            return value == all;
        }
        if (all && part instanceof Check.AllOf(var parts)) {
            return gathered.addAll(parts);
        }
        if (!all && part instanceof Check.AnyOf(var parts)) {
            return gathered.addAll(parts);
        }
        return gathered.add(part);
    }

    private static Check joined(List<Check> parts, boolean all) {
        return switch (parts.size()) {
            case 0 -> known(all);
            case 1 -> parts.getFirst();
            default -> all ? new Check.AllOf(List.copyOf(parts)) : new Check.AnyOf(List.copyOf(parts));
        };
    }

    private Check spread(int[] variables, Condition part, boolean positive, boolean all, int[] types, int[] binding) {
        var gathered = new ArrayList<Check>();
        return spread(0, variables, part, positive, all, types, binding, gathered) ? joined(gathered, all) : known(!all);
    }

    private boolean spread(int depth, int[] variables, Condition part, boolean positive, boolean all, int[] types, int[] binding, List<Check> gathered) {
        if (depth == variables.length) {
            return gather(reduce(part, positive, types, binding), all, gathered);
        }
        for (int object : lifted.members(types[variables[depth]])) {
            binding[variables[depth]] = object;
            if (!spread(depth + 1, variables, part, positive, all, types, binding, gathered)) {
                return false;
            }
        }
        return true;
    }
}
