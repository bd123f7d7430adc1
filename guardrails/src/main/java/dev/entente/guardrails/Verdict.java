package dev.entente.guardrails;

/// What became of a proposal.
public sealed interface Verdict<P> {

    /// The proposal passed. Only this room can make one.
    final class Approved<P> implements Verdict<P> {
        private final P value;

        Approved(P value) {
            this.value = value;
        }

        /// {@return what was proposed, unchanged}
        public P value() {
            return value;
        }
    }

    /// The proposal did not pass, and left no trace.
    ///
    /// @param rule the rule that it broke: a constraint's name, `requires`, `evaluation`, or a guard's rule
    /// @param found what the rule found, with values
    /// @param allowed what would have passed; sent back to the proposer word for word
    record Rejected<P>(String rule, String found, String allowed) implements Verdict<P> {}
}
