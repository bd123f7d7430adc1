package dev.entente.negotiation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenderTest {
    private static final Space TEN =
            new Space(List.of(new Issue("price", IntStream.range(0, 10).mapToObj(Integer::toString).toList())));

    @Test
    void all_bidders_are_asked_at_once_and_then_the_initiator() {
        var tender = tender(1, 1, 4);
        assertEquals(List.of(1, 2, 3), tender.speakers());
        assertEquals(Asked.plain(2, Asked.Kind.BID, 0, 1, tender.version(), 4), tender.asked(2));
        hears(tender, 3, new Move.Offer(6));
        hears(tender, 1, new Move.Accept());
        assertEquals(List.of(2), tender.speakers());
        hears(tender, 2, new Move.Walk("too busy"));
        assertEquals(List.of(0), tender.speakers());
        assertEquals(List.of(new Bid(1, 4), new Bid(3, 6)), tender.asked(0).bids());
        hears(tender, 0, new Move.Award(List.of(3)));
        assertEquals(new Ending.Awarded(List.of(new Bid(3, 6)), 0), tender.ending().orElseThrow());
    }

    @Test
    void several_bidders_get_it_where_there_are_several_places() {
        var tender = tender(1, 2, 4);
        IntStream.of(1, 2, 3).forEach(party -> hears(tender, party, new Move.Offer(party)));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(1, 2, 3))));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(1, 1))));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(0))));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(4))));
        hears(tender, 0, new Move.Award(List.of(3, 1)));
        assertEquals(new Ending.Awarded(List.of(new Bid(3, 3), new Bid(1, 1)), 0), tender.ending().orElseThrow());
    }

    @Test
    void who_has_not_bid_is_awarded_nothing() {
        var tender = tender(1, 3, 4);
        hears(tender, 1, new Move.Offer(1));
        tender.missing(2);
        hears(tender, 3, new Move.Walk("no"));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(2))));
        assertEquals(Refusal.Rule.AWARD, refused(tender, 0, new Move.Award(List.of(3))));
    }

    @Test
    void an_iterated_call_is_made_again_on_other_terms_and_a_bid_stands_until_it_is_replaced() {
        var tender = tender(2, 1, 4);
        IntStream.of(1, 2, 3).forEach(party -> hears(tender, party, new Move.Offer(5 + party)));
        assertEquals(Refusal.Rule.REPEATED, refused(tender, 0, new Move.Offer(4)));
        hears(tender, 0, new Move.Offer(5));
        assertEquals(List.of(1, 2, 3), tender.speakers());
        assertEquals(5, tender.asked(1).standing());
        assertEquals(Refusal.Rule.REPEATED, refused(tender, 1, new Move.Offer(6)));
        hears(tender, 1, new Move.Silence());
        hears(tender, 2, new Move.Accept());
        tender.missing(3);
        assertEquals(List.of(new Bid(1, 6), new Bid(2, 5), new Bid(3, 8)), tender.asked(0).bids());
        assertEquals(Refusal.Rule.KIND, refused(tender, 0, new Move.Offer(2)));
        hears(tender, 0, new Move.Award(List.of()));
        assertInstanceOf(Ending.Rejected.class, tender.ending().orElseThrow());
    }

    @Test
    void it_ends_where_all_refuse_to_bid_or_the_initiator_leaves_or_is_silent_to_the_end() {
        var refused = tender(3, 1, 4);
        IntStream.of(1, 2, 3).forEach(party -> hears(refused, party, new Move.Walk("no")));
        assertInstanceOf(Ending.Rejected.class, refused.ending().orElseThrow());
        var left = tender(3, 1, 4);
        IntStream.of(1, 2, 3).forEach(left::missing);
        hears(left, 0, new Move.Walk("no more money"));
        assertEquals(new Ending.Broken(0, "no more money", 0), left.ending().orElseThrow());
        var silent = tender(3, 1, 4);
        for (int turn = 0; turn < 6; turn++) {
            silent.speakers().forEach(silent::missing);
        }
        assertEquals(new Ending.OutOfTime(3), silent.ending().orElseThrow());
    }

    @Test
    void an_answer_to_the_call_before_is_stale() {
        var tender = tender(2, 1, 4);
        int version = tender.version();
        IntStream.of(1, 2, 3).forEach(tender::missing);
        hears(tender, 0, new Move.Offer(3));
        assertEquals(Refusal.Rule.VERSION, tender.hear(1, version, new Move.Accept()).orElseThrow().rule());
    }

    @Test
    void nothing_can_be_accepted_where_no_terms_were_called_for() {
        var tender = tender(1, 1, Negotiator.NOTHING);
        assertEquals(Refusal.Rule.STANDING, refused(tender, 1, new Move.Accept()));
        assertEquals(Refusal.Rule.DEAL, refused(tender, 1, new Move.Offer(10)));
        assertEquals(Refusal.Rule.TURN, refused(tender, 0, new Move.Award(List.of())));
        assertEquals(Refusal.Rule.TURN, refused(tender, 4, new Move.Accept()));
        assertThrows(IllegalArgumentException.class, () -> tender(1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> tender(1, 0, 4));
    }

    @Test
    void built_in_parties_award_what_is_worth_most_and_nothing_below_the_reserve() {
        int awarded = 0;
        for (int seed = 0; seed < 50; seed++) {
            var parties = Games.drawn(5, seed, 0.3, 1);
            var voices = IntStream.range(0, 5).mapToObj(party -> voice(parties.get(party), party)).toList();
            var tender = new Tender(parties.getFirst().space(), 5, Rules.strict(4), 2, Negotiator.NOTHING);
            if (Sessions.run(tender, voices) instanceof Ending.Awarded(var bids, _)) {
                awarded++;
                assertTrue(bids.stream().allMatch(bid -> worth(parties, 0, bid) >= 0.3 && worth(parties, bid.party(), bid) >= 0.3));
                assertTrue(bids.size() < 2 || worth(parties, 0, bids.get(0)) >= worth(parties, 0, bids.get(1)));
            }
        }
        assertTrue(awarded > 20, "only %d of 50 were awarded".formatted(awarded));
    }

    private static double worth(List<Preferences> parties, int party, Bid bid) {
        return parties.get(party).of(bid.deal());
    }

    private static Voice voice(Preferences preferences, int party) {
        return Voice.of(Strategy.values()[party], preferences, party);
    }

    private static Tender tender(int rounds, int places, int call) {
        return new Tender(TEN, 4, Rules.strict(rounds), places, call);
    }

    private static void hears(Tender tender, int party, Move move) {
        assertTrue(tender.hear(party, move).isEmpty(), () -> "%d: %s".formatted(party, move));
    }

    private static Refusal.Rule refused(Tender tender, int party, Move move) {
        int before = tender.said().size();
        var rule = tender.hear(party, move).orElseThrow().rule();
        assertEquals(before, tender.said().size());
        return rule;
    }
}
