package dev.entente.world;

import static dev.entente.world.Kingdom.GOLD;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.ROAD;
import static dev.entente.world.Kingdom.WALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.world.Changes.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Kingdom kingdom = new Kingdom();
    private final Writer writer = kingdom.writer;
    private final Changes changes = writer.changes();

    @Test
    void every_change_is_logged_with_what_was_what_is_and_why() {
        writer.cause(3);
        writer.set(WALL, kingdom.karhold, 5);
        writer.cause(4);
        writer.add(GOLD, kingdom.wolves, -30);
        writer.link(ROAD, kingdom.karhold, kingdom.winterfell);
        writer.unlink(ROAD, kingdom.karhold, kingdom.winterfell);
        writer.create(REGION, "Tower");
        writer.remove(4);

        assertEquals(List.of(
                "SET 0 0 -1 0->5 by 3",
                "ADD 4 2 -1 100->70 by 4",
                "LINK 0 0 1 0->1 by 4",
                "UNLINK 0 0 1 1->0 by 4",
                "CREATE 0 4 -1 ->Tower by 4",
                "REMOVE 0 4 -1 1->0 by 4"), Replay.words(changes, kingdom.world));
    }

    @Test
    void a_drain_empties_the_log_and_the_same_log_goes_on() {
        writer.set(WALL, kingdom.karhold, 5);
        writer.drain();
        writer.set(WALL, kingdom.karhold, 6);

        assertSame(changes, writer.changes());
        assertEquals(1, changes.size());
        assertEquals(5, changes.before(0));
    }

    @Test
    void a_commit_keeps_the_log() {
        writer.set(WALL, kingdom.karhold, 5);
        writer.commit();

        assertEquals(1, changes.size());
    }

    @Test
    void a_change_beyond_the_last_cannot_be_read() {
        writer.set(WALL, kingdom.karhold, 5);
        writer.drain();

        assertThrows(IndexOutOfBoundsException.class, () -> changes.op(0));
        assertThrows(IndexOutOfBoundsException.class, () -> changes.before(0));
    }

    @Test
    void the_log_grows_as_needed() {
        for (int i = 1; i <= 1000; i++) {
            writer.set(WALL, kingdom.karhold, i);
        }

        assertEquals(1000, changes.size());
        assertEquals(999, changes.before(999));
        assertEquals(1000, changes.after(999));
        assertEquals(Op.SET, changes.op(999));
    }

    @Test
    void replaying_a_creation_out_of_turn_is_refused() {
        var thrown = assertThrows(IllegalArgumentException.class,
                () -> writer.replay(Op.CREATE, REGION, 9, -1, 0, "Tower"));

        assertEquals("""
                created entity (9) must have the next id (4).
                Maybe a change is missing, or applied twice.""", thrown.getMessage());
    }
}
