package dev.entente.guardrails;

import dev.entente.guardrails.expression.Target;

/// Receives what an approved change says beside changing the world.
public interface Outbox {
    /// How many events may wait for the next tick.
    int MOST = 10_000;

    /// A line of the story.
    void told(Proposal<?> by, int weight, String text);

    /// {@return how many more events and beginnings it takes this tick}
    int room();

    /// An event, with its fields in the order declared.
    ///
    /// @param shard the number of the only shard that hears it; [Target#ALL] for every shard
    void emitted(Proposal<?> by, String event, long[] fields, int shard);

    /// The beginning of an operation, or of a saga, that goes its own way.
    ///
    /// @param module a module's name, or `Saga` for a saga declared on its own
    /// @param arguments as its parameters take them
    void started(Proposal<?> by, String module, String operation, long[] arguments);
}
