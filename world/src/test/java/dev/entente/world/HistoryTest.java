package dev.entente.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds after any history whatsoever.
class HistoryTest {
    private final Kingdom kingdom = new Kingdom();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void the_hash_kept_up_to_date_equals_the_hash_summed_up_from_nothing(long seed) {
        var history = History.of(seed, kingdom);

        for (int i = 0; i < 30; i++) {
            history.go(10);
            assertEquals(Audit.hash(kingdom.world), kingdom.world.hash());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void the_log_alone_tells_the_whole_state(long seed) {
        var chronicle = new Chronicle(kingdom.world).beginning();

        History.of(seed, kingdom).go(400);

        assertEquals(chronicle.tell(kingdom.writer.changes()).content(), Audit.content(kingdom.world));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void drained_piece_by_piece_it_tells_the_same(long seed) {
        var chronicle = new Chronicle(kingdom.world).beginning();
        var history = History.of(seed, kingdom);

        for (int i = 0; i < 20; i++) {
            history.go(20);
            chronicle.tell(kingdom.writer.changes());
            kingdom.writer.advance();
            kingdom.writer.drain();
        }

        assertEquals(chronicle.content(), Audit.content(kingdom.world));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void a_rollback_restores_the_hash_the_content_and_the_log(long seed) {
        var history = History.of(seed, kingdom).go(100);
        var before = Audit.content(kingdom.world);
        long hash = kingdom.world.hash();
        int logged = kingdom.writer.changes().size();
        int mark = kingdom.writer.mark();

        history.go(200);
        assertNotEquals(before, Audit.content(kingdom.world));
        kingdom.writer.rollback(mark);

        assertEquals(before, Audit.content(kingdom.world));
        assertEquals(hash, kingdom.world.hash());
        assertEquals(logged, kingdom.writer.changes().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void marks_nest(long seed) {
        var history = History.of(seed, kingdom).go(50);
        int outer = kingdom.writer.mark();
        var atOuter = Audit.content(kingdom.world);
        history.go(50);
        int inner = kingdom.writer.mark();
        var atInner = Audit.content(kingdom.world);
        history.go(50);

        kingdom.writer.rollback(inner);
        assertEquals(atInner, Audit.content(kingdom.world));
        kingdom.writer.rollback(outer);
        assertEquals(atOuter, Audit.content(kingdom.world));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void what_follows_a_rollback_is_what_would_have_followed_without_it(long seed) {
        var untouched = new Kingdom();
        int mark = kingdom.writer.mark();
        History.of(seed + 1, kingdom).go(200);
        kingdom.writer.rollback(mark);

        History.of(seed, kingdom).go(200);
        History.of(seed, untouched).go(200);

        assertEquals(Audit.content(untouched.world), Audit.content(kingdom.world));
        assertEquals(untouched.world.hash(), kingdom.world.hash());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void replaying_the_log_on_a_copy_of_the_first_state_gives_the_same_world_and_the_same_log(long seed) {
        var again = kingdom.world.copy();
        var writer = again.writer();
        History.of(seed, kingdom).go(300);
        var changes = kingdom.writer.changes();

        Replay.all(changes, kingdom.world, writer);

        assertEquals(kingdom.world.hash(), again.hash());
        assertEquals(Audit.content(kingdom.world), Audit.content(again));
        assertEquals(Replay.words(changes, kingdom.world), Replay.words(writer.changes(), again));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void a_copy_and_its_original_never_touch_each_other(long seed) {
        History.of(seed, kingdom).go(100);
        var copy = kingdom.world.copy();
        var before = Audit.content(kingdom.world);
        new History(seed, copy, copy.writer()).go(200);

        assertEquals(before, Audit.content(kingdom.world));
        var ofCopy = Audit.content(copy);
        History.of(seed + 1, kingdom).go(200);
        assertEquals(ofCopy, Audit.content(copy));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void a_copy_goes_on_as_its_original_does(long seed) {
        History.of(seed, kingdom).go(100);
        kingdom.writer.commit();
        var copy = kingdom.world.copy();

        History.of(seed + 1, kingdom).go(200);
        new History(seed + 1, copy, copy.writer()).go(200);

        assertEquals(Audit.content(kingdom.world), Audit.content(copy));
        assertEquals(kingdom.world.hash(), copy.hash());
    }
}
