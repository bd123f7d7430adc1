package dev.entente.tests.hostile;

import java.util.List;
import java.util.Set;

/// What became of an answer.
///
/// @param rule the rule that rejected it; empty where it was approved, `unheard` where nobody asked
/// @param found what that rule found
/// @param changed what is not as it would be after silence, such as `boss.hp`
/// @param broken what must hold and did not, after any tick
record Outcome(String rule, String found, Set<String> changed, List<String> broken) {
    Outcome {
        changed = Set.copyOf(changed);
        broken = List.copyOf(broken);
    }

    boolean approved() {
        return rule.isEmpty();
    }

    /// {@return this; where what was rejected left a trace, that is broken too}
    Outcome whereTraces(boolean right) {
        return right ? this : new Outcome(rule, found, changed, List.of("rejected, and yet " + changed));
    }

    @Override
    public String toString() {
        return approved() ? "approved " + changed : "rejected by %s (%s)".formatted(rule, found);
    }
}
