package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Flow;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class SightTest {
    private final World world = world();
    private final int wolves = world.entity("Wolves");
    private final int ravens = world.entity("Ravens");

    private static World world() {
        var text = """
                Entity Faction { gold: int = 5 private   rank: int   rival: Faction? }
                Entity Army { foe: Faction?   owner: Faction?   morale: int private }
                Entity Camp { holder: Faction?   guest: Faction?   food: int private }
                Entity Region { wall: int }
                Contract Plot(one: Faction, other: Faction, against: Faction) secret {
                    Term gold in 1 to 5
                    Worth one gold
                    other: Keep quiet when true by 5 ticks
                    one: Join quiet
                }
                """;
        var world = World.create(Schemas.of(Flow.complete(Flow.parse("sight.flow", text).program()).program()), 1);
        var writer = world.writer();
        var schema = world.schema();
        int wolves = writer.create(schema.type("Faction"), "Wolves");
        int ravens = writer.create(schema.type("Faction"), "Ravens");
        int band = writer.create(schema.type("Army"), "band");
        writer.set(schema.attribute(schema.type("Army"), "owner"), band, wolves);
        writer.set(schema.attribute(schema.type("Army"), "foe"), band, ravens);
        int camp = writer.create(schema.type("Camp"), "camp");
        writer.set(schema.attribute(schema.type("Camp"), "holder"), camp, ravens);
        writer.set(schema.attribute(schema.type("Camp"), "guest"), camp, wolves);
        writer.create(schema.type("Army"), "strays");
        writer.create(schema.type("Region"), "ford");
        int plot = writer.create(schema.type("Plot"), "plot");
        writer.set(schema.attribute(schema.type("Plot"), "one"), plot, wolves);
        writer.set(schema.attribute(schema.type("Plot"), "other"), plot, ravens);
        writer.set(schema.attribute(schema.type("Plot"), "against"), plot, writer.create(schema.type("Faction"), "Bears"));
        return world;
    }

    private static boolean sees(World in, int observer, String entity, String attribute) {
        int id = in.entity(entity);
        return new Sight(in, observer).sees(id, in.schema().attribute(in.type(id), attribute));
    }

    private boolean sees(int observer, String entity, String attribute) {
        return sees(world, observer, entity, attribute);
    }

    @Test
    void a_faction_sees_its_own_secrets_and_nobody_elses() {
        assertTrue(sees(wolves, "Wolves", "gold"));
        assertFalse(sees(ravens, "Wolves", "gold"));
        assertTrue(sees(wolves, "band", "morale"));
        assertFalse(sees(ravens, "band", "morale"));
    }

    @Test
    void without_an_owner_the_first_attribute_that_names_a_faction_says_whose_it_is() {
        assertTrue(sees(ravens, "camp", "food"));
        assertFalse(sees(wolves, "camp", "food"));
    }

    @Test
    void all_parties_of_a_secret_contract_see_it_and_nobody_else_it_speaks_of() {
        assertTrue(sees(wolves, "plot", "gold"));
        assertTrue(sees(ravens, "plot", "gold"));
        assertFalse(sees(world.entity("Bears"), "plot", "gold"));
    }

    @Test
    void a_faction_belongs_to_itself_whatever_its_attributes_name() {
        var sight = new Sight(world, wolves);

        assertEquals(-1, sight.owner(world.schema().type("Faction")));
        assertEquals(ravens, sight.faction(ravens));
    }

    @Test
    void what_is_not_private_everybody_sees() {
        assertTrue(sees(ravens, "Wolves", "rank"));
        assertTrue(sees(-1, "ford", "wall"));
        assertTrue(sees(-1, "band", "owner"));
    }

    @Test
    void who_belongs_to_nobody_sees_no_secret_not_even_that_of_what_belongs_to_nobody() {
        assertFalse(sees(-1, "Wolves", "gold"));
        assertFalse(sees(-1, "strays", "morale"));
        assertFalse(sees(wolves, "strays", "morale"));
    }

    @Test
    void an_entity_that_is_not_there_belongs_to_nobody() {
        assertEquals(-1, new Sight(world, wolves).faction(-1));
        assertEquals(-1, new Sight(world, wolves).faction(999));
        assertEquals(-1, new Sight(world, wolves).faction(world.entity("ford")));
    }

    @Test
    void a_secret_stays_one_in_a_world_that_was_saved() throws IOException {
        var bytes = new ByteArrayOutputStream();
        world.write(new DataOutputStream(bytes));
        var restored = World.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertTrue(sees(restored, wolves, "Wolves", "gold"));
        assertFalse(sees(restored, ravens, "Wolves", "gold"));
        assertTrue(sees(restored, ravens, "Wolves", "rank"));
    }
}
