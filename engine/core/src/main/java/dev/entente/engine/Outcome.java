package dev.entente.engine;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Verdict;
import dev.entente.planner.Node;

/// What became of an intent.
///
/// @param refusal why it was rejected; empty where it was approved
record Outcome(Node node, Intent.Phase phase, String refusal) {

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
