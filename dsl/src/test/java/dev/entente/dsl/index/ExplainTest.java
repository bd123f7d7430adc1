package dev.entente.dsl.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
    private final Sample sample = Sample.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            $pace = 2                   @ State of the program; it starts as 2.
            Achieved when land          @ The goal is reached when land.owner == who.
            Join all timeout            @ Waits for all forks above it in this body. It fails after 3 ticks. If it fails, else runs instead.
            $buffer = 0                 @ State of module Heart; it starts as 0.
            Tick [100ms]                @ Runs every 100ms; a beat that is due while the one before is still at work is left out.
            $near = most a              @ Keeps most a in Army (a.at.owner != none) by a.strength in $near until the body ends.
            Emit Player.Hit             @ Lets event Player.Hit happen in the next tick; only shard 2 hears it.
            Relation Road               @ Links between a Region and a Region; one way is also the other.
            Retry 2                     @ After an answer that is rejected the mind is told why and asked again, up to 2 times.
            title: text                 @ Each of them has title: a text; minds see only that of their own faction.
            Director director           @ A mind that is no faction; Evaluate director.topic asks it.
            """)
    void the_first_thing_on_a_line_is_said_in_plain_words(String piece, String words) {
        assertEquals(words, sample.explain(piece.strip()).getFirst().text());
    }

    @Test
    void a_step_tells_what_it_reads_and_writes() {
        Footprint footprint = sample.explain("ON (Player.Hit) when").getFirst().footprint();

        assertEquals(List.of("Heart.$buffer"), footprint.writes());
        assertEquals(List.of("Player.Hit"), footprint.hears());
        assertFalse(footprint.waits());
    }

    @Test
    void a_block_touches_what_everything_in_it_touches() {
        Footprint footprint = sample.explain("Tick [100ms]").getFirst().footprint();

        assertEquals(List.of("Heart.$buffer", "Army.at", "Region.owner", "Army.strength", "Region.wall"), footprint.reads());
        assertEquals(List.of("Region.wall", "Region"), footprint.writes());
        assertEquals(List.of("Ledger.Apply"), footprint.calls());
        assertEquals(List.of("saga Victory"), footprint.starts());
        assertEquals(List.of("Player.Hit"), footprint.emits());
    }

    @Test
    void a_plan_tells_its_actions_and_sub_goals_and_that_it_waits() {
        Footprint footprint = sample.explain("Method storm").getFirst().footprint();

        assertEquals(List.of("action Scout", "goal Hold"), footprint.calls());
        assertTrue(footprint.waits());
    }

    @Test
    void a_line_with_several_things_tells_each() {
        List<String> titles = sample.explain("effects { land").stream().map(Explanation::title).toList();

        assertEquals(List.of("effects", "land.owner = who", "Tell 2 \"{land.title} is seen by {who}\""), titles);
    }

    @Test
    void a_line_that_only_goes_on_tells_what_it_goes_on_with() {
        Explanation told = sample.explain("Otherwise { $change").getFirst();
        Explanation end = sample.index().explain("war.flow", 36).getFirst();

        assertEquals("Otherwise", told.title());
        assertEquals("Module Heart", end.title());
        assertEquals(26, end.extent().line());
    }

    @Test
    void a_line_outside_of_all_declarations_tells_nothing() {
        assertEquals(List.of(), sample.index().explain("war.flow", 3));
        assertEquals(List.of(), sample.index().explain("war.flow", 999));
        assertEquals(List.of(), sample.index().explain("nowhere.flow", 1));
    }
}
