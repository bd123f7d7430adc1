package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    private final Quotes quotes = new Quotes();
    private final World world = world(2);

    private static World world(int factions) {
        var schema = Schema.builder()
                .type("Faction")
                .attribute("gold", Kind.INT, 30)
                .attribute("plan", "attack at dawn")
                .secret()
                .type("Army")
                .reference("owner", "Faction")
                .attribute("men", Kind.INT, 9)
                .secret()
                .reference("target", "Region")
                .secret()
                .type("Region")
                .attribute("walled", Kind.BOOL, 1)
                .build();
        var world = World.create(schema, 1);
        var writer = world.writer();
        for (int i = 0; i < factions; i++) {
            writer.create(schema.type("Faction"), "f" + i);
        }
        for (var name : List.of("ash", "birch")) {
            writer.create(schema.type("Region"), name);
        }
        for (int i = 0; i < 2; i++) {
            int army = writer.create(schema.type("Army"), "army_" + i);
            writer.set(schema.attribute(schema.type("Army"), "owner"), army, i);
            writer.set(schema.attribute(schema.type("Army"), "target"), army, world.entity(i == 0 ? "ash" : "birch"));
        }
        writer.commit();
        return world;
    }

    private String scene(World of, String observer, String... question) {
        return new Scene(of, of.entity(observer), quotes).of(List.of(question));
    }

    @Test
    void an_agent_sees_itself_what_is_its_own_and_other_factions() {
        assertEquals("""
                What you see:
                - f0 (Faction, you): gold 30, plan (text 1)
                - army_0 (Army, yours): owner f0, men 9, target ash
                - f1 (Faction): gold 30""", scene(world, "f0"));
    }

    @Test
    void it_sees_what_the_question_names_and_what_that_refers_to_but_nothing_private_of_others() {
        var scene = scene(world, "f0", "Beat(f0, army_1)", "march army=army_0");

        assertTrue(scene.lines().anyMatch("- army_1 (Army): owner f1"::equals), scene);
        assertTrue(scene.lines().anyMatch("- ash (Region): walled true"::equals), scene);
        assertFalse(scene.contains("birch"), scene);
    }

    @Test
    void who_belongs_to_no_faction_sees_nothing_private() {
        var scene = new Scene(world, -1, quotes).of(List.of("army_0"));

        assertEquals("""
                What you see:
                - army_0 (Army): owner f0
                - f0 (Faction): gold 30
                - f1 (Faction): gold 30""", scene);
    }

    @Test
    void only_so_many_entities_are_told() {
        var scene = scene(world(100), "f7");

        assertEquals(Scene.LONGEST + 2, scene.lines().count());
        assertTrue(scene.endsWith("\n- and others"), scene);
    }

    @Test
    void where_there_is_nothing_to_see_nothing_is_told() {
        var empty = World.create(Schema.builder().type("Rock").build(), 1);

        assertEquals("", scene(empty, "nobody", "Roll(stone)"));
    }
}
