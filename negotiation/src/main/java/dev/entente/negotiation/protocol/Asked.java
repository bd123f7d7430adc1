package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import java.util.List;

/// What a party is asked, and all that it may know of the others.
///
/// @param party its place
/// @param round from 0
/// @param rounds how many there are
/// @param version what its answer is for
/// @param standing the deal it may accept, or [Negotiator#NOTHING]: another's offer, the terms called for, or the text
/// @param bids what it may award, in the order of the bidders
/// @param places how many of them may get it
public record Asked(int party, Kind kind, int round, int rounds, int version, int standing, List<Bid> bids, int places) {
    /// Which answers are possible; silence and leaving always are.
    public enum Kind {
        /// An offer, or acceptance of the one that stands.
        OFFER,
        /// A bid: an offer, or acceptance of the terms that were called for. Who leaves refuses to bid.
        BID,
        /// An award; or an offer, which calls again on these terms, while there are rounds left.
        AWARD,
        /// Acceptance of the text; or a no: rejection unless something changes, an offer of a text that could be signed
        /// instead, or silence.
        VOTE
    }

    public Asked {
        bids = List.copyOf(bids);
    }

    static Asked plain(int party, Kind kind, int round, int rounds, int version, int standing) {
        return new Asked(party, kind, round, rounds, version, standing, List.of(), 0);
    }

    /// {@return what a negotiator says to that}
    Move to(Negotiator negotiator) {
        return negotiator.answer(round, rounds, standing);
    }
}
