package dev.entente.engine.execution;

import dev.entente.dsl.Position;
import dev.entente.guardrails.AnswerGuard;
import dev.entente.guardrails.expression.Arguments;
import dev.entente.guardrails.expression.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An `Evaluate`, compiled.
///
/// @param arguments what the mind's rule for the topic takes; null where it has none
/// @param given what the mind is told
/// @param retries how many more times it is asked
/// @param attempt the place that counts the attempts
record Question(
        Position at,
        String mind,
        String topic,
        @Nullable Arguments arguments,
        List<Given> given,
        AnswerGuard guard,
        long retries,
        int attempt) {

    /// A named value that the mind is told.
    record Given(String name, Code value) {}

    String text() {
        return mind + "." + topic;
    }
}
