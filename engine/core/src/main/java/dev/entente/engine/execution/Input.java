package dev.entente.engine.execution;

import dev.entente.guardrails.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stepper takes: something that has happened to an execution, or to one of its strands.
///
/// A `token` tells the wait that it belongs to; what comes for an earlier one is ignored.
sealed interface Input {

    /// The execution begins.
    record Started() implements Input {}

    /// A strand that is ready goes on.
    record Resumed(int strand) implements Input {}

    /// The time that a strand waits for is up.
    record Due(int strand, int token) implements Input {}

    /// A change has passed.
    record Approved(int strand) implements Input {}

    /// A change was rejected, and has left no trace.
    record Rejected(int strand, String reason) implements Input {}

    /// A strand holds all keys of a lock.
    record Granted(int strand, int token) implements Input {}

    /// A strand has to wait for a lock, or for what becomes of a contract.
    record Queued(int strand) implements Input {}

    /// A wait would close a circle.
    record Refused(int strand, int token, String circle) implements Input {}

    /// What a strand has called is over.
    ///
    /// @param status [Execution#DONE], [Execution#FAILED] or [Execution#CANCELLED]
    /// @param first the first slot of the result in `slots`
    @SuppressWarnings("ArrayRecordComponent") // read at once, and never compared
    record Ended(int strand, Execution callee, int status, String reason, long[] slots, int first) implements Input {}

    /// A mind has answered.
    ///
    /// @param said what it said; null where it has no answer
    /// @param why why it has none
    /// @param told the texts that the mind was told
    record Answered(int strand, int token, @Nullable Said said, String why, List<String> told) implements Input {}

    /// What a strand negotiates has become a contract.
    record Agreed(int strand, int token, long contract) implements Input {}

    /// What a strand negotiates becomes no contract.
    record Disagreed(int strand, int token, String why) implements Input {}

    /// What a strand waits for is over.
    ///
    /// @param kept whether the promise was kept
    record Decided(int strand, int token, boolean kept, String why) implements Input {}

    /// The whole execution is cancelled.
    record Cancelled() implements Input {}

    /// What it holds is wanted no more.
    record Released() implements Input {}

    /// What was finished is undone.
    record Undo() implements Input {}

    /// What was finished by another execution is undone.
    record Undone(int strand, int token) implements Input {}
}
