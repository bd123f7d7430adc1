package dev.entente.cli.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static Turn told(long tick, int weight, String text) {
        return new Turn(tick, weight, "World", Turn.Kind.TOLD, text, 10 * weight);
    }

    @Test
    void few_lines_are_all_told_in_the_order_of_their_ticks() {
        var turns = List.of(told(9, 1, "late"), told(2, 5, "early"));

        assertEquals(List.of("early", "late"), Selection.of(turns, 0, 100).stream().map(Turn::text).toList());
    }

    @Test
    void the_weighty_come_before_the_light() {
        var turns = new ArrayList<Turn>();
        for (int tick = 1; tick <= 100; tick++) {
            turns.add(told(tick, 2, "Something %d happens".formatted(tick)));
        }
        turns.add(told(50, 5, "Everything changes"));

        assertTrue(Selection.of(turns, 0, 100).stream().anyMatch(turn -> turn.weight() == 5));
    }

    @Test
    void the_same_thing_does_not_crowd_out_the_rest() {
        var turns = new ArrayList<Turn>();
        for (int tick = 1; tick <= 60; tick++) {
            turns.add(told(tick, 4, "Town%d falls".formatted(tick)));
        }
        turns.add(told(33, 3, "The river freezes"));
        turns.add(told(35, 3, "A comet is seen"));
        var texts = Selection.of(turns, 0, 60).stream().map(Turn::text).toList();

        assertTrue(texts.contains("The river freezes") && texts.contains("A comet is seen"), texts.toString());
    }

    @Test
    void lines_are_spread_over_the_whole_time() {
        var turns = new ArrayList<Turn>();
        for (int tick = 1; tick <= 600; tick++) {
            turns.add(told(tick, 4, "Town%d falls".formatted(tick)));
        }
        var chosen = Selection.of(turns, 0, 600);

        assertEquals(24, chosen.size());
        for (int third = 0; third < 3; third++) {
            long from = third * 200;
            assertEquals(8, chosen.stream().filter(turn -> turn.tick() > from && turn.tick() <= from + 200).count(), 1);
        }
    }
}
