package dev.entente.planner.model;

/// One thing that an operator changes. All effects see the state before; facts are taken away before others are added.
///
/// @param variables for every choice of which it happens; none where it happens once
/// @param when what must hold before, for it to happen
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Effect(int[] variables, Condition when, Change change) {
    private static final int[] NONE = {};

    /// {@return an effect that happens once and always}
    public static Effect of(Change change) {
        return new Effect(NONE, Condition.always(), change);
    }

    /// {@return whether it happens once and always}
    public boolean plain() {
        return variables.length == 0 && when.trivial();
    }

    /// What happens.
    public sealed interface Change {
        /// {@return the fluent that changes}
        int fluent();

        /// {@return the objects of which it changes}
        int[] terms();
    }

    /// A predicate becomes true.
    public record Add(int fluent, int[] terms) implements Change {}

    /// A predicate becomes false.
    public record Delete(int fluent, int[] terms) implements Change {}

    /// A number becomes another.
    public record Assign(int fluent, int[] terms, Amount amount) implements Change {}

    /// A number grows by an amount, which may be negative.
    public record Increase(int fluent, int[] terms, Amount amount) implements Change {}
}
