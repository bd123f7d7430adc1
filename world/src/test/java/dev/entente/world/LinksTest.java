package dev.entente.world;

import static dev.entente.world.Kingdom.CLAIM;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.ROAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final Kingdom kingdom = new Kingdom();
    private final World world = kingdom.world;
    private final Writer writer = kingdom.writer;
    private final int tower = writer.create(REGION, "Tower");
    private final int bridge = writer.create(REGION, "Bridge");

    private List<Integer> roads(int from) {
        return IntStream.range(0, world.degree(ROAD, from)).mapToObj(i -> world.neighbour(ROAD, from, i)).toList();
    }

    @Test
    void a_symmetric_link_counts_in_both_directions() {
        writer.link(ROAD, kingdom.karhold, tower);

        assertTrue(world.related(ROAD, kingdom.karhold, tower));
        assertTrue(world.related(ROAD, tower, kingdom.karhold));
    }

    @Test
    void a_link_with_a_direction_counts_in_that_one() {
        writer.link(CLAIM, kingdom.wolves, kingdom.karhold);

        assertTrue(world.related(CLAIM, kingdom.wolves, kingdom.karhold));
        assertFalse(world.related(CLAIM, kingdom.karhold, kingdom.wolves));
        assertEquals(0, world.degree(CLAIM, kingdom.karhold));
    }

    @Test
    void a_symmetric_link_has_one_hash_from_either_side() {
        var other = world.copy();

        writer.link(ROAD, kingdom.karhold, tower);
        other.writer().link(ROAD, tower, kingdom.karhold);

        assertEquals(world.hash(), other.hash());
    }

    @Test
    void a_place_can_be_linked_with_itself_once() {
        writer.link(ROAD, tower, tower);

        assertEquals(List.of(tower), roads(tower));
        writer.unlink(ROAD, tower, tower);
        assertEquals(List.of(), roads(tower));
    }

    @Test
    void neighbours_come_in_the_order_linked() {
        writer.link(ROAD, kingdom.karhold, bridge);
        writer.link(ROAD, kingdom.karhold, kingdom.winterfell);
        writer.link(ROAD, tower, kingdom.karhold);

        assertEquals(List.of(bridge, kingdom.winterfell, tower), roads(kingdom.karhold));
    }

    @Test
    void an_unlink_that_is_taken_back_leaves_the_order_as_it_was() {
        writer.link(ROAD, kingdom.karhold, bridge);
        writer.link(ROAD, kingdom.karhold, kingdom.winterfell);
        writer.link(ROAD, tower, kingdom.karhold);
        int mark = writer.mark();

        writer.unlink(ROAD, kingdom.winterfell, kingdom.karhold);
        assertEquals(List.of(bridge, tower), roads(kingdom.karhold));
        writer.rollback(mark);

        assertEquals(List.of(bridge, kingdom.winterfell, tower), roads(kingdom.karhold));
    }

    @Test
    void the_revision_changes_with_the_relation_and_with_no_other() {
        long roads = world.revision(ROAD);
        long claims = world.revision(CLAIM);

        writer.link(ROAD, kingdom.karhold, tower);

        assertNotEquals(roads, world.revision(ROAD));
        assertEquals(claims, world.revision(CLAIM));
    }

    @Test
    void taking_a_link_back_is_a_revision_too() {
        int mark = writer.mark();
        writer.link(ROAD, kingdom.karhold, tower);
        long linked = world.revision(ROAD);

        writer.rollback(mark);

        assertNotEquals(linked, world.revision(ROAD));
    }

    @Test
    void none_is_related_to_nothing() {
        assertFalse(world.related(ROAD, -1, tower));
        assertEquals(0, world.degree(ROAD, -1));
    }
}
