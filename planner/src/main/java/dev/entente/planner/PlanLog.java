package dev.entente.planner;

/// Hears what happens to a plan, in order.
public interface PlanLog {

    /// A node joined the tree, and what it does is known.
    void grew(Node node, String kind, String label);

    /// A node changed its status.
    void moved(Node node, Status status, String reason);

    /// A mind chose among at least two ways.
    void decided(Choice choice, int chosen);

    /// A mind's answer broke a rule, and the planner took the first way instead.
    void refused(Choice choice, String rule, String found, String allowed);
}
