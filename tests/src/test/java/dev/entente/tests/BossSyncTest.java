package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.engine.Minds;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Boss-Sync program as it was printed, on fifty shards, and the arithmetic that it promises.
class BossSyncTest {
    private static final Path FOLDER = Project.ROOT.resolve("scenarios/boss-sync");
    private static final long FULL = 1_000_000_000;
    private static final Minds NOBODY = (_, _, _) -> _ -> 0;
    private static final Scenario BOSS = Scenario.load("scenario.flow", BossSyncTest::read);
    private static final List<Long> ONE_THREAD = hashes(Settings.DEFAULT);

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Long> hashes(Settings settings) {
        var hashes = new ArrayList<Long>();
        try (var run = Simulation.start(BOSS, settings, NOBODY)) {
            steps(run, hashes);
        }
        return hashes;
    }

    private static void steps(Simulation run, List<Long> hashes) {
        while (!run.over()) {
            run.step(Journal.NONE);
            hashes.add(run.hash());
        }
    }

    @Test
    void the_program_is_the_printed_one_byte_for_byte() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(read("boss-sync.flow"));

        assertEquals("6e4f1357b0fb05ba91251cfa41da29b04ae9c3f6c11becb0b1cd0c076e8adc60", HexFormat.of().formatHex(digest));
    }

    @Test
    void the_program_alone_has_nothing_wrong_with_it() {
        var reading = Scenario.read("boss-sync.flow", BossSyncTest::read);

        assertEquals(List.of(), reading.errors());
        assertTrue(reading.scenario().isEmpty());
    }

    /// Adds up what the shards push, by what is written: a buffer that is emptied was pushed.
    private static final class Books implements Journal {
        private final View world;
        private final int buffer;
        private long struck;
        private long pushed;
        private long pushes;
        private final List<String> turningPoints = new ArrayList<>();

        Books(View world) {
            this.world = world;
            this.buffer = attribute(world, "ShardBossController", "local_damage_buffer");
        }

        @Override
        public void tick(long tick, long hash, List<dev.entente.engine.Cause> causes, Changes changes, List<Entry> entries) {
            for (int i = 0; i < changes.size(); i++) {
                if (changes.op(i) == Changes.Op.SET && changes.attribute(i) == buffer && changes.after(i) == 0) {
                    pushed += changes.before(i);
                    pushes++;
                }
            }
            entries.forEach(this::read);
        }

        private void read(Entry entry) {
            switch (entry) {
                case Entry.Happened(String event, _, var fields, _) when event.equals("Player.AttackBoss") ->
                        struck += Long.parseLong(fields.getFirst().substring("damage_amount=".length()));
                case Entry.Told(_, int weight, String text) when weight == 5 -> turningPoints.add(text);
                default -> {}
            }
        }

        long buffered() {
            int type = world.schema().type("ShardBossController");
            long buffered = 0;
            for (int i = 0; i < world.count(type); i++) {
                buffered += world.get(buffer, world.at(type, i));
            }
            return buffered;
        }
    }

    private static int attribute(View world, String type, String name) {
        return world.schema().attribute(world.schema().type(type), name);
    }

    private static long state(View world, String name) {
        return world.get(attribute(world, "$", "global_boss_state." + name), world.entity("$"));
    }

    @Test
    void after_every_tick_all_that_was_struck_has_arrived_or_waits_in_a_shard() {
        try (var run = Simulation.start(BOSS, Settings.DEFAULT, NOBODY)) {
            var books = new Books(run.world());
            while (!run.over()) {
                run.step(books);
                assertEquals(FULL - books.pushed, state(run.world(), "hp"), "hp in tick " + run.tick());
                assertEquals(books.pushes, state(run.world(), "version"), "version in tick " + run.tick());
                assertEquals(books.struck, books.pushed + books.buffered(), "struck until tick " + run.tick());
            }
            assertEquals("defeated", run.world().text(state(run.world(), "status")));
            assertEquals(50, run.world().count(run.world().schema().type("ShardBossController")));
            assertEquals(0, books.buffered());
            assertEquals(1, books.turningPoints.size(), books.turningPoints.toString());
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 4, 8})
    void every_tick_has_one_hash_at_any_number_of_threads(int threads) {
        assertEquals(ONE_THREAD, hashes(Settings.DEFAULT.threads(threads)));
    }

    @ParameterizedTest(name = "at tick {0}")
    @ValueSource(ints = {1, 250, 470})
    void a_run_that_was_saved_goes_on_as_if_nothing_had_been(int at) throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var run = Simulation.start(BOSS, Settings.DEFAULT, NOBODY)) {
            while (run.tick() < at) {
                run.step(Journal.NONE);
            }
            run.save(new DataOutputStream(saved));
        }
        var hashes = new ArrayList<Long>();
        var in = new DataInputStream(new ByteArrayInputStream(saved.toByteArray()));
        try (var run = Simulation.restore(BOSS, Settings.DEFAULT, NOBODY, in)) {
            steps(run, hashes);
        }

        assertEquals(ONE_THREAD.subList(at, ONE_THREAD.size()), hashes);
    }

    @Test
    void starting_values_reach_into_the_printed_state() {
        var settings = new Settings(
                OptionalLong.empty(), OptionalLong.of(50), 1, Map.of("global_boss_state.hp", "20000000"), Map.of());
        try (var run = Simulation.start(BOSS, settings, NOBODY)) {
            steps(run, new ArrayList<>());
            assertEquals("defeated", run.world().text(state(run.world(), "status")));
        }
    }
}
