package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Said;
import java.util.Optional;

/// A mind that answers the questions of `Evaluate`. What it says is judged before anyone sees it.
@FunctionalInterface
public interface Adviser {
    /// Never has an answer.
    Adviser NONE = _ -> Optional.empty();

    /// One question.
    ///
    /// @param asker the name of the execution that asks
    /// @param mind who is asked
    /// @param given what it is told
    /// @param shape the type that an answer must have
    /// @param number what identifies the question: a hash of mind, topic and what is given
    record Inquiry(String asker, String mind, String topic, Said given, Type shape, long number) {}

    /// {@return what it says; empty where it has no answer}
    Optional<Said> answer(Inquiry inquiry);
}
