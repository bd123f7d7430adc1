package dev.entente.negotiation.contract;

/// What came of an act.
public sealed interface Result {

    /// It is done.
    ///
    /// @param contract as it stands now: where the act led to others, after the last of them
    /// @param why what the last of them says, such as why an agreed contract did not take force; else empty
    record Done(Contract contract, String why) implements Result {}

    /// It was not done, and nothing has changed.
    ///
    /// @param rule which rule it breaks, in a word
    /// @param found what was asked for
    /// @param allowed what would have been done
    record Refusal(String rule, String found, String allowed) implements Result {

        /// {@return it as one line}
        public String text() {
            return "%s: %s; allowed: %s".formatted(rule, found, allowed);
        }
    }
}
