package dev.entente.world;

import static dev.entente.world.Kingdom.FACTION;
import static dev.entente.world.Kingdom.GOLD;
import static dev.entente.world.Kingdom.NORTH;
import static dev.entente.world.Kingdom.OWNER;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.TERRAIN;
import static dev.entente.world.Kingdom.WALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WriterTest {
    private final Kingdom kingdom = new Kingdom();
    private final World world = kingdom.world;
    private final Writer writer = kingdom.writer;

    private static void refused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void the_writer_of_a_world_is_taken_once() {
        var thrown = assertThrows(IllegalStateException.class, world::writer);

        assertEquals("""
                the writer of a world must be taken once.
                Maybe write to a copy() instead.""", thrown.getMessage());
    }

    @Test
    void a_new_entity_has_the_declared_initial_values() {
        assertEquals(0, kingdom.get(WALL, kingdom.karhold));
        assertEquals("plain", world.text(kingdom.get(TERRAIN, kingdom.karhold)));
        assertEquals(-1, kingdom.get(OWNER, kingdom.karhold));
        assertEquals(100, kingdom.get(GOLD, kingdom.wolves));
    }

    @Test
    void advancing_counts_the_tick_and_leaves_the_state_and_its_hash_alone() {
        long hash = world.hash();

        writer.advance();

        assertEquals(1, world.tick());
        assertEquals(hash, world.hash());
    }

    @Test
    void the_hash_is_the_same_in_every_run_and_on_every_machine() {
        writer.link(Kingdom.ROAD, kingdom.karhold, kingdom.winterfell);

        assertEquals(0x50e0ab2c4acaa056L, world.hash());
    }

    @Test
    void additions_give_the_same_hash_in_any_order() {
        var other = new Kingdom();

        writer.add(GOLD, kingdom.wolves, 5);
        writer.add(WALL, kingdom.karhold, 7);
        writer.add(GOLD, kingdom.wolves, -2);
        other.writer.add(GOLD, kingdom.wolves, -2);
        other.writer.add(GOLD, kingdom.wolves, 5);
        other.writer.add(WALL, kingdom.karhold, 7);

        assertEquals(world.hash(), other.world.hash());
    }

    @Test
    void equal_numbers_in_different_places_do_not_have_the_same_hash() {
        var other = new Kingdom();

        writer.set(WALL, kingdom.karhold, 1);
        other.writer.set(WALL, kingdom.winterfell, 1);

        assertNotEquals(world.hash(), other.world.hash());
    }

    @Test
    void a_change_there_and_back_gives_the_hash_from_before() {
        long hash = world.hash();

        writer.set(WALL, kingdom.karhold, 9);
        writer.set(WALL, kingdom.karhold, 0);

        assertEquals(hash, world.hash());
    }

    @Nested
    class What_changes_nothing_is_not_logged {
        @Test
        void a_value_that_is_there_already() {
            writer.set(WALL, kingdom.karhold, 0);
            writer.add(GOLD, kingdom.wolves, 0);

            assertEquals(0, writer.changes().size());
        }

        @Test
        void a_link_that_exists_and_an_unlink_of_one_that_does_not() {
            writer.link(Kingdom.ROAD, kingdom.karhold, kingdom.winterfell);
            writer.link(Kingdom.ROAD, kingdom.winterfell, kingdom.karhold);
            writer.unlink(Kingdom.CLAIM, kingdom.wolves, kingdom.karhold);

            assertEquals(1, writer.changes().size());
        }
    }

    @Nested
    class A_sum_that_does_not_fit {
        @Test
        void is_an_error_that_names_attribute_entity_and_both_numbers() {
            writer.set(GOLD, kingdom.wolves, Long.MAX_VALUE - 1);

            var thrown = assertThrows(OverflowException.class, () -> writer.add(GOLD, kingdom.wolves, 2));

            assertEquals("""
                    Faction.gold of Wolves (9223372036854775806) must stay a 64-bit number, but (2) was to be added.
                    Maybe count in larger units, or bound the amount before it is added.""", thrown.getMessage());
            assertEquals("Faction.gold", thrown.attribute());
            assertEquals("Wolves", thrown.entity());
            assertEquals(Long.MAX_VALUE - 1, thrown.before());
            assertEquals(2, thrown.amount());
        }

        @Test
        void is_told_alike_everywhere() {
            var here = Locale.getDefault();
            Executable attempt = () -> writer.add(GOLD, kingdom.wolves, Long.MAX_VALUE);
            var told = assertThrows(OverflowException.class, attempt);
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertEquals(told.getMessage(), assertThrows(OverflowException.class, attempt).getMessage());
            } finally {
                Locale.setDefault(here);
            }
        }

        @Test
        void changes_nothing() {
            writer.set(GOLD, kingdom.wolves, Long.MIN_VALUE);
            long hash = world.hash();

            assertThrows(OverflowException.class, () -> writer.add(GOLD, kingdom.wolves, -1));

            assertEquals(hash, world.hash());
            assertEquals(1, writer.changes().size());
        }

        @Test
        void is_the_only_one_refused() {
            writer.set(GOLD, kingdom.wolves, Long.MIN_VALUE);

            writer.add(GOLD, kingdom.wolves, Long.MAX_VALUE);

            assertEquals(-1, kingdom.get(GOLD, kingdom.wolves));
        }
    }

    @Nested
    class Refused_with_words_is {
        @Test
        void an_attribute_of_another_type() {
            refused("""
                    attribute (Faction.gold) must be read and written on an existing Faction, but Karhold is a Region.
                    Maybe ask exists(entity) first.""", () -> writer.set(GOLD, kingdom.karhold, 1));
        }

        @Test
        void an_entity_that_never_was() {
            refused("""
                    attribute (Faction.gold) must be read and written on an existing Faction, \
                    but there is no entity (-1).
                    Maybe ask exists(entity) first.""", () -> world.get(GOLD, -1));
        }

        @Test
        void a_truth_that_is_neither() {
            refused("""
                    attribute (Region.north) must be 0 or 1, not (2).
                    Maybe declare it as a number.""", () -> writer.set(NORTH, kingdom.karhold, 2));
        }

        @Test
        void a_reference_to_another_type() {
            refused("attribute (Region.owner) must be -1 or an existing Faction, not (1)",
                    () -> writer.set(OWNER, kingdom.karhold, kingdom.winterfell));
        }

        @Test
        void a_reference_that_only_its_lower_half_makes_an_entity() {
            assertThrows(IllegalArgumentException.class,
                    () -> writer.set(OWNER, kingdom.karhold, (1L << 32) + kingdom.wolves));
        }

        @Test
        void a_text_that_has_no_number() {
            refused("attribute (Region.terrain) must be a number that symbol(text) gave, not (99)",
                    () -> writer.set(TERRAIN, kingdom.karhold, 99));
        }

        @Test
        void adding_to_what_is_no_number() {
            refused("attribute (Region.owner) must be a number to be added to, but it is a REF",
                    () -> writer.add(OWNER, kingdom.karhold, 1));
        }

        @Test
        void a_link_between_the_wrong_types() {
            refused("relation (Claim) must lead from an existing Faction to an existing Region, "
                            + "but Karhold is a Region and Wolves is a Faction",
                    () -> writer.link(Kingdom.CLAIM, kingdom.karhold, kingdom.wolves));
        }

        @Test
        void a_type_that_was_not_declared() {
            refused("""
                    type (2) must be declared: from 0 to 1.
                    Maybe look it up in the schema by name.""", () -> writer.create(2, "x"));
        }

        @Test
        void the_name_of_an_entity_that_never_was() {
            refused("entity (4) must be from 0 to 3, the entities created so far", () -> world.name(4));
        }
    }

    @Nested
    class Names {
        @Test
        void are_made_up_of_type_and_id_when_left_empty() {
            assertEquals("Region#4", world.name(writer.create(REGION, "")));
        }

        @Test
        void made_up_avoid_those_that_are_taken() {
            writer.create(FACTION, "Region#5");

            assertEquals("Region#5'", world.name(writer.create(REGION, "")));
        }

        @Test
        void taken_by_an_existing_entity_are_refused() {
            refused("""
                    entity name (Wolves) must be unused, but Wolves is a Faction.
                    Maybe leave the name empty, and one is made up.""", () -> writer.create(REGION, "Wolves"));
        }

        @Test
        void lead_to_the_entity() {
            assertEquals(kingdom.wolves, world.entity("Wolves"));
            assertEquals(-1, world.entity("Lions"));
            assertEquals(-1, world.entity("plain"));
        }

        @Test
        void of_a_removed_entity_can_be_read_and_used_again() {
            writer.remove(kingdom.crows);
            int again = writer.create(FACTION, "Crows");

            assertEquals("Crows", world.name(kingdom.crows));
            assertEquals(again, world.entity("Crows"));
            assertNotEquals(kingdom.crows, again);
        }
    }

    @Nested
    class A_rollback {
        @Test
        void beyond_a_commit_is_refused() {
            int mark = writer.mark();
            writer.set(WALL, kingdom.karhold, 1);
            writer.commit();

            var thrown = assertThrows(IllegalStateException.class, () -> writer.rollback(mark));
            assertTrue(thrown.getMessage().endsWith("Maybe take a new mark() after commit()."), thrown::getMessage);
        }

        @Test
        void beyond_a_drain_is_refused() {
            int mark = writer.mark();
            writer.set(WALL, kingdom.karhold, 1);
            writer.drain();

            assertThrows(IllegalStateException.class, () -> writer.rollback(mark));
        }

        @Test
        void after_a_drain_goes_back_to_a_mark_taken_after_it() {
            writer.set(WALL, kingdom.karhold, 1);
            writer.drain();
            int mark = writer.mark();
            writer.set(WALL, kingdom.karhold, 2);

            writer.rollback(mark);

            assertEquals(1, kingdom.get(WALL, kingdom.karhold));
        }

        @Test
        void to_where_we_are_does_nothing() {
            writer.set(WALL, kingdom.karhold, 1);

            writer.rollback(writer.mark());

            assertEquals(1, kingdom.get(WALL, kingdom.karhold));
        }
    }
}
