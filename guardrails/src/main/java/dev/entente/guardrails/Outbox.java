package dev.entente.guardrails;

/// Receives what an approved change says beside changing the world.
public interface Outbox {

    /// A line of the story.
    void told(Proposal<?> by, int weight, String text);

    /// An event, with its fields in the order declared.
    void emitted(Proposal<?> by, String event, long[] fields);
}
