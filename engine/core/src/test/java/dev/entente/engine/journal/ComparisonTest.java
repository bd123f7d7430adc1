package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    Path temporary;

    @Test
    void a_run_executed_again_is_the_same() throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), 42, 120);
        var run = RandomRun.start(42);
        try (var reader = JournalReader.open(folder)) {
            var comparison = Comparison.with(reader, run.world());
            while (!comparison.over()) {
                run.step(comparison);
            }

            assertEquals(Optional.empty(), comparison.divergence());
            assertEquals(120, comparison.tick());
        }
    }

    @Test
    void a_run_executed_again_from_a_snapshot_is_the_same() throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), 42, 120);
        var run = RandomRun.restore(folder.snapshots().read(50));
        try (var reader = JournalReader.open(folder)) {
            reader.skipTo(50);
            var comparison = Comparison.with(reader, run.world());
            while (!comparison.over()) {
                run.step(comparison);
            }

            assertEquals(Optional.empty(), comparison.divergence());
            assertEquals(120, comparison.tick());
        }
    }

    @Test
    void another_seed_diverges() throws IOException {
        var folder = RandomRun.finished(temporary.resolve("run"), 42, 20);
        var other = RandomRun.start(43);
        try (var reader = JournalReader.open(folder)) {
            var comparison = Comparison.with(reader, other.world());
            while (!comparison.over()) {
                other.step(comparison);
            }

            assertTrue(comparison.divergence().isPresent());
        }
    }

    @Nested
    class The_first_difference {
        private static final int GOLD = 0;
        private static final Cause MARCH = new Cause("Wolves", 17, "March(Wolves-1, karhold)");
        private static final Entry CHOSE = new Entry.Decided("Wolves", 4, 1, "Hold(karhold)", 2, 0, "march");

        @Test
        void is_a_value() {
            assertDivergence(
                    new Divergence(1, "Wolves", 17, "Wolves.gold", "90", "85"),
                    writer -> writer.set(GOLD, 0, 90),
                    writer -> writer.set(GOLD, 0, 85));
        }

        @Test
        void is_a_change_that_was_not_made() {
            assertDivergence(
                    new Divergence(1, "Wolves", 17, "change 0", "Wolves.gold = 90", "nothing"),
                    writer -> writer.set(GOLD, 0, 90),
                    _ -> {});
        }

        @Test
        void is_a_change_that_nobody_recorded() {
            assertDivergence(
                    new Divergence(1, "Wolves", 17, "change 1", "nothing", "Faction Stags = created"),
                    writer -> writer.set(GOLD, 0, 90),
                    writer -> {
                        writer.set(GOLD, 0, 90);
                        writer.create(0, "Stags");
                    });
        }

        @Test
        void is_another_change() {
            assertDivergence(
                    new Divergence(1, "Wolves", 17, "change 0", "Allied(Wolves, Lions) = linked", "Lions.ally = Wolves"),
                    writer -> writer.link(0, 0, 1),
                    writer -> writer.set(1, 1, 0));
        }

        @Test
        void is_a_decision_before_its_consequences() {
            var bargain = new Entry.Decided("Wolves", 4, 1, "Hold(karhold)", 2, 1, "bargain");

            assertEquals(
                    new Divergence(1, "Wolves", 4, "Decided index", "0", "1"),
                    divergence(tick(MARCH, writer -> writer.set(GOLD, 0, 90), CHOSE), tick(MARCH, _ -> {}, bargain)));
        }

        @Test
        void is_what_became_of_an_execution() {
            var done = new Entry.Stepped("Shop.Ship#3", 4, "Step 1", "done", "");
            var failed = new Entry.Stepped("Shop.Ship#3", 4, "Step 1", "failed", "sold out");

            assertEquals(
                    new Divergence(1, "Shop.Ship#3", 4, "Stepped status", "done", "failed"),
                    divergence(tick(MARCH, _ -> {}, done), tick(MARCH, _ -> {}, failed)));
        }

        @Test
        void is_what_a_mind_said() {
            var five = new Entry.Answered("Shop.Ship#3", 4, 77, "watch", "pace", "5");
            var six = new Entry.Answered("Shop.Ship#3", 4, 77, "watch", "pace", "6");

            assertEquals(
                    new Divergence(1, "Shop.Ship#3", 4, "Answered said", "5", "6"),
                    divergence(tick(MARCH, _ -> {}, five), tick(MARCH, _ -> {}, six)));
        }

        @Test
        void is_an_entry_of_another_kind() {
            var told = new Entry.Told("Wolves", 1, "We wait");
            var found = divergence(tick(MARCH, _ -> {}, CHOSE), tick(MARCH, _ -> {}, told));

            assertEquals("entry", found.what());
            assertTrue(found.recorded().startsWith("Decided {"), found::recorded);
            assertTrue(found.found().startsWith("Told {"), found::found);
        }

        @Test
        void is_an_entry_too_many() {
            var found = divergence(tick(MARCH, _ -> {}), tick(MARCH, _ -> {}, CHOSE));

            assertEquals("nothing", found.recorded());
            assertEquals("Wolves", found.agent());
            assertEquals(4, found.node());
        }

        @Test
        void is_who_made_the_change() {
            var lions = new Cause("Lions", 3, "March(Lions-1, karhold)");
            Do pay = writer -> writer.set(GOLD, 0, 90);

            var found = divergence(tick(MARCH, pay), tick(lions, pay));

            assertEquals("cause of (Wolves.gold = 90)", found.what());
            assertEquals(lions.toString(), found.found());
        }

        @Test
        void is_the_hash_alone_where_something_changed_unrecorded() {
            Tick secretly = (small, journal) -> {
                small.writer.set(GOLD, 0, 1);
                small.writer.drain();
                tick(MARCH, _ -> {}).in(small, journal);
            };

            assertEquals("hash", divergence(tick(MARCH, _ -> {}), secretly).what());
        }

        @Test
        void reads_as_one_sentence() {
            assertEquals(
                    "Diverged at tick 7: Wolves.gold of Wolves (node 17): recorded (90), found (85).",
                    new Divergence(7, "Wolves", 17, "Wolves.gold", "90", "85").sentence());
            assertEquals(
                    "Diverged at tick 7: hash: recorded (a), found (b).",
                    new Divergence(7, "", -1, "hash", "a", "b").sentence());
        }

        private interface Do {
            void to(Writer writer);
        }

        /// Does one tick in a small world.
        private interface Tick {
            void in(Small small, Journal journal);
        }

        /// A world of two factions.
        private record Small(World world, Writer writer) {
            static Small create() {
                var world = World.create(
                        Schema.builder()
                                .type("Faction")
                                .attribute("gold", Kind.INT, 100)
                                .reference("ally", "Faction")
                                .relation("Allied", "Faction", "Faction", true)
                                .build(),
                        1);
                var writer = world.writer();
                writer.create(0, "Wolves");
                writer.create(0, "Lions");
                writer.drain();
                return new Small(world, writer);
            }
        }

        private static Tick tick(Cause cause, Do change, Entry... entries) {
            return (small, journal) -> {
                change.to(small.writer);
                journal.tick(1, small.world.hash(), List.of(cause), small.writer.changes(), List.of(entries));
            };
        }

        private void assertDivergence(Divergence expected, Do recorded, Do executed) {
            assertEquals(expected, divergence(tick(MARCH, recorded), tick(MARCH, executed)));
        }

        private Divergence divergence(Tick recorded, Tick executed) {
            var folder = RunFolder.create(temporary.resolve("run"));
            var first = Small.create();
            try (var journal = JournalWriter.create(folder, "Small", first.world)) {
                recorded.in(first, journal);
            }
            var second = Small.create();
            try (var reader = JournalReader.open(folder)) {
                var comparison = Comparison.with(reader, second.world);
                executed.in(second, comparison);
                return comparison.divergence().orElseThrow();
            }
        }
    }
}
