package dev.entente.world;

import static dev.entente.world.Kingdom.CLAIM;
import static dev.entente.world.Kingdom.FACTION;
import static dev.entente.world.Kingdom.GOLD;
import static dev.entente.world.Kingdom.OWNER;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.RIVAL;
import static dev.entente.world.Kingdom.ROAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private final Kingdom kingdom = new Kingdom();
    private final World world = kingdom.world;
    private final Writer writer = kingdom.writer;

    @Test
    void a_removed_entity_does_not_exist_but_keeps_its_name_and_type() {
        writer.remove(kingdom.wolves);

        assertFalse(world.exists(kingdom.wolves));
        assertEquals("Wolves", world.name(kingdom.wolves));
        assertEquals(FACTION, world.type(kingdom.wolves));
        assertEquals(-1, world.entity("Wolves"));
    }

    @Test
    void its_id_is_never_used_again() {
        int last = writer.create(REGION, "");
        writer.remove(last);

        assertEquals(last + 1, writer.create(REGION, ""));
    }

    @Test
    void the_others_of_its_type_stay_in_the_order_of_creation() {
        int third = writer.create(REGION, "");
        writer.remove(kingdom.karhold);

        assertEquals(2, world.count(REGION));
        assertEquals(kingdom.winterfell, world.at(REGION, 0));
        assertEquals(third, world.at(REGION, 1));
    }

    @Test
    void its_attributes_can_be_neither_read_nor_written() {
        writer.remove(kingdom.wolves);

        var thrown = assertThrows(IllegalArgumentException.class, () -> world.get(GOLD, kingdom.wolves));
        assertThrows(IllegalArgumentException.class, () -> writer.set(GOLD, kingdom.wolves, 1));
        assertThrows(IllegalArgumentException.class, () -> writer.remove(kingdom.wolves));
        assertEquals("""
                attribute (Faction.gold) must be read and written on an existing Faction, \
                but Wolves is a Faction that was removed.
                Maybe ask exists(entity) first.""", thrown.getMessage());
    }

    @Test
    void nothing_can_refer_to_it_any_more() {
        writer.remove(kingdom.wolves);

        assertThrows(IllegalArgumentException.class, () -> writer.set(OWNER, kingdom.karhold, kingdom.wolves));
        assertThrows(IllegalArgumentException.class, () -> writer.link(CLAIM, kingdom.wolves, kingdom.karhold));
    }

    @Test
    void what_referred_to_it_becomes_none_and_its_links_end_each_as_a_change_of_its_own() {
        writer.set(OWNER, kingdom.karhold, kingdom.wolves);
        writer.set(RIVAL, kingdom.wolves, kingdom.wolves);
        writer.set(RIVAL, kingdom.crows, kingdom.wolves);
        writer.link(CLAIM, kingdom.wolves, kingdom.winterfell);
        writer.drain();

        writer.cause(7);
        writer.remove(kingdom.wolves);

        assertEquals(List.of(
                "SET 3 0 -1 2->-1 by 7",
                "SET 5 2 -1 2->-1 by 7",
                "SET 5 3 -1 2->-1 by 7",
                "UNLINK 1 2 1 1->0 by 7",
                "REMOVE 1 2 -1 1->0 by 7"), Replay.words(writer.changes(), world));
    }

    @Test
    void links_end_in_both_directions() {
        int tower = writer.create(REGION, "Tower");
        writer.link(ROAD, kingdom.karhold, tower);
        writer.link(ROAD, tower, kingdom.winterfell);
        writer.link(CLAIM, kingdom.crows, tower);

        writer.remove(tower);

        assertEquals(0, world.degree(ROAD, kingdom.karhold));
        assertEquals(0, world.degree(ROAD, kingdom.winterfell));
        assertEquals(0, world.degree(CLAIM, kingdom.crows));
        assertEquals(Audit.hash(world), world.hash());
    }

    @Test
    void coming_and_going_leaves_the_hash_as_it_was() {
        long hash = world.hash();

        writer.remove(writer.create(FACTION, "Lions"));

        assertEquals(hash, world.hash());
    }

    @Test
    void a_rollback_brings_back_the_entity_with_all_that_referred_to_it() {
        writer.set(OWNER, kingdom.karhold, kingdom.wolves);
        writer.link(CLAIM, kingdom.wolves, kingdom.winterfell);
        writer.link(CLAIM, kingdom.wolves, kingdom.karhold);
        var before = Audit.content(world);
        int mark = writer.mark();
        writer.remove(kingdom.wolves);

        writer.rollback(mark);

        assertEquals(before, Audit.content(world));
        writer.remove(kingdom.wolves);
        assertEquals(-1, kingdom.get(OWNER, kingdom.karhold));
    }
}
