package dev.entente.negotiation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
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

    private static Ending run(Rules rules, Negotiator... parties) {
        return Alternating.run(List.of(parties), FOUR, rules, Alternating.Listener.NONE);
    }
}
