package dev.entente.guardrails;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Checks proposals that do not touch the world, such as a mind's choice among methods.
///
/// @param rules in the order checked; the first that is broken rejects
public record Guard<P>(List<Rule<P>> rules) {
    public Guard {
        rules = List.copyOf(rules);
    }

    /// One rule.
    ///
    /// @param name its name in verdicts
    /// @param keeps whether a proposal keeps it
    /// @param found what a proposal that breaks it says
    /// @param allowed what would have passed
    public record Rule<P>(String name, Predicate<P> keeps, Function<P, String> found, Function<P, String> allowed) {}

    /// {@return the verdict on a proposal}
    public Verdict<P> check(Proposal<P> proposal) {
        var value = proposal.value();
        for (var rule : rules) {
            if (!rule.keeps().test(value)) {
                return new Verdict.Rejected<>(
                        rule.name(), rule.found().apply(value), rule.allowed().apply(value));
            }
        }
        return new Verdict.Approved<>(value);
    }
}
