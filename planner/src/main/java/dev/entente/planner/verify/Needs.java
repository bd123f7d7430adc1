package dev.entente.planner.verify;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a condition is about: the variables that it does not bind itself, and the fluents that it reads.
final class Needs {
    private final Set<Integer> variables = new TreeSet<>();
    private final Set<Integer> own = new TreeSet<>();
    private final Set<Integer> fluents = new TreeSet<>();

    private Needs() {}

    /// {@return the variables that must be bound from outside, in their order}
    static int[] of(Condition condition) {
        var needs = new Needs();
        needs.visit(condition);
        needs.variables.removeAll(needs.own);
        return array(needs.variables);
    }

    /// {@return the fluents that a condition reads, in their order}
    static int[] fluents(Condition condition) {
        var needs = new Needs();
        needs.visit(condition);
        return array(needs.fluents);
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(Condition condition) {
        switch (condition) {
            case Condition.Holds(int fluent, var terms) -> read(fluent, terms);
            case Condition.Same(int left, int right) -> terms(left, right);
            case Condition.Is(int term, _) -> terms(term);
            case Condition.Compares(_, var left, var right) -> {
                visit(left);
                visit(right);
            }
            case Condition.Not(var part) -> visit(part);
            case Condition.All(var parts) -> parts.forEach(this::visit);
            case Condition.Any(var parts) -> parts.forEach(this::visit);
            case Condition.Every(var bound, var part) -> quantified(bound, part);
            case Condition.Some(var bound, var part) -> quantified(bound, part);
        }
    }

    private void quantified(int[] bound, Condition part) {
        own.addAll(Arrays.stream(bound).boxed().toList());
        visit(part);
    }

    private void visit(Amount amount) {
        switch (amount) {
            case Amount.Constant _ -> {}
            case Amount.Read(int fluent, var terms) -> read(fluent, terms);
            case Amount.Combined(_, var left, var right) -> List.of(left, right).forEach(this::visit);
        }
    }

    private void read(int fluent, int[] terms) {
        fluents.add(fluent);
        terms(terms);
    }

    private void terms(int... terms) {
        Arrays.stream(terms).filter(term -> term >= 0).forEach(variables::add);
    }
}
