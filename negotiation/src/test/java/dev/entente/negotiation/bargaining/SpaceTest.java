package dev.entente.negotiation.bargaining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private static final Space SPACE = new Space(List.of(
            new Issue("price", List.of("5", "6", "7")), new Issue("day", List.of("monday", "friday"))));

    @Test
    void a_deal_is_a_number_and_back() {
        for (int deal = 0; deal < SPACE.size(); deal++) {
            assertEquals(deal, SPACE.deal(SPACE.values(deal)));
        }
        assertArrayEquals(new int[] {2, 1}, SPACE.values(5));
        assertEquals("price=7 day=friday", SPACE.text(5));
    }

    @Test
    void deals_near_another_differ_in_one_issue() {
        assertEquals(List.of(SPACE.deal(1, 0), SPACE.deal(2, 0), SPACE.deal(0, 1)), SPACE.near(SPACE.deal(0, 0)));
    }

    @Test
    void more_deals_than_can_be_looked_at_are_refused_at_once() {
        var ten = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        var fifty = IntStream.range(0, 50).mapToObj(issue -> new Issue("i" + issue, ten)).toList();
        var refused = assertThrows(IllegalArgumentException.class, () -> new Space(fifty));
        assertTrue(refused.getMessage().contains("bargain over fewer issues"), refused.getMessage());
    }

    @Test
    void issues_need_values_and_each_once() {
        assertThrows(IllegalArgumentException.class, () -> new Issue("price", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Issue("price", List.of("5", "5")));
        assertThrows(IllegalArgumentException.class, () -> new Space(List.of()));
    }

    @Test
    void a_deal_needs_a_value_of_each_issue() {
        assertThrows(IllegalArgumentException.class, () -> SPACE.deal(0));
        assertThrows(IllegalArgumentException.class, () -> SPACE.deal(3, 0));
    }
}
