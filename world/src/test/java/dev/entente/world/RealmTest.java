package dev.entente.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Worlds larger than the arrays that they begin with.
class RealmTest {
    private static final int SIZE = 5_000;

    private final Kingdom kingdom = new Kingdom();
    private final World world = kingdom.world;
    private final Writer writer = kingdom.writer;

    RealmTest() {
        for (int i = 0; i < SIZE; i++) {
            writer.set(Kingdom.WALL, writer.create(Kingdom.REGION, ""), i);
        }
        writer.drain();
    }

    @Test
    void every_entity_keeps_its_own_values() {
        for (int i = 0; i < SIZE; i++) {
            assertEquals(i, world.get(Kingdom.WALL, 4 + i));
            assertEquals(4 + i, world.entity("Region#" + (4 + i)));
        }
    }

    @Test
    void ids_of_one_type_skip_those_of_the_others() {
        assertEquals(SIZE + 2, world.count(Kingdom.REGION));
        assertEquals(kingdom.winterfell, world.at(Kingdom.REGION, 1));
        assertEquals(4, world.at(Kingdom.REGION, 2));
        assertEquals(SIZE + 4, world.entities());
    }

    @Test
    void many_links_of_one_entity_all_end_with_it() {
        for (int i = 0; i < 1_000; i++) {
            writer.link(Kingdom.ROAD, kingdom.karhold, 4 + i);
            writer.link(Kingdom.CLAIM, kingdom.wolves, 4 + i);
        }

        writer.remove(kingdom.karhold);
        writer.remove(kingdom.wolves);

        assertEquals(0, world.degree(Kingdom.ROAD, 500));
        assertEquals(Audit.hash(world), world.hash());
    }

    @Test
    void removing_all_and_taking_it_back_restores_all() {
        var before = Audit.content(world);
        int mark = writer.mark();

        while (world.count(Kingdom.REGION) > 0) {
            writer.remove(world.at(Kingdom.REGION, world.count(Kingdom.REGION) / 2));
        }
        assertEquals(0, world.count(Kingdom.REGION));
        writer.rollback(mark);

        assertEquals(before, Audit.content(world));
        assertEquals(Audit.hash(world), world.hash());
    }

    @Nested
    class What_is_asked_beyond_the_edge {
        @Test
        void does_not_exist() {
            assertTrue(world.exists(SIZE + 3));
            assertFalse(world.exists(SIZE + 4));
            assertFalse(world.exists(-1));
        }

        @Test
        void has_no_type() {
            assertThrows(IllegalArgumentException.class, () -> world.type(-1));
        }

        @Test
        void is_not_counted() {
            assertThrows(IndexOutOfBoundsException.class, () -> world.at(Kingdom.REGION, SIZE + 2));
            assertThrows(IndexOutOfBoundsException.class, () -> world.neighbour(Kingdom.ROAD, 0, 0));
        }
    }
}
