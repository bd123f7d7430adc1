package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The variables that stand in conditions and terms, but for those bound in them.
final class Used {
    private final BitSet found = new BitSet();

    IntStream variables() {
        return found.stream();
    }

    void in(int[] terms) {
        for (int term : terms) {
            if (Term.variable(term)) {
                found.set(term);
            }
        }
    }

    void in(Condition condition) {
        switch (condition) {
            case Condition.Holds(int _, int[] terms) -> in(terms);
            case Condition.Same(int left, int right) -> in(new int[] {left, right});
            case Condition.Is(int term, int _) -> in(new int[] {term});
            case Condition.Not(var part) -> in(part);
            case Condition.All(var parts) -> parts.forEach(this::in);
            case Condition.Any(var parts) -> parts.forEach(this::in);
            case Condition.Every(int[] bound, var part) -> within(bound, part);
            case Condition.Some(int[] bound, var part) -> within(bound, part);
            case Condition.Compares _ -> {
                // Never written.
            }
        }
    }

    private void within(int[] bound, Condition part) {
        in(part);
        for (int variable : bound) {
            found.clear(variable);
        }
    }
}
