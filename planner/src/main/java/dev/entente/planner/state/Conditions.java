package dev.entente.planner.state;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Compiles conditions over the variables of one owner.
public final class Conditions {
    private final Relations relations;
    private final Objects objects;
    private final Variables variables;

    public Conditions(Relations relations, Objects objects, Variables variables) {
        this.relations = relations;
        this.objects = objects;
        this.variables = variables;
    }

    /// Tells the relations what meets where.
    public void mention(Condition condition) {
        switch (condition) {
            case Condition.Holds(int fluent, int[] terms) -> mention(fluent, terms);
            case Condition.Not(var part) -> mention(part);
            case Condition.All(var parts) -> parts.forEach(this::mention);
            case Condition.Any(var parts) -> parts.forEach(this::mention);
            case Condition.Every(_, var part) -> mention(part);
            case Condition.Some(_, var part) -> mention(part);
            case Condition.Same _, Condition.Is _, Condition.Compares _ -> {}
        }
    }

    public void mention(int fluent, int[] terms) {
        for (int i = 0; i < terms.length; i++) {
            relations.mention(fluent, i, type(terms[i]));
        }
    }

    private int type(int term) {
        return Term.variable(term) ? variables.types()[term] : objects.typeOf(~term);
    }

    public int relation(int fluent, int[] terms) {
        var types = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            types[i] = type(terms[i]);
        }
        return relations.of(fluent, types);
    }

    /// {@return the parts of a condition that can be moved and joined}
    public List<Literal> literals(Condition condition) {
        var found = new ArrayList<Literal>();
        for (var part : condition.conjuncts()) {
            literal(part, true, found);
        }
        return found;
    }

    private void literal(Condition part, boolean positive, List<Literal> found) {
        switch (part) {
            case Condition.Holds(int fluent, int[] terms) ->
                found.add(new Literal(Literal.Kind.HOLDS, relation(fluent, terms), list(terms), positive));
            case Condition.Same(int left, int right) ->
                found.add(new Literal(Literal.Kind.SAME, 0, List.of(left, right), positive));
            case Condition.Is(int term, int type) ->
                found.add(new Literal(Literal.Kind.IS, type, List.of(term), positive));
            case Condition.Not(var inner) -> literal(inner, !positive, found);
            case Condition.All(var parts) -> {
                if (positive) {
                    parts.forEach(it -> literal(it, true, found));
                }
            }
            case Condition.Any(var parts) -> {
                if (!positive) {
                    parts.forEach(it -> literal(it, false, found));
                }
            }
            case Condition.Compares _, Condition.Every _, Condition.Some _ -> {}
        }
    }

    private static List<Integer> list(int[] terms) {
        var list = new ArrayList<Integer>(terms.length);
        for (int term : terms) {
            list.add(term);
        }
        return list;
    }

    /// {@return the parts of a condition that are no literals}
    public List<Condition> rest(Condition condition) {
        return condition.conjuncts().stream().filter(part -> !simple(part, true)).toList();
    }

    private static boolean simple(Condition part, boolean positive) {
        return switch (part) {
            case Condition.Holds _, Condition.Same _, Condition.Is _ -> true;
            case Condition.Not(var inner) -> simple(inner, !positive);
            case Condition.All(var parts) -> positive && parts.stream().allMatch(it -> simple(it, true));
            case Condition.Any(var parts) -> !positive && parts.stream().allMatch(it -> simple(it, false));
            case Condition.Compares _, Condition.Every _, Condition.Some _ -> false;
        };
    }

    /// Marks the variables that a condition speaks of, other than those it binds.
    public static void free(Condition condition, BitSet found) {
        switch (condition) {
            case Condition.Holds(_, int[] terms) -> mark(terms, found);
            case Condition.Same(int left, int right) -> mark(new int[] {left, right}, found);
            case Condition.Is(int term, _) -> mark(new int[] {term}, found);
            case Condition.Compares(_, var left, var right) -> {
                free(left, found);
                free(right, found);
            }
            case Condition.Not(var part) -> free(part, found);
            case Condition.All(var parts) -> parts.forEach(it -> free(it, found));
            case Condition.Any(var parts) -> parts.forEach(it -> free(it, found));
            case Condition.Every(int[] bound, var part) -> without(bound, part, found);
            case Condition.Some(int[] bound, var part) -> without(bound, part, found);
        }
    }

    private static void without(int[] bound, Condition part, BitSet found) {
        var inner = new BitSet();
        free(part, inner);
        for (int variable : bound) {
            inner.clear(variable);
        }
        found.or(inner);
    }

    private static void free(Amount amount, BitSet found) {
        switch (amount) {
            case Amount.Constant _ -> {}
            case Amount.Read(_, int[] terms) -> mark(terms, found);
            case Amount.Combined(_, var left, var right) -> {
                free(left, found);
                free(right, found);
            }
        }
    }

    private static void mark(int[] terms, BitSet found) {
        for (int term : terms) {
            if (Term.variable(term)) {
                found.set(term);
            }
        }
    }

    /// {@return a condition as a test}
    public Test test(Condition condition) {
        return switch (condition) {
            case Condition.Holds(int fluent, int[] terms) -> {
                int relation = relation(fluent, terms);
                yield (state, b, base) -> state.facts().says(relation, terms, b, base);
            }
            case Condition.Same(int left, int right) -> (_, b, base) -> value(left, b, base) == value(right, b, base);
            case Condition.Is(int term, int type) -> (_, b, base) -> objects.is(value(term, b, base), type);
            case Condition.Compares(var order, var left, var right) -> compares(order, left, right);
            case Condition.Not(var part) -> {
                var inner = test(part);
                yield (state, b, base) -> !inner.holds(state, b, base);
            }
            case Condition.All(var parts) -> all(parts.stream().map(this::test).toArray(Test[]::new));
            case Condition.Any(var parts) -> any(parts.stream().map(this::test).toArray(Test[]::new));
            case Condition.Every(int[] bound, var part) -> {
                var some = some(bound, test(new Condition.Not(part)));
                yield (state, b, base) -> !some.holds(state, b, base);
            }
            case Condition.Some(int[] bound, var part) -> some(bound, test(part));
        };
    }

    public Test test(Literal literal) {
        var terms = literal.termArray();
        boolean positive = literal.positive();
        int what = literal.what();
        return switch (literal.kind()) {
            case HOLDS -> (state, b, base) -> state.facts().says(what, terms, b, base) == positive;
            case SAME -> (_, b, base) -> (value(terms[0], b, base) == value(terms[1], b, base)) == positive;
            case IS -> (_, b, base) -> objects.is(value(terms[0], b, base), what) == positive;
        };
    }

    public static Test all(Test[] tests) {
        if (tests.length == 1) {
            return tests[0];
        }
        return (state, b, base) -> {
            for (var test : tests) {
                if (!test.holds(state, b, base)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Test any(Test[] tests) {
        return (state, b, base) -> {
            for (var test : tests) {
                if (test.holds(state, b, base)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Test some(int[] bound, Test part) {
        var test = part;
        for (int i = bound.length - 1; i >= 0; i--) {
            test = some(bound[i], test);
        }
        return test;
    }

    private Test some(int variable, Test part) {
        int type = variables.types()[variable];
        return (state, b, base) -> {
            for (int object : objects.of(type)) {
                b[base + variable] = object;
                if (part.holds(state, b, base)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Test compares(Condition.Order order, Amount left, Amount right) {
        var first = quantity(left);
        var second = quantity(right);
        return (state, b, base) -> {
            try {
                return order.holds(first.value(state, b, base), second.value(state, b, base));
            } catch (ArithmeticException nothing) {
                return false;
            }
        };
    }

    public Quantity quantity(Amount amount) {
        return switch (amount) {
            case Amount.Constant(long value) -> (_, _, _) -> value;
            case Amount.Read(int fluent, int[] terms) ->
                (state, b, base) -> state.numbers().value(state.numbers().cell(fluent, terms, b, base));
            case Amount.Combined(var operation, var left, var right) -> {
                var first = quantity(left);
                var second = quantity(right);
                yield (state, b, base) -> operation.of(first.value(state, b, base), second.value(state, b, base));
            }
        };
    }

    public static int value(int term, int[] binding, int base) {
        return term >= 0 ? binding[base + term] : ~term;
    }
}
