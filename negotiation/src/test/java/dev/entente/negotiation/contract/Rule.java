package dev.entente.negotiation.contract;

/// A rule that every history must keep.
final class Rule {
    private Rule() {}

    static void holds(boolean holds, String rule, Object... facts) {
        if (!holds) {
            throw new AssertionError(rule.formatted(facts));
        }
    }
}
