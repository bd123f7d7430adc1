package dev.entente.engine.execution;

import dev.entente.guardrails.expression.Arguments;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.Result;
import java.util.List;

/// One step of a compiled body. What follows stands in the next place, unless the step names another.
@SuppressWarnings("ArrayRecordComponent") // never compared
sealed interface Node {

    /// What stands between two waits.
    ///
    /// @param local whether it changes nothing but names, so that no gate need be asked
    /// @param returned the place that says whether it ended by a `return`; -1 where it has none
    record Run(Effect effect, boolean local, int returned) implements Node {}

    /// `if`: goes on elsewhere where the condition does not hold.
    record Test(Code condition, int otherwise) implements Node {}

    /// Goes on elsewhere.
    record Jump(int to) implements Node {}

    /// Begins to count the rounds of a [Loop].
    record Clear(int counter) implements Node {}

    /// `While`: one more round, or the end.
    record Loop(Code condition, int counter, long most, int end) implements Node {}

    /// `Each`: fixes the list.
    record Gather(Code source, int list, int counter) implements Node {}

    /// `Each`: the next element that still exists, or the end.
    record Next(int list, int slot, int counter, int end) implements Node {}

    /// The beginning of a body with forks.
    record Open(int[] forks) implements Node {}

    /// The body of the fork follows; the strand that forks goes on after it.
    record Fork(int strand, int after) implements Node {}

    /// `Join`.
    ///
    /// @param forks those that it counts
    /// @param needed how many must succeed
    /// @param timeout in ticks; 0 for none
    /// @param otherwise where the `else` is; -1 where there is none
    record Join(String text, int[] forks, int needed, long timeout, int otherwise) implements Node {}

    /// `Cancel`.
    record Cancel(String text, int[] forks) implements Node {}

    /// The end of a body with forks.
    record Close(int[] forks) implements Node {}

    /// A saga begins.
    record Enter(int saga) implements Node {}

    /// A step of a saga is done.
    ///
    /// @param idle whether there was nothing to do in it, and so nothing to tell
    record Staged(int stage, int next, boolean idle) implements Node {}

    /// All steps of a saga are done.
    record Sealed(int saga, int after) implements Node {}

    /// Undoes what a saga has done, the last first; with -1 all that is to be undone.
    record Unwind(int saga) implements Node {}

    /// A `Compensate` block is done.
    record Undone(int stage) implements Node {}

    /// `Lock`: its body follows.
    record Lock(int lock, List<Code> keys, long timeout) implements Node {}

    /// The end of a lock's body.
    record Unlock(int lock) implements Node {}

    /// `Call` of what waits, or with attempts.
    ///
    /// @param attempt the place that counts the attempts
    /// @param kept the first of the places where the arguments are kept for further attempts; -1 where there are none
    /// @param keep whether what the callee's sagas finish may have to be undone
    record Call(
            Callee callee,
            Arguments arguments,
            Result result,
            long timeout,
            long retries,
            long backoff,
            int attempt,
            int kept,
            int otherwise,
            Keep keep)
            implements Node {
        String text() {
            return "Call " + callee.name();
        }
    }

    /// `Evaluate`.
    record Ask(Question question, int otherwise) implements Node {}

    /// `Otherwise` of a question is done, and must keep what an answer must.
    record Accept(Question question) implements Node {}

    /// `Negotiate`.
    ///
    /// @param place where the number of the negotiation is kept
    record Negotiate(Bargain bargain, int place, int otherwise) implements Node {}

    /// `Join` of a clause of a contract, or of the whole contract where `clause` is empty.
    ///
    /// @param timeout in ticks; 0 for none
    /// @param place where the number of the wait is kept
    record Await(String text, Code contract, String clause, long timeout, int place, int otherwise) implements Node {}

    /// `Release` or, where that breaks a word, `Cancel` of a clause.
    record Say(String text, Code contract, String clause, boolean breaks) implements Node {}

    /// `Wait`.
    record Wait(long ticks) implements Node {}

    /// Waits until it is released from outside.
    record Hold() implements Node {}

    /// A fork, or the whole body, is done.
    record Finish() implements Node {}

    /// Whether what a saga has finished must be remembered, so that it can be undone later.
    enum Keep {
        /// If who began the execution asks for it.
        ASKED,
        /// It stands in a step that has no compensation of its own.
        YES,
        /// It stands in a step that is undone as a whole, or in a compensation.
        NO
    }
}
