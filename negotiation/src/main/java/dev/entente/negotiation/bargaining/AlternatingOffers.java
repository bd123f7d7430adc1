package dev.entente.negotiation.bargaining;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties take turns, in their order: each accepts the offer that stands, or makes one that stands instead.
///
/// The stacked alternating offers protocol (Rubinstein 1982; for several parties Aydogan et al. 2017): a deal is made when
/// all others have accepted an offer one after the other. What a deal is worth to anybody is never said. Not thread safe.
public final class AlternatingOffers {
    private final List<? extends Negotiator> parties;
    private final Space space;
    private final Rules rules;
    private final Listener listener;
    private final BitSet[] offered;
    private final int[] repeated;
    private int standing = Negotiator.NOTHING;
    private int accepted;

    /// Hears what passes between the parties, in order.
    @FunctionalInterface
    public interface Listener {
        /// Hears nothing.
        Listener NONE = (_, _, _) -> {};

        /// @param party the place of the one that moved
        void moved(int round, int party, Move move);
    }

    /// @param parties at least two, in the order of their turns
    public AlternatingOffers(List<? extends Negotiator> parties, Space space, Rules rules, Listener listener) {
        if (parties.size() < 2) {
            throw new IllegalArgumentException("a negotiation needs two parties, and has " + parties.size());
        }
        this.parties = List.copyOf(parties);
        this.space = space;
        this.rules = rules;
        this.listener = listener;
        this.offered = new BitSet[rules.repeats() < rules.rounds() ? parties.size() : 0];
        this.repeated = new int[offered.length];
        for (int i = 0; i < offered.length; i++) {
            offered[i] = new BitSet();
        }
    }

    /// Lets the parties negotiate to the end.
    public Ending run() {
        for (int round = 0; round < rules.rounds(); round++) {
            for (int party = 0; party < parties.size(); party++) {
                var ending = turn(round, party);
                if (ending != null) {
                    return ending;
                }
            }
        }
        return new Ending.OutOfTime(rules.rounds());
    }

    private @Nullable Ending turn(int round, int party) {
        var move = parties.get(party).answer(round, rules.rounds(), standing);
        listener.moved(round, party, move);
        return switch (move) {
            case Move.Accept _ when standing == Negotiator.NOTHING ->
                new Ending.Broken(party, "accepted, but nothing was offered", round);
            case Move.Accept _ -> ++accepted == parties.size() - 1 ? new Ending.Agreed(standing, round) : null;
            case Move.Walk(var reason) -> new Ending.Broken(party, reason, round);
            case Move.Offer(int deal) when deal < 0 || deal >= space.size() ->
                new Ending.Broken(party, "offered deal %d of %d".formatted(deal, space.size()), round);
            case Move.Offer(int deal) when stale(party, deal) ->
                new Ending.Broken(party, "offered again what it had offered before: " + space.text(deal), round);
            case Move.Offer(int deal) -> {
                standing = deal;
                accepted = 0;
                yield null;
            }
        };
    }

    /// {@return whether a party has said the same too often}
    private boolean stale(int party, int deal) {
        if (offered.length == 0) {
            return false;
        }
        if (!offered[party].get(deal)) {
            offered[party].set(deal);
            return false;
        }
        return ++repeated[party] > rules.repeats();
    }
}
