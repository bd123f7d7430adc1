package dev.entente.planner.lint;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Variables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Literals that must all hold: first what is the same, then everything else.
final class Literals {
    private final Contradictions context;
    private final Variables variables;
    private final Map<Integer, Integer> same = new HashMap<>();
    private final Map<String, Boolean> atoms = new HashMap<>();

    Literals(Contradictions context, Variables variables) {
        this.context = context;
        this.variables = variables;
    }

    /// {@return the term that stands for all that are the same}
    private int root(int term) {
        int here = term;
        while (same.containsKey(here)) {
            here = same.get(here);
        }
        return here;
    }

    /// Takes in what two terms must be.
    ///
    /// @return why that cannot be; nothing where it can, and for other literals
    String same(Condition literal) {
        if (!(literal instanceof Condition.Same(int left, int right)) || root(left) == root(right)) {
            return "";
        }
        int one = root(left);
        int other = root(right);
        if (one < 0 && other < 0) {
            return "%s is not %s".formatted(name(one), name(other));
        }
        if (!context.meet(one, context.type(other, variables), variables)
                && !context.meet(other, context.type(one, variables), variables)) {
            return "nothing that is %s can be %s".formatted(name(left), name(right));
        }
        // Objects are negative, and stand for the variables that are the same.
        same.put(Math.max(one, other), Math.min(one, other));
        return "";
    }

    /// Takes in a literal, once all that is the same is known.
    ///
    /// @return why it cannot hold beside those before; nothing where it can
    String add(Condition literal) {
        return switch (literal) {
            case Condition.Holds(int fluent, int[] terms) -> holds(fluent, terms, true);
            case Condition.Not(Condition.Holds(int fluent, int[] terms)) -> holds(fluent, terms, false);
            case Condition.Not(Condition.Same(int left, int right)) -> differ(left, right);
            case Condition.Not(Condition.All(var parts)) when parts.isEmpty() -> "it negates what always holds";
            case Condition.Is(int term, int type) -> is(term, type);
            default -> "";
        };
    }

    private String holds(int fluent, int[] terms, boolean truth) {
        if (truth && !context.possible(fluent)) {
            return "nothing makes (%s) true".formatted(context.fluent(fluent));
        }
        String atom = fluent + Arrays.toString(Arrays.stream(terms).map(this::root).toArray());
        Boolean before = atoms.put(atom, truth);
        return before == null || before == truth ? "" : "it needs (%s) both true and false".formatted(context.fluent(fluent));
    }

    private String differ(int left, int right) {
        return root(left) == root(right) ? "%s cannot differ from %s".formatted(name(left), name(right)) : "";
    }

    private String is(int term, int type) {
        boolean may = context.meet(root(term), type, variables);
        return may ? "" : "nothing that is %s can be of type (%s)".formatted(name(term), context.type(type));
    }

    private String name(int term) {
        return context.name(term, variables);
    }
}
