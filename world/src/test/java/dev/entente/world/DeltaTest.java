package dev.entente.world;

import static dev.entente.world.Kingdom.CLAIM;
import static dev.entente.world.Kingdom.FACTION;
import static dev.entente.world.Kingdom.GOLD;
import static dev.entente.world.Kingdom.OWNER;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.ROAD;
import static dev.entente.world.Kingdom.WALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeltaTest {
    private final Kingdom kingdom = new Kingdom();
    private final World world = kingdom.world;
    private final Writer writer = kingdom.writer;

    @Test
    void each_delta_does_what_the_writer_does() {
        writer.apply(new Delta.Set(WALL, kingdom.karhold, 4));
        writer.apply(new Delta.Add(GOLD, kingdom.wolves, 11));
        writer.apply(new Delta.Link(ROAD, kingdom.karhold, kingdom.winterfell));
        writer.apply(new Delta.Link(CLAIM, kingdom.wolves, kingdom.karhold));
        writer.apply(new Delta.Unlink(CLAIM, kingdom.wolves, kingdom.karhold));
        writer.apply(new Delta.Remove(kingdom.crows));

        assertEquals(4, kingdom.get(WALL, kingdom.karhold));
        assertEquals(111, kingdom.get(GOLD, kingdom.wolves));
        assertTrue(world.related(ROAD, kingdom.winterfell, kingdom.karhold));
        assertFalse(world.related(CLAIM, kingdom.wolves, kingdom.karhold));
        assertFalse(world.exists(kingdom.crows));
    }

    @Test
    void a_proposal_can_speak_of_what_it_creates() {
        writer.apply(new Delta.Create(FACTION, "Lions", 0));
        writer.apply(new Delta.Create(REGION, "Rock", 1));
        writer.apply(new Delta.Set(OWNER, Delta.created(1), Delta.created(0)));
        writer.apply(new Delta.Link(CLAIM, Delta.created(0), Delta.created(1)));

        assertEquals(world.entity("Lions"), world.get(OWNER, world.entity("Rock")));
        assertTrue(world.related(CLAIM, world.entity("Lions"), world.entity("Rock")));
    }

    @Test
    void the_next_proposal_cannot_speak_of_it() {
        writer.apply(new Delta.Create(FACTION, "Lions", 0));
        writer.commit();

        assertThrows(IllegalArgumentException.class, () -> writer.apply(new Delta.Add(GOLD, Delta.created(0), 1)));
    }

    @Test
    void a_number_that_looks_like_a_slot_stays_a_number() {
        writer.apply(new Delta.Create(FACTION, "Lions", 0));
        writer.apply(new Delta.Set(WALL, kingdom.karhold, Delta.created(0)));

        assertEquals(-2, kingdom.get(WALL, kingdom.karhold));
    }

    @Test
    void a_slot_that_skips_others_is_refused_before_anything_is_created() {
        var thrown = assertThrows(IllegalArgumentException.class,
                () -> writer.apply(new Delta.Create(FACTION, "Lions", Integer.MAX_VALUE)));

        assertEquals("""
                slot (2147483647) must be from 0 to 0.
                Maybe number what a proposal creates 0, 1, 2, in order.""", thrown.getMessage());
        assertEquals(-1, world.entity("Lions"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_refused_and_changes_nothing(Delta delta) {
        var before = Audit.content(world);

        assertThrows(IllegalArgumentException.class, () -> writer.apply(delta));

        assertEquals(before, Audit.content(world));
        assertEquals(0, writer.changes().size());
    }

    static Stream<Delta> nonsense() {
        return Stream.of(Integer.MIN_VALUE, -3, -2, -1, 99, Integer.MAX_VALUE).flatMap(id -> Stream.of(
                new Delta.Set(id, 0, 1),
                new Delta.Set(WALL, id, 1),
                new Delta.Add(id, 0, 1),
                new Delta.Add(GOLD, id, 1),
                new Delta.Create(id, "x", 0),
                new Delta.Create(REGION, "x", id),
                new Delta.Remove(id),
                new Delta.Link(id, 0, 1),
                new Delta.Link(ROAD, id, 1),
                new Delta.Link(ROAD, 0, id),
                new Delta.Unlink(id, 0, 1),
                new Delta.Unlink(ROAD, id, 0)));
    }

    @Test
    void a_slot_can_be_given_again() {
        for (var name : List.of("Lions", "Bears")) {
            writer.apply(new Delta.Create(FACTION, name, 0));
        }
        writer.apply(new Delta.Add(GOLD, Delta.created(0), 1));

        assertEquals(101, world.get(GOLD, world.entity("Bears")));
    }
}
