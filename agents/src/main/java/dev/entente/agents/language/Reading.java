package dev.entente.agents.language;

/// What was made of what a model said.
sealed interface Reading<T> {

    /// {@return what was read, be it right or wrong}
    T value();

    /// It passes, as far as this can be told here.
    ///
    /// @param repair the declared repair that was made first; empty for none
    record Passed<T>(T value, String repair) implements Reading<T> {}

    /// It does not pass.
    ///
    /// @param repair as above
    record Refused<T>(T value, String repair, Objection objection) implements Reading<T> {}

    /// Why an answer does not pass; the model is told.
    record Objection(String rule, String found, String allowed) {}
}
