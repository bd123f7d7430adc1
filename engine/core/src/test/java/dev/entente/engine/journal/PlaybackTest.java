package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
    @TempDir
    Path temporary;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_world_is_what_it_was_after_every_tick(long seed) throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), seed, 80);
        var run = RandomRun.start(seed);
        try (var playback = Playback.open(folder)) {
            while (playback.next().isPresent()) {
                run.step(Journal.NONE);
                assertSame(run, playback);
            }
            assertEquals(80, playback.tick());
        }
    }

    @Test
    void a_fork_is_played_from_where_it_branched() throws IOException {
        var parent = RandomRun.finished(temporary.resolve("parent"), 42, 60);
        var run = RandomRun.restore(parent.snapshots().read(50));
        run.tamper();
        var fork = RandomRun.begun(temporary.resolve("fork"));
        fork.snapshots().take(50, run::save);
        try (var journal = JournalWriter.create(fork, "Anything", run.world())) {
            run.play(fork, journal, 130);
        }
        fork.finish(130, run.world().hash(), "");

        assertEquals(new Verification.Whole(130, run.world().hash()), Verification.of(fork.path()));
    }

    @Test
    void without_its_first_snapshot_there_is_nothing_to_play() throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), 42, 10);
        Files.delete(folder.path().resolve(SnapshotFile.name(0)));

        var refused = assertThrows(JournalException.class, () -> Playback.open(folder));

        assertTrue(refused.getMessage().contains("tick-000000.bin is missing"), refused::getMessage);
    }

    @Test
    void a_first_snapshot_of_another_state_is_refused() throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), 42, 10);
        var other = RandomRun.start(42);
        other.tamper();
        folder.snapshots().take(0, other::save);

        var damage = assertThrows(JournalException.class, () -> Playback.open(folder)).damage().orElseThrow();

        assertEquals("snapshots/tick-000000.bin", damage.where());
    }

    private static void assertSame(RandomRun run, Playback playback) {
        var expected = run.world();
        var found = playback.world();
        assertEquals(expected.tick(), found.tick());
        assertEquals(expected.hash(), found.hash());
        assertEquals(expected.entities(), found.entities());
        for (int entity = 0; entity < expected.entities(); entity++) {
            assertEquals(expected.exists(entity), found.exists(entity));
            assertEquals(expected.name(entity), found.name(entity));
        }
    }
}
