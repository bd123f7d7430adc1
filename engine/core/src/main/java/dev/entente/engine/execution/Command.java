package dev.entente.engine.execution;

import dev.entente.guardrails.expression.Effect;
import java.util.List;

/// What a stepper asks its host to do for an execution.
///
/// [Change], [Lock], [SetAside], [Negotiate] and [Await] are the last of a step, and are answered before anything else
/// happens to the execution.
sealed interface Command {

    /// Lets a strand go on when it is its turn.
    record Resume(int strand) implements Command {}

    /// Says so when some ticks have passed.
    record Timer(int strand, int token, long ticks) implements Command {}

    /// Changes the world, or not at all.
    record Change(int strand, Effect effect) implements Command {}

    /// Takes keys for a strand.
    record Lock(int strand, int token, int lock, List<Key> keys) implements Command {}

    /// Gives keys back, or asks for them no more.
    record Unlock(int strand, int lock) implements Command {}

    /// A strand waits for forks; the host refuses where that closes a circle.
    record Check(int strand, int token) implements Command {}

    /// Begins what a strand waits for.
    ///
    /// @param undoable whether what its sagas finish may have to be undone
    @SuppressWarnings("ArrayRecordComponent") // read at once, and never compared
    record Call(int strand, Callee callee, long[] arguments, boolean undoable) implements Command {}

    /// Cancels what a strand has called.
    record Stop(int strand) implements Command {}

    /// Asks a mind.
    record Ask(int strand, int token, Question question) implements Command {}

    /// Tells the journal what became of an answer; `rule` is empty where it has passed.
    record Judged(int node, Question question, String rule, String found, String allowed) implements Command {}

    /// Opens a negotiation.
    ///
    /// @param place where its number is kept
    record Negotiate(int strand, int token, int place, Parleys.Request request) implements Command {}

    /// Nobody waits for a negotiation any more.
    record Close(long parley) implements Command {}

    /// Waits for a clause of a contract, or for all of it where `clause` is empty.
    ///
    /// @param place where the number of the wait is kept
    record Await(int strand, int token, int place, long contract, String clause) implements Command {}

    /// Waits for a clause, or a contract, no more.
    record Leave(long waits) implements Command {}

    /// Lets the debtor of a clause off, or breaks the own word.
    record Say(long contract, String clause, boolean breaks) implements Command {}

    /// Undoes what was finished elsewhere, and says so when it is done.
    record Undo(int strand, int token, Execution other) implements Command {}

    /// Keeps the steps of a saga that was finished in a loop, with the names as they are, apart from later rounds.
    ///
    /// @param stage the step in which the saga stands; -1 where it is in none
    record SetAside(int strand, int saga, int stage) implements Command {}

    /// What was finished elsewhere cannot have to be undone any more.
    record Forget(Execution other) implements Command {}

    /// Tells the journal.
    record Report(int node, String what, String status, String detail) implements Command {}

    /// A compensation has failed for the last time.
    record Stuck(String what, String reason) implements Command {}

    /// The execution holds what it was begun for.
    record Held() implements Command {}

    /// The execution is over.
    record Finish(int status, String reason) implements Command {}
}
