package dev.entente.negotiation.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

    @Test
    void holds_exactly_the_deals_that_no_other_beats() {
        for (int seed = 0; seed < 60; seed++) {
            var parties = Games.drawn(2 + seed % 3, seed, 0.1, 1);
            int deals = Math.min(400, parties.getFirst().space().size());
            if (deals == parties.getFirst().space().size()) {
                var expected = IntStream.range(0, deals)
                        .filter(deal -> IntStream.range(0, deals).noneMatch(other -> beats(parties, other, deal)))
                        .boxed()
                        .collect(Collectors.toSet());
                assertEquals(expected, new HashSet<>(Frontier.of(parties).deals()), "seed " + seed);
            }
        }
    }

    @Test
    void no_deal_has_a_greater_product_a_greater_sum_or_a_greater_least_share() {
        for (int seed = 0; seed < 60; seed++) {
            var parties = Games.drawn(2 + seed % 3, seed, 0.1, 1);
            var frontier = Frontier.of(parties);
            for (int deal = 0; deal < parties.getFirst().space().size(); deal++) {
                assertTrue(frontier.nash(deal) <= frontier.nash(frontier.nash()));
                assertTrue(frontier.welfare(deal) <= frontier.welfare(frontier.best()) + 1e-12);
                assertTrue(frontier.least(deal) <= frontier.least(frontier.kalai()));
            }
        }
    }

    @Test
    void a_deal_of_the_frontier_is_not_away_from_it() {
        var parties = Games.drawn(2, 3, 0, 1);
        var frontier = Frontier.of(parties);
        assertEquals(0, frontier.distance(frontier.nash()));
        var five = new Space(List.of(new Issue("i", List.of("a", "b", "c"))));
        var corner = Frontier.of(List.of(
                Preferences.tabular(five, new double[] {1, 0, 0}, 0, 1), Preferences.tabular(five, new double[] {1, 1, 0}, 0, 1)));
        assertEquals(List.of(0), corner.deals());
        assertEquals(Math.sqrt(2), corner.distance(2), 1e-12);
    }

    @ParameterizedTest(name = "{0} parties")
    @ValueSource(ints = {2, 3, 4, 5, 6, 8})
    void all_measures_hold_for_any_number_of_parties(int count) {
        for (int seed = 0; seed < 20; seed++) {
            var frontier = Frontier.of(Games.drawn(count, seed, 0.1, 1));
            assertEquals(frontier.nash(frontier.nash()) == 0 ? 0 : 1, frontier.measures(frontier.nash()).nash());
            assertEquals(1, frontier.measures(frontier.best()).welfare());
            assertEquals(0, frontier.measures(frontier.kalai()).toKalai());
            assertEquals(0, frontier.measures(frontier.kalai()).distance());
            for (int deal : frontier.deals()) {
                var measures = frontier.measures(deal);
                assertTrue(measures.nash() >= 0 && measures.nash() <= 1 && measures.welfare() <= 1 && measures.least() <= 1);
                assertTrue(measures.toNash() <= Math.sqrt(count) && measures.distance() == 0);
            }
        }
    }

    private static boolean beats(List<Preferences> parties, int deal, int other) {
        return parties.stream().allMatch(party -> party.of(deal) >= party.of(other))
                && parties.stream().anyMatch(party -> party.of(deal) > party.of(other));
    }
}
