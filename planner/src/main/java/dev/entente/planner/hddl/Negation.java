package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;

/// Moves negations inwards.
final class Negation {
    private Negation() {}

    /// {@return whether a condition has a `forall` that would be negated with it}
    static boolean hidesForall(Condition condition) {
        return hides(condition, true);
    }

    private static boolean hides(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.Holds _, Condition.Same _, Condition.Is _, Condition.Compares _ -> false;
            case Condition.Not(var part) -> hides(part, !negated);
            case Condition.All(var parts) -> parts.stream().anyMatch(part -> hides(part, negated));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> hides(part, negated));
            case Condition.Every(int[] _, var part) -> negated || hides(part, false);
            case Condition.Some(int[] _, var part) -> hides(part, negated);
        };
    }

    /// {@return what holds where a condition does not, its negations at the literals}
    static Condition of(Condition condition) {
        return switch (condition) {
            case Condition.Holds _, Condition.Same _, Condition.Is _, Condition.Compares _ -> new Condition.Not(condition);
            case Condition.Not(var part) -> part;
            case Condition.All(var parts) -> new Condition.Any(parts.stream().map(Negation::of).toList());
            case Condition.Any(var parts) -> Condition.all(parts.stream().map(Negation::of).toList());
            case Condition.Every(int[] bound, var part) -> new Condition.Some(bound, of(part));
            case Condition.Some(int[] bound, var part) -> new Condition.Every(bound, of(part));
        };
    }
}
