package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A mind that answers the questions of `Evaluate`. What it says is judged before anyone sees it.
///
/// Questions of one tick are asked side by side, each on a thread of its own; the order of the answers is that of the
/// questions, whatever comes first.
@FunctionalInterface
public interface Adviser {
    /// Never has an answer.
    Adviser NONE = _ -> Optional.empty();

    /// One question.
    ///
    /// @param asker the name of the execution that asks
    /// @param tick when
    /// @param mind who is asked
    /// @param given what it is told
    /// @param shape the type that an answer must have
    /// @param constraints what must hold of an answer, as written
    /// @param number what identifies the question: a hash of mind, topic and what is given
    /// @param names gives the existing entities of a type, in the order of their creation; none of a type that there is not
    /// @param earlier the answers to this question that were rejected, the first one first
    /// @param judge says what the guard would say to an answer; empty where it would pass. Changes nothing, and may be asked
    ///     as often as wanted while the question waits for its answer
    record Inquiry(
            String asker,
            long tick,
            String mind,
            String topic,
            Said given,
            Type shape,
            List<String> constraints,
            long number,
            Function<String, List<String>> names,
            List<Attempt> earlier,
            Function<Said, Optional<Objection>> judge) {
        public Inquiry {
            constraints = List.copyOf(constraints);
            earlier = List.copyOf(earlier);
        }
    }

    /// Why an answer is rejected.
    ///
    /// @param rule `shape`, `references`, `trust`, or the constraint as it reads
    /// @param found what was found, with values
    /// @param allowed what would have passed
    record Objection(String rule, String found, String allowed) {}

    /// An answer that was rejected.
    ///
    /// @param said what was said; an empty [Said.Malformed] where there was no answer
    record Attempt(Said said, Objection objection) {}

    /// {@return what it says; empty where it has no answer}
    Optional<Said> answer(Inquiry inquiry);
}
