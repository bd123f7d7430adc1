package dev.entente.engine.execution;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.world.View;

/// What executions stand on: the world behind its gate, and the journal.
public interface Ground {

    /// {@return the world, to read}
    View view();

    /// {@return the symbol of a text, made where needed}
    long symbol(String text);

    /// Proposes a change.
    ///
    /// @param part whether it is a part of a body that waits; if that says `Fail`, the end of the body tells it
    Verdict<Change> admit(Proposal<Change> proposal, boolean part);

    /// Hears what became of an execution, or of a part of it.
    ///
    /// @param execution its name, such as `Shop.ON (Order.Placed)#7`
    /// @param node the place in its template; -1 for all of it
    /// @param what the statement, such as `Step 2` or `Call Shop.Ship`; empty for all of it
    /// @param status `began`, `done`, `failed`, `cancelled`, `compensated`, `stuck`, `retried`, `timeout` or `refused`
    /// @param detail why; may be empty
    void stepped(String execution, int node, String what, String status, String detail);

    /// Hears that a compensation has failed for the last time.
    void stuck(String execution, String agent, String what, String reason);

    /// Hears the verdict on an answer of a mind; `rule` is empty where it passed.
    void judged(String mind, int node, String topic, String rule, String found, String allowed);

    /// Hears what a mind has said.
    ///
    /// @param asker the execution's name
    /// @param question what identifies the question
    void answered(String asker, int node, long question, String mind, String topic, String said);

    /// Hears that an execution which nobody calls is over.
    void ended(Ended ended);
}
