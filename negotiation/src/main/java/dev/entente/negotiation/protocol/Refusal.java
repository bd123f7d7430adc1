package dev.entente.negotiation.protocol;

/// Why a move was not heard.
///
/// @param found what was said
/// @param allowed what would have been heard
public record Refusal(Rule rule, String found, String allowed) {
    /// What a move can break.
    public enum Rule {
        /// The negotiation has ended.
        OVER,
        /// It is not this party's turn, or it is no party.
        TURN,
        /// The move answers what does not stand any more.
        VERSION,
        /// Such a move is no answer to what was asked.
        KIND,
        /// There is no such deal, no such change, or the text has it already.
        DEAL,
        /// Nothing of another's stands that could be accepted.
        STANDING,
        /// The party has offered the same before.
        REPEATED,
        /// The award goes to one who has not bid, to one twice, or to too many.
        AWARD
    }

    /// {@return it as one line}
    public String text() {
        return "%s; allowed: %s".formatted(found, allowed);
    }
}
