package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.protocol.Asked;
import dev.entente.negotiation.protocol.Voice;
import java.util.Optional;

/// A party at a table: who speaks for it, and what it will never say, whoever speaks.
///
/// @param party its entity
/// @param agent its name
/// @param worths what deals are worth to it, as they were when the negotiation was opened
/// @param recall who negotiates behind the voice
/// @param takesTime whether its voice should be asked side by side with others
record Seat(long party, String agent, Worths worths, Preferences preferences, Voice voice, Recall recall, boolean takesTime) {

    /// {@return the rule that a move breaks: nobody offers or accepts what is not worth its reserve}
    Optional<String> objection(Asked asked, Move move) {
        int deal = switch (move) {
            case Move.Offer(int offered) when asked.kind() != Asked.Kind.AWARD -> offered;
            case Move.Accept _ -> asked.standing();
            case Move.Offer _, Move.Reject _, Move.Walk _, Move.Award _, Move.Silence _ -> Negotiator.NOTHING;
        };
        boolean there = deal >= 0 && deal < preferences.space().size();
        return there && preferences.of(deal) < preferences.reserve()
                ? Optional.of("worth %s, and the reserve is %s".formatted(worths.points()[deal], worths.reserve()))
                : Optional.empty();
    }
}
