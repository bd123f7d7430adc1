package dev.entente.agents.seat;

/// What came of a question.
sealed interface Heard {
    /// @param text word for word
    record Said(String text) implements Heard {}

    /// Nobody answered in time.
    record Late() implements Heard {}

    /// Nobody sits there, or who does let the last question pass.
    record Away() implements Heard {}
}
