package dev.entente.negotiation.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.negotiation.protocol.Rules;
import dev.entente.negotiation.tournament.Tournament;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyTest {
    private static final int ROUNDS = 100;
    private static final Space HUNDRED =
            new Space(List.of(new Issue("share", IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toList())));
    private static final Preferences MORE =
            Preferences.tabular(HUNDRED, IntStream.rangeClosed(0, 100).asDoubleStream().toArray(), 0, 1);

    @ParameterizedTest(name = "{0} wants {2} of 100 in round {1}")
    @CsvSource({
        "BOULWARE, 0, 100", "BOULWARE, 49, 94", "BOULWARE, 99, 4",
        "LINEAR, 0, 99", "LINEAR, 49, 51", "LINEAR, 99, 1",
        "CONCEDER, 0, 69", "CONCEDER, 49, 17", "CONCEDER, 99, 1",
        "HARD_HEADED, 0, 100", "HARD_HEADED, 49, 100", "HARD_HEADED, 99, 100"
    })
    void gives_way_with_time_along_its_curve(Strategy strategy, int round, int share) {
        assertEquals(new Move.Offer(share), strategy.of(MORE, 1).answer(round, ROUNDS, Negotiator.NOTHING));
    }

    @Test
    void accepts_what_is_worth_the_aspiration_and_nothing_less() {
        assertInstanceOf(Move.Accept.class, Strategy.LINEAR.of(MORE, 1).answer(49, ROUNDS, 51));
        assertInstanceOf(Move.Offer.class, Strategy.LINEAR.of(MORE, 1).answer(49, ROUNDS, 50));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void never_offers_or_accepts_less_than_the_reserve(Strategy strategy) {
        for (int seed = 0; seed < 50; seed++) {
            var parties = Games.drawn(2, seed, 0.4, 1);
            for (var other : Strategy.values()) {
                var moves = new ArrayList<Move.Offer>();
                var ending = meet(parties, strategy, other, seed, (_, party, move) -> {
                    if (party == 0 && move instanceof Move.Offer offer) {
                        moves.add(offer);
                    }
                });
                assertTrue(moves.stream().allMatch(it -> parties.getFirst().of(it.deal()) >= 0.4 - 1e-9));
                if (ending instanceof Ending.Agreed(int deal, _)) {
                    assertTrue(parties.stream().allMatch(party -> party.of(deal) >= 0.4 - 1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void leaves_where_no_deal_is_worth_the_reserve(Strategy strategy) {
        var greedy = Preferences.tabular(HUNDRED, IntStream.rangeClosed(0, 100).asDoubleStream().toArray(), 1.5, 1);
        assertInstanceOf(Move.Walk.class, strategy.of(greedy, 1).answer(0, ROUNDS, Negotiator.NOTHING));
        assertInstanceOf(Move.Walk.class, strategy.of(greedy, 1).answer(0, ROUNDS, 100));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void the_same_seed_makes_the_same_negotiation(Strategy strategy) {
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(moves(strategy, seed), moves(strategy, seed));
        }
    }

    @Test
    void deals_of_the_same_worth_are_drawn_among() {
        var equal = Preferences.tabular(HUNDRED, new double[101], 0, 1);
        long different = IntStream.range(0, 100)
                .mapToObj(seed -> Strategy.LINEAR.of(equal, seed).answer(0, ROUNDS, Negotiator.NOTHING))
                .distinct()
                .count();
        assertTrue(different > 50, "a hundred seeds drew %d different deals of 101".formatted(different));
    }

    @Test
    void tit_for_tat_grants_the_share_that_it_was_granted() {
        var negotiator = Strategy.TIT_FOR_TAT.of(MORE, 1);
        assertEquals(new Move.Offer(100), negotiator.answer(0, ROUNDS, Negotiator.NOTHING));
        assertEquals(new Move.Offer(99), negotiator.answer(1, ROUNDS, 20)); // a new deal: one step
        assertEquals(new Move.Offer(75), negotiator.answer(2, ROUNDS, 40)); // a quarter of what was open
        assertEquals(new Move.Offer(75), negotiator.answer(3, ROUNDS, 40));
        assertInstanceOf(Move.Accept.class, negotiator.answer(4, ROUNDS, 80));
    }

    @Test
    void micro_says_one_deal_more_for_each_new_one() {
        var negotiator = Strategy.MICRO.of(MORE, 1);
        assertEquals(new Move.Offer(100), negotiator.answer(0, ROUNDS, Negotiator.NOTHING));
        assertEquals(new Move.Offer(99), negotiator.answer(1, ROUNDS, 3));
        var again = assertInstanceOf(Move.Offer.class, negotiator.answer(2, ROUNDS, 3));
        assertTrue(again.deal() >= 99, "nothing new was said, and it said " + again);
        assertEquals(new Move.Offer(98), negotiator.answer(3, ROUNDS, 4));
        assertInstanceOf(Move.Accept.class, negotiator.answer(4, ROUNDS, 97));
    }

    @Test
    void whoever_gives_way_later_wins_more_and_micro_does_as_well_as_linear() {
        var tournament = Tournament.of(List.of(Strategy.values()), 50, ROUNDS, 1);
        assertTrue(mean(tournament, Strategy.BOULWARE) > mean(tournament, Strategy.LINEAR));
        assertTrue(mean(tournament, Strategy.LINEAR) > mean(tournament, Strategy.CONCEDER));
        assertEquals(mean(tournament, Strategy.LINEAR), mean(tournament, Strategy.MICRO), 0.05);
        assertFalse(tournament.between(Strategy.BOULWARE, Strategy.CONCEDER).stream().anyMatch(it -> !it.agreed()));
        assertTrue(tournament.between(Strategy.HARD_HEADED, Strategy.HARD_HEADED).stream().noneMatch(Tournament.Meeting::agreed));
    }

    private static double mean(Tournament tournament, Strategy strategy) {
        return tournament.standings().stream().filter(it -> it.strategy() == strategy).findFirst().orElseThrow().mean();
    }

    private static List<String> moves(Strategy strategy, int seed) {
        var moves = new ArrayList<String>();
        meet(Games.drawn(2, seed, 0, 1), strategy, Strategy.MICRO, seed, (round, party, move) -> moves.add(round + " " + party + " " + move));
        return moves;
    }

    private static Ending meet(
            List<Preferences> parties, Strategy first, Strategy second, long seed, Alternating.Listener listener) {
        var negotiators = List.of(first.of(parties.get(0), seed), second.of(parties.get(1), seed + 1));
        return Alternating.run(negotiators, parties.getFirst().space(), Rules.open(ROUNDS), listener);
    }
}
