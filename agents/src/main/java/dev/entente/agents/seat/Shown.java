package dev.entente.agents.seat;

import java.time.Duration;
import java.util.Optional;

/// A task as its agent is shown it, at one instant.
///
/// @param agent whose seat it is
/// @param asked what is open; empty unless the state says so
/// @param note what the agent should know beside it; empty for nothing
/// @param answered questions that it answered in time
/// @param missed questions that it did not
record Shown(
        String id, String context, String agent, State state, Optional<Asked> asked, String note, long answered, long missed) {

    /// @param number of the question, from 1 in each seat
    /// @param left how long an answer is waited for
    record Asked(long number, Question question, Duration left) {}

    Shown noting(String words) {
        return new Shown(id, context, agent, state, asked, words, answered, missed);
    }
}
