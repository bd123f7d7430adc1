package dev.entente.cli.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Entry;
import dev.entente.world.Schema;
import dev.entente.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordingTest {
    private Wording wording;

    @BeforeEach
    void world() {
        var schema = Schema.builder().type("Region").attribute("title", "").type("Army").build();
        var world = World.create(schema, 1);
        var writer = world.writer();
        int pass = writer.create(schema.type("Region"), "high_pass");
        writer.set(schema.attribute(schema.type("Region"), "title"), pass, writer.symbol("Highpass"));
        writer.create(schema.type("Army"), "ember_1");
        var names = new Names(world);
        names.refresh();
        wording = new Wording(names);
    }

    private static Entry.Rewrote rewrote(String cause, String before, String after) {
        return new Entry.Rewrote("Ember", 7, "Reached(ember_1, high_pass)", cause, 9, before, after, 1, 4, 0, 2, List.of());
    }

    @Test
    void a_cause_from_outside_names_its_event() {
        assertEquals(
                "Ember rewrites Reached(Ember 1, Highpass): the wall of Highpass became 3 after Player.BuildWall; "
                        + "it goes on by tunnel (gate Highpass) instead of march",
                wording.of(rewrote("high_pass.wall became 3 (ON (Player.BuildWall))", "march", "tunnel gate=high_pass")));
    }

    @Test
    void a_heartbeat_is_not_worth_naming() {
        assertEquals(
                "Ember rewrites Reached(Ember 1, Highpass): the strength of Ember 1 became 0; nothing is left to do",
                wording.of(rewrote("ember_1.strength became 0 (Tick [2 ticks])", "march", "achieved")));
    }

    @Test
    void the_same_method_again_says_how_much_changed() {
        assertTrue(wording.of(rewrote("March(ember_1, high_pass) requires a == b (c)", "walk", "walk"))
                .endsWith("March(Ember 1, Highpass) is not possible any more; it goes on by walk, with 2 new steps for 4"));
    }

    @Test
    void the_path_is_the_same_when_the_method_is() {
        assertTrue(Wording.samePath(rewrote("", "near foot=a", "near foot=b")));
        assertFalse(Wording.samePath(rewrote("", "near foot=a", "far foot=a")));
    }
}
