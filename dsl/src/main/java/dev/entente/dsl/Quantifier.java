package dev.entente.dsl;

import java.util.Locale;

/// What a question about all entities of a type asks.
public enum Quantifier {
    /// Whether there is one; in a method's `when` it also binds the variable, the largest `by` first.
    SOME,
    /// Whether the condition holds for all.
    EVERY,
    /// How many there are.
    COUNT,
    /// The sum of `by`.
    SUM,
    /// The one with the largest `by`, or `none`; the first in creation order wins a tie.
    MOST,
    /// The one with the smallest `by`, or `none`; the first in creation order wins a tie.
    LEAST,
    /// All of them, in creation order, or by `by` from large to small where it is written.
    EACH;

    /// {@return how it is written}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
