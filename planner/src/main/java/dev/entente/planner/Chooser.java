package dev.entente.planner;

import dev.entente.planner.proposal.Question;
import java.util.Optional;

/// Chooses among the ways to decompose a task. Called while planning, from one thread at a time.
@FunctionalInterface
public interface Chooser {

    /// {@return the place of the chosen option, from 0}
    ///
    /// When the chosen way turns out to lead nowhere, the planner asks again without it.
    int choose(Choice choice);

    /// {@return a method for a task that no method applies to, as text: in the flow language, or in its JSON form}
    ///
    /// Whatever it says is only a proposal. Empty, as here, for a mind that never proposes; one that has no proposal this
    /// time says an empty text.
    default Optional<String> propose(Question question) {
        return Optional.empty();
    }

    /// {@return whether an answer may take long, as that of a model; its agent then decides on a thread of its own}
    default boolean takesTime() {
        return false;
    }
}
