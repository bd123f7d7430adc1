package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path temporary;

    private Snapshots snapshots;

    @BeforeEach
    void open() {
        snapshots = RunFolder.create(temporary.resolve("run")).snapshots();
    }

    @Test
    void a_snapshot_reads_back() throws IOException {
        take(50);

        assertEquals("state 50", snapshots.read(50).input().readUTF());
        assertEquals(50, snapshots.read(50).tick());
    }

    @Test
    void the_newest_at_or_before_a_tick_is_found() {
        take(0, 50, 100);

        assertEquals(0, newest(49));
        assertEquals(50, newest(50));
        assertEquals(100, newest(1_000));
        assertTrue(snapshots.newest(-1).isEmpty());
    }

    @Test
    void the_first_the_last_three_and_every_two_hundredth_are_kept() {
        for (long tick = 0; tick <= 650; tick += Snapshots.EVERY) {
            take(tick);
        }

        assertEquals(List.of(0L, 200L, 400L, 550L, 600L, 650L), snapshots.ticks());
    }

    @Test
    void the_first_of_a_fork_is_kept_too() {
        take(137, 150, 200, 250, 300, 350);

        assertEquals(List.of(137L, 200L, 250L, 300L, 350L), snapshots.ticks());
    }

    @Test
    void a_damaged_snapshot_is_passed_over_for_an_older_one() throws IOException {
        take(0, 50, 100);
        flip(100, 30);

        assertEquals(50, newest(120));
    }

    @Test
    void every_flipped_bit_and_every_cut_is_noticed() throws IOException {
        take(50);
        byte[] whole = Files.readAllBytes(file(50));

        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertDamaged(flipped);
            }
            assertDamaged(Arrays.copyOf(whole, at));
        }
    }

    @Test
    void a_rest_of_an_interrupted_write_is_no_snapshot() throws IOException {
        take(50);
        Files.copy(file(50), file(50).resolveSibling("tick-000100.bin.tmp"));

        assertEquals(List.of(50L), snapshots.ticks());
    }

    @Test
    void a_state_that_cannot_be_saved_leaves_nothing() {
        var refused = assertThrows(
                JournalException.class,
                () -> snapshots.take(50, out -> {
                    out.writeUTF("half");
                    throw new IOException("No space left on device");
                }));

        assertTrue(refused.getMessage().endsWith("cannot be written: No space left on device."), refused::getMessage);
        assertEquals(List.of(), snapshots.ticks());
    }

    private void assertDamaged(byte[] bytes) throws IOException {
        Files.write(file(50), bytes);
        var noticed = assertThrows(JournalException.class, () -> snapshots.read(50));
        assertEquals("snapshots/tick-000050.bin", noticed.damage().orElseThrow().where());
    }

    private void flip(long tick, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file(tick));
        bytes[at] ^= 1;
        Files.write(file(tick), bytes);
    }

    private long newest(long tick) {
        return snapshots.newest(tick).orElseThrow().tick();
    }

    private void take(long... ticks) {
        for (long tick : ticks) {
            snapshots.take(tick, out -> out.writeUTF("state " + tick));
        }
    }

    private Path file(long tick) {
        return temporary.resolve("run").resolve(SnapshotFile.name(tick));
    }
}
