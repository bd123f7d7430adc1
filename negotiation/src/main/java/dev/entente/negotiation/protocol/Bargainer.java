package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A negotiator at a table that hears nothing twice, with preferences to award and to vote by.
final class Bargainer implements Voice {
    private final Negotiator negotiator;
    private final Preferences preferences;
    private final BitSet said = new BitSet();
    private final int acceptable;

    Bargainer(Negotiator negotiator, Preferences preferences) {
        this.negotiator = negotiator;
        this.preferences = preferences;
        this.acceptable = preferences.above(preferences.reserve());
    }

    @Override
    public Move answer(Asked asked) {
        return switch (asked.kind()) {
            case OFFER -> fresh(asked.to(negotiator));
            case BID -> bid(asked);
            case AWARD -> award(asked);
            case VOTE -> vote(asked.standing());
        };
    }

    /// Acceptance of a call is a bid like any other: one that it has made stands already.
    private Move bid(Asked asked) {
        var move = asked.to(negotiator);
        if (!(move instanceof Move.Accept)) {
            return fresh(move);
        }
        boolean stands = said.get(asked.standing());
        said.set(asked.standing());
        return stands ? new Move.Silence() : move;
    }

    private Move fresh(Move move) {
        if (!(move instanceof Move.Offer(int deal))) {
            return move;
        }
        int from = preferences.above(preferences.of(deal)) - 1;
        int unsaid = said.get(deal) ? unsaid(from) : deal;
        if (unsaid == Negotiator.NOTHING) {
            return new Move.Silence();
        }
        said.set(unsaid);
        return new Move.Offer(unsaid);
    }

    private int unsaid(int from) {
        return IntStream.iterate(from, place -> place >= 0, place -> place - 1)
                .map(preferences::ranked)
                .filter(deal -> !said.get(deal))
                .findFirst()
                .orElse(Negotiator.NOTHING);
    }

    private Move award(Asked asked) {
        var best = asked.bids().stream()
                .filter(bid -> preferences.of(bid.deal()) >= preferences.reserve())
                .sorted(Comparator.comparingDouble((Bid bid) -> -preferences.of(bid.deal())).thenComparingInt(Bid::party))
                .limit(asked.places())
                .toList();
        if (asked.round() + 1 == asked.rounds()) {
            return new Move.Award(best.stream().map(Bid::party).toList());
        }
        int standing = best.isEmpty() ? Negotiator.NOTHING : best.getFirst().deal();
        return switch (negotiator.answer(asked.round(), asked.rounds(), standing)) {
            case Move.Accept _ -> new Move.Award(best.stream().map(Bid::party).toList());
            case Move.Offer offer -> fresh(offer);
            case Move.Walk walk -> walk;
            case Move.Award _, Move.Reject _, Move.Silence _ -> new Move.Silence();
        };
    }

    private Move vote(int text) {
        if (preferences.of(text) >= preferences.reserve()) {
            return new Move.Accept();
        }
        return acceptable == 0 ? new Move.Walk("no deal is worth the reserve") : new Demand(preferences, text).least();
    }
}
