package dev.entente.guardrails;

/// Receives what an approved change says beside changing the world.
public interface Outbox {
    /// How many events may wait for the next tick.
    int MOST = 10_000;

    /// A line of the story.
    void told(Proposal<?> by, int weight, String text);

    /// {@return how many more events it takes this tick}
    int room();

    /// An event, with its fields in the order declared.
    void emitted(Proposal<?> by, String event, long[] fields);
}
