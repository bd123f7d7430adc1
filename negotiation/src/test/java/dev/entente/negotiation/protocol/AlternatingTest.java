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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlternatingTest {
    private static final Space FOUR = new Space(List.of(new Issue("price", List.of("1", "2", "3", "4"))));
    private static final Negotiator YES = (_, _, _) -> new Move.Accept();

    @Test
    void among_three_a_deal_needs_both_others_one_after_the_other() {
        Negotiator first = (round, _, _) -> new Move.Offer(round);
        Negotiator third = (round, _, standing) -> round == 1 ? new Move.Accept() : new Move.Offer(standing == 3 ? 2 : 3);
        assertEquals(new Ending.Agreed(1, 1), run(Rules.open(10), first, YES, third));
    }

    @Test
    void what_is_accepted_is_the_offer_that_stands() {
        Negotiator second = (_, _, standing) -> standing == 3 ? new Move.Accept() : new Move.Offer(3);
        assertEquals(new Ending.Agreed(3, 1), run(Rules.open(10), (round, _, _) -> new Move.Offer(round == 0 ? 0 : 3), second));
    }

    @Test
    void nothing_can_be_accepted_before_it_is_offered() {
        var ending = assertInstanceOf(Ending.Broken.class, run(Rules.open(10), YES, YES));
        assertEquals(0, ending.party());
    }

    @Test
    void a_deal_that_does_not_exist_ends_the_negotiation() {
        for (int deal : new int[] {-1, 4, Integer.MAX_VALUE}) {
            assertInstanceOf(Ending.Broken.class, run(Rules.open(10), (_, _, _) -> new Move.Offer(deal), YES));
        }
    }

    @Test
    void every_negotiation_ends_with_its_rounds() {
        Negotiator stubborn = (_, _, standing) -> new Move.Offer(standing == 0 ? 1 : 0);
        assertEquals(new Ending.OutOfTime(7), run(Rules.open(7), stubborn, stubborn));
    }

    @Test
    void the_same_offer_said_a_thousand_times_ends_where_the_rules_forbid_it() {
        Negotiator parrot = (_, _, _) -> new Move.Offer(2);
        var ending = assertInstanceOf(Ending.Broken.class, run(new Rules(1000, 0), parrot, (round, _, _) -> new Move.Offer(round % 4)));
        assertEquals(1, ending.round());
        assertTrue(ending.reason().contains("price=3"), ending.reason());
        assertEquals(4, assertInstanceOf(Ending.Broken.class, run(new Rules(1000, 3), parrot, parrot)).round());
    }

    @Test
    void one_party_alone_cannot_negotiate() {
        assertThrows(IllegalArgumentException.class, () -> run(Rules.open(1), YES));
        assertThrows(IllegalArgumentException.class, () -> Rules.open(0));
    }

    @Test
    void six_parties_agree_on_nothing_below_anybodys_reserve() {
        int agreed = 0;
        for (int seed = 0; seed < 40; seed++) {
            var parties = Games.drawn(6, seed, 0.2, 1);
            var negotiators = IntStream.range(0, 6).mapToObj(party -> Strategy.CONCEDER.of(parties.get(party), party)).toList();
            var ending = Alternating.run(negotiators, parties.getFirst().space(), Rules.open(500), Alternating.Listener.NONE);
            if (ending instanceof Ending.Agreed(int deal, _)) {
                agreed++;
                assertTrue(parties.stream().allMatch(party -> party.of(deal) >= 0.2));
            }
        }
        assertTrue(agreed > 0, "nobody ever agreed");
    }

    @Test
    void an_offer_for_a_version_that_stands_no_more_is_refused() {
        var table = new Alternating(FOUR, 2, Rules.strict(10));
        int before = table.version();
        assertTrue(table.hear(0, new Move.Offer(3)).isEmpty());
        assertEquals(Refusal.Rule.VERSION, table.hear(1, before, new Move.Accept()).orElseThrow().rule());
        assertEquals(Refusal.Rule.VERSION, table.hear(1, before, new Move.Offer(2)).orElseThrow().rule());
        assertTrue(table.hear(1, table.version(), new Move.Accept()).isEmpty());
        assertEquals(new Ending.Agreed(3, 0), table.ending().orElseThrow());
    }

    @Test
    void what_was_accepted_or_left_cannot_be_accepted_again() {
        var left = new Alternating(FOUR, 2, Rules.strict(10));
        left.hear(0, new Move.Offer(3));
        left.hear(1, new Move.Walk("no"));
        assertEquals(Refusal.Rule.OVER, left.hear(0, new Move.Accept()).orElseThrow().rule());
        assertEquals(new Ending.Broken(1, "no", 0), left.ending().orElseThrow());
        var three = new Alternating(FOUR, 3, Rules.strict(10));
        three.hear(0, new Move.Offer(3));
        three.hear(1, new Move.Accept());
        assertEquals(Refusal.Rule.TURN, three.hear(1, new Move.Accept()).orElseThrow().rule());
        three.missing(2);
        assertEquals(Refusal.Rule.STANDING, three.hear(0, new Move.Accept()).orElseThrow().rule());
        three.missing(0);
        assertEquals(Refusal.Rule.STANDING, three.hear(1, new Move.Accept()).orElseThrow().rule());
        three.missing(1);
        assertTrue(three.hear(2, new Move.Accept()).isEmpty());
        assertEquals(new Ending.Agreed(3, 1), three.ending().orElseThrow());
    }

    @Test
    void who_is_no_party_is_not_heard() {
        var table = new Alternating(FOUR, 2, Rules.strict(10));
        table.hear(0, new Move.Offer(3));
        for (int party : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
            assertEquals(Refusal.Rule.TURN, table.hear(party, new Move.Accept()).orElseThrow().rule());
        }
    }

    @Test
    void the_same_offer_said_a_thousand_times_is_refused_a_thousand_times_and_changes_nothing() {
        var table = new Alternating(FOUR, 2, Rules.strict(10));
        table.hear(0, new Move.Offer(3));
        table.hear(1, new Move.Offer(1));
        var said = table.said();
        for (int i = 0; i < 1_000; i++) {
            var refusal = table.hear(0, new Move.Offer(3)).orElseThrow();
            assertEquals(new Refusal(Refusal.Rule.REPEATED, "the same was offered before: price=4", "another deal"), refusal);
        }
        assertEquals(said, table.said());
        assertEquals(List.of(0), table.speakers());
        assertEquals(1, table.asked(0).standing());
        assertTrue(table.hear(0, new Move.Offer(2)).isEmpty());
    }

    @Test
    void driven_turn_by_turn_it_is_the_same_negotiation_as_run_to_the_end() {
        for (int seed = 0; seed < 300; seed++) {
            int count = 2 + seed % 3;
            int draw = seed;
            var parties = Games.drawn(count, seed, 0.1, 1);
            var heard = new ArrayList<Said>();
            var ending = Alternating.run(negotiators(parties, draw), parties.getFirst().space(), Rules.open(40), (_, party, move) -> heard.add(new Said(party, move)));
            var table = new Alternating(parties.getFirst().space(), count, Rules.open(40));
            Sessions.run(table, negotiators(parties, draw).stream().<Voice>map(it -> asked -> asked.to(it)).toList());
            assertEquals(ending, table.ending().orElseThrow());
            assertEquals(heard, table.said());
        }
    }

    private static List<Negotiator> negotiators(List<Preferences> parties, int seed) {
        return IntStream.range(0, parties.size())
                .mapToObj(party -> Strategy.values()[(seed + party) % 6].of(parties.get(party), seed + party))
                .toList();
    }

    private static Ending run(Rules rules, Negotiator... parties) {
        return Alternating.run(List.of(parties), FOUR, rules, Alternating.Listener.NONE);
    }
}
