package dev.entente.planner;

import dev.entente.guardrails.Verdict;
import dev.entente.planner.proposal.Examination;
import dev.entente.planner.proposal.Question;

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

    /// A mind proposed a method, and a guard judged it.
    ///
    /// @param said word for word
    default void proposed(Question question, String said, Verdict<Examination> verdict) {}
}
