package dev.entente.negotiation.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final Space THREE = new Space(List.of(new Issue("price", List.of("low", "middle", "high"))));

    @Test
    void the_best_deal_is_worth_one_and_the_worst_nothing() {
        var preferences = Preferences.tabular(THREE, new double[] {10, 30, 20}, 0, 1);
        assertEquals(0, preferences.of(0));
        assertEquals(1, preferences.of(1));
        assertEquals(0.5, preferences.of(2));
        assertEquals(List.of(1, 2, 0), List.of(preferences.ranked(0), preferences.ranked(1), preferences.ranked(2)));
    }

    @Test
    void weights_that_do_not_sum_to_one_are_made_to() {
        var two = new Space(List.of(new Issue("a", List.of("0", "1")), new Issue("b", List.of("0", "1"))));
        var preferences = Preferences.additive(two, new double[] {3, 1}, new double[][] {{0, 1}, {0, 1}}, 0, 1);
        assertEquals(0.75, preferences.of(two.deal(1, 0)), 1e-12);
        assertEquals(0.25, preferences.of(two.deal(0, 1)), 1e-12);
    }

    @Test
    void where_all_deals_are_worth_the_same_all_are_worth_one() {
        for (double worth : new double[] {0, 5, -3}) {
            var preferences = Preferences.tabular(THREE, new double[] {worth, worth, worth}, 0, 1);
            assertEquals(1, preferences.of(0));
            assertEquals(3, preferences.above(1));
        }
    }

    @Test
    void what_is_agreed_late_is_worth_less_where_there_is_a_discount() {
        var preferences = Preferences.tabular(THREE, new double[] {0, 1, 2}, 0, 0.5);
        assertEquals(1, preferences.at(2, 0));
        assertEquals(0.5, preferences.at(2, 1));
        assertEquals(StrictMath.sqrt(0.5), preferences.at(2, 0.5), 1e-12);
    }

    @Test
    void a_discount_of_nothing_leaves_nothing_of_what_is_not_agreed_at_once() {
        var preferences = Preferences.tabular(THREE, new double[] {0, 1, 2}, 0, 0);
        assertEquals(1, preferences.at(2, 0));
        assertEquals(0, preferences.at(2, 0.01));
        assertEquals(0, preferences.at(2, 1));
    }

    @Test
    void a_reserve_in_points_parts_the_same_deals_as_on_the_scale() {
        for (double reserve : new double[] {-5, 3, 4, 7, 7.5, 8, 9, 1e300}) {
            var worth = new double[] {7, 3, 8};
            var preferences = Preferences.inPoints(THREE, worth, reserve);
            for (int deal = 0; deal < 3; deal++) {
                assertEquals(worth[deal] >= reserve, preferences.of(deal) >= preferences.reserve(), deal + " for " + reserve);
            }
        }
        assertEquals(3, Preferences.inPoints(THREE, new double[] {4, 4, 4}, 4).above(0));
        assertTrue(Preferences.inPoints(THREE, new double[] {4, 4, 4}, 4.1).reserve() > 1);
    }

    @Test
    void numbers_that_mean_nothing_are_refused() {
        var worth = new double[] {0, 1, 2};
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, worth, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, worth, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, worth, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, worth, 0, 1.5));
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, new double[] {0, Double.NaN, 1}, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Preferences.tabular(THREE, new double[2], 0, 1));
    }
}
