package dev.entente.engine;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Verdict;
import dev.entente.planner.Node;

/// What became of an intent, or of an errand.
///
/// @param refusal why it was rejected, or failed; empty where it was approved, or is done
/// @param committed whether anything of it was committed
/// @param kept whether the host keeps it, because something of it may have to be undone
record Outcome(Node node, Intent.Phase phase, String refusal, boolean committed, boolean kept) {

    /// What became of an intent, and of an errand that changes nothing itself.
    Outcome(Node node, Intent.Phase phase, String refusal) {
        this(node, phase, refusal, refusal.isEmpty(), false);
    }

    static Outcome of(Intent intent, Verdict<Change> verdict) {
        return new Outcome(intent.node(), intent.phase(), refusal(verdict));
    }

    private static String refusal(Verdict<Change> verdict) {
        return switch (verdict) {
            case Verdict.Approved<Change> _ -> "";
            case Verdict.Rejected<Change>(String rule, String found, String _) -> rule + ": " + found;
        };
    }

    boolean approved() {
        return refusal.isEmpty();
    }
}
