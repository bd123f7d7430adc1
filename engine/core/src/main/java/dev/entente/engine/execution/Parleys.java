package dev.entente.engine.execution;

import java.util.Optional;

/// What executions ask of whoever keeps the contracts.
///
/// Answers come between the steps of a tick, through [Executions#agreed], [Executions#disagreed] and
/// [Executions#decided]. Numbers are given by the executions, from 1 on, and never again in a run. Origins are those of
/// the outermost execution: they name the agent, and the node of its plan, on whose behalf all this is done.
public interface Parleys {
    /// Of a host without contracts.
    Parleys NONE = new NoParleys();

    /// Opens a negotiation.
    ///
    /// @param parley its number; [Executions#agreed] or [Executions#disagreed] names it
    /// @return why it is refused at once; empty where it is under way
    Optional<String> open(long parley, Request request, Origin origin);

    /// Nobody waits for a negotiation any more: it is withdrawn, if no contract has taken force yet.
    void close(long parley);

    /// {@return whether a clause is decided, and how; of the whole contract where `clause` is empty}
    ///
    /// @param contract the contract's entity
    Standing standing(long contract, String clause);

    /// Waits for a clause, or for the whole contract where `clause` is empty.
    ///
    /// @param waits what tells this wait from all others; [Executions#decided] names it
    /// @return the circle that the wait would close, in words; empty where it waits now
    Optional<String> await(long waits, Origin origin, long contract, String clause);

    /// Waits no more.
    void leave(long waits);

    /// Says something about a clause; it is heard after everybody's proposals of this tick.
    ///
    /// @param breaks whether the debtor breaks its word (`Cancel`); else a creditor lets it off (`Release`)
    void say(Origin origin, long contract, String clause, boolean breaks);

    /// What is to be negotiated.
    ///
    /// @param contract its name, as declared
    /// @param arguments the values of its parameters by place; anything where `open` says so
    /// @param called the place of the parameter that bidders are called for; -1 where it is no contract net
    /// @param callees who is called, in the order made
    /// @param mediated whether a mediator proposes
    /// @param ticks how many ticks it may take
    @SuppressWarnings("ArrayRecordComponent") // read at once, and never compared
    record Request(String contract, long[] arguments, int called, long[] callees, boolean mediated, long ticks) {}

    /// How a clause stands, for whoever waits for it.
    ///
    /// @param decided whether it is over
    /// @param kept whether it was delivered, or the contract was settled
    /// @param why what happened, in words, where it was not; else empty
    record Standing(boolean decided, boolean kept, String why) {}
}
