package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.protocol.Asked;
import dev.entente.negotiation.protocol.Bid;
import dev.entente.negotiation.protocol.Voice;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;

/// Who calls for bids awards the one that is worth most to it: by whom it is may count as much as what it is.
///
/// Whether it awards now or calls again is up to its negotiator. It never calls for the same terms twice.
final class Awarding implements Voice {
    /// A bid that is not worth the reserve.
    static final long WORTHLESS = Long.MIN_VALUE;

    private final Negotiator negotiator;
    private final ToLongFunction<Bid> worth;
    private final BitSet called = new BitSet();

    /// @param worth what a bid is worth; [#WORTHLESS] below the reserve
    Awarding(Negotiator negotiator, ToLongFunction<Bid> worth) {
        this.negotiator = negotiator;
        this.worth = worth;
    }

    @Override
    public Move answer(Asked asked) {
        var best = best(asked.bids());
        if (asked.round() + 1 == asked.rounds()) {
            return new Move.Award(best);
        }
        int standing = best.isEmpty() ? Negotiator.NOTHING : deal(asked, best.getFirst());
        return switch (negotiator.answer(asked.round(), asked.rounds(), standing)) {
            case Move.Accept _ -> new Move.Award(best);
            case Move.Offer(int deal) when !called.get(deal) -> {
                called.set(deal);
                yield new Move.Offer(deal);
            }
            case Move.Walk walk -> walk;
            case Move.Offer _, Move.Reject _, Move.Award _, Move.Silence _ -> new Move.Silence();
        };
    }

    private static int deal(Asked asked, int bidder) {
        return asked.bids().stream().filter(bid -> bid.party() == bidder).findFirst().orElseThrow().deal();
    }

    private List<Integer> best(List<Bid> bids) {
        long most = WORTHLESS;
        int bidder = -1;
        for (var bid : bids) {
            long points = worth.applyAsLong(bid);
            if (points > most) {
                most = points;
                bidder = bid.party();
            }
        }
        return bidder < 0 ? List.of() : List.of(bidder);
    }
}
