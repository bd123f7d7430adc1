package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Party 0 calls for bids, all others bid or refuse to, and party 0 awards what it called for to one or several of them.
///
/// The contract net of FIPA (SC00029H), and with more than one round the iterated one (SC00030H): instead of an award the
/// initiator may call again on other terms. Bids are sealed: a bidder hears of no other. A bid stands until its bidder
/// replaces it or leaves; who is silent changes nothing. Whether the work is done is the contract's business.
public final class Tender extends Session {
    private static final String BIDS = "an offer, acceptance of the call, silence or leaving";
    private static final String AWARDS = "an award, silence or leaving; with rounds left, also an offer to call again";

    private final int places;
    private final int[] bids;
    private final boolean[] heard;
    private final boolean[] left;
    private boolean awarding;
    private int call;

    /// @param parties how many: the initiator, which is party 0, and the bidders
    /// @param rules how many calls there are at the most, and how often the same may be bid or called for
    /// @param places how many bidders may be awarded at the most
    /// @param call the terms that are called for, or [Negotiator#NOTHING]: bidders name theirs
    public Tender(Space space, int parties, Rules rules, int places, int call) {
        super(new Table(space, parties, rules));
        if (places < 1) {
            throw new IllegalArgumentException("a call for proposals (%s places) must have a place to award".formatted(places));
        }
        this.places = places;
        this.bids = new int[parties];
        this.heard = new boolean[parties];
        this.left = new boolean[parties];
        this.call = call;
        Arrays.fill(bids, Negotiator.NOTHING);
        if (call != Negotiator.NOTHING && table.offer(0, call) != null) {
            throw new IllegalArgumentException("deal %s of %s cannot be called for".formatted(call, space.size()));
        }
    }

    @Override
    public Optional<Refusal> hear(int party, int version, Move move) {
        var deaf = table.deaf(party, speaks(party), version);
        if (deaf != null) {
            return Optional.of(deaf);
        }
        return Optional.ofNullable(awarding ? award(move) : bid(party, move));
    }

    private boolean speaks(int party) {
        return awarding ? party == 0 : party > 0 && party < table.parties && !heard[party] && !left[party];
    }

    private @Nullable Refusal bid(int party, Move move) {
        var refusal = switch (move) {
            case Move.Offer(int deal) -> bid(party, deal);
            case Move.Accept _ -> call == Negotiator.NOTHING ? Table.nothing() : bid(party, call);
            case Move.Walk _ -> {
                left[party] = true;
                bids[party] = Negotiator.NOTHING;
                yield null;
            }
            case Move.Silence _ -> null;
            case Move.Award _, Move.Reject _ -> Table.unasked(move, BIDS);
        };
        if (refusal == null) {
            table.minutes.write(party, move);
            heard[party] = true;
            judge();
        }
        return refusal;
    }

    private @Nullable Refusal bid(int party, int deal) {
        var refusal = table.offer(party, deal);
        bids[party] = refusal == null ? deal : bids[party];
        return refusal;
    }

    /// Lets the initiator judge the bids as soon as all are there.
    private void judge() {
        if (IntStream.range(1, table.parties).allMatch(party -> left[party])) {
            table.end(new Ending.Rejected("all bidders refuse", table.round));
        } else if (IntStream.range(1, table.parties).noneMatch(this::speaks)) {
            awarding = true;
            table.version++;
        }
    }

    private @Nullable Refusal award(Move move) {
        var refusal = switch (move) {
            case Move.Award(var bidders) -> award(bidders);
            case Move.Offer(int deal) -> again(move, deal);
            case Move.Accept _, Move.Reject _ -> Table.unasked(move, AWARDS);
            case Move.Walk(var reason) -> {
                table.end(new Ending.Broken(0, reason, table.round));
                yield null;
            }
            case Move.Silence _ -> {
                next();
                yield null;
            }
        };
        if (refusal == null) {
            table.minutes.write(0, move);
        }
        return refusal;
    }

    private @Nullable Refusal award(List<Integer> bidders) {
        var known = bidders.stream().allMatch(party -> party > 0 && party < table.parties && bids[party] != Negotiator.NOTHING);
        if (!known || bidders.size() > places || new HashSet<>(bidders).size() < bidders.size()) {
            return new Refusal(Refusal.Rule.AWARD, "an award to " + bidders,
                    "up to %s of %s".formatted(places, bids().stream().map(Bid::party).toList()));
        }
        table.end(bidders.isEmpty()
                ? new Ending.Rejected("all bids were rejected", table.round)
                : new Ending.Awarded(bidders.stream().map(party -> new Bid(party, bids[party])).toList(), table.round));
        return null;
    }

    private @Nullable Refusal again(Move move, int deal) {
        if (table.round + 1 == table.rules.rounds()) {
            return Table.unasked(move, AWARDS);
        }
        var refusal = table.offer(0, deal);
        if (refusal == null) {
            call = deal;
            next();
        }
        return refusal;
    }

    private void next() {
        awarding = false;
        Arrays.fill(heard, false);
        table.version++;
        table.next();
    }

    private List<Bid> bids() {
        var made = new ArrayList<Bid>();
        for (int party = 1; party < bids.length; party++) {
            if (bids[party] != Negotiator.NOTHING) {
                made.add(new Bid(party, bids[party]));
            }
        }
        return made;
    }

    @Override
    public Asked asked(int party) {
        int rounds = table.rules.rounds();
        return awarding
                ? new Asked(party, Asked.Kind.AWARD, table.round, rounds, table.version, call, bids(), places)
                : Asked.plain(party, Asked.Kind.BID, table.round, rounds, table.version, call);
    }

    @Override
    public List<Integer> speakers() {
        return table.over() ? List.of() : IntStream.range(0, table.parties).filter(this::speaks).boxed().toList();
    }

    @Override
    public int standing() {
        return call;
    }
}
