package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.agents.RulesMind;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One seed is one history, whatever threads carry it; another seed is another.
class DeterminismTest {
    private static final Scenario NORTH = north();
    private static final Settings SHORT = Settings.DEFAULT.ticks(100);
    private static final List<Long> ONE_THREAD = hashes(SHORT.seed(42).threads(1));

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 4, 8})
    void every_tick_of_a_seed_has_one_hash_at_any_number_of_threads(int threads) {
        var first = hashes(SHORT.seed(42).threads(threads));
        var second = hashes(SHORT.seed(42).threads(threads));

        assertEquals(ONE_THREAD, first);
        assertEquals(ONE_THREAD, second);
    }

    @Test
    void ten_seeds_are_ten_histories() {
        long different = LongStream.rangeClosed(1, 10)
                .map(seed -> hashes(SHORT.seed(seed).threads(2)).getLast())
                .distinct()
                .count();

        assertEquals(10, different);
    }

    @Test
    void digits_of_another_script_change_no_history() {
        var here = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(ONE_THREAD, hashes(SHORT.seed(42).threads(2)));
        } finally {
            Locale.setDefault(here);
        }
    }

    private static List<Long> hashes(Settings settings) {
        var hashes = new ArrayList<Long>();
        try (var run = Simulation.start(NORTH, settings, (agent, _, seed) -> new RulesMind(agent, seed))) {
            while (!run.over()) {
                run.step(Journal.NONE);
                hashes.add(run.hash());
            }
        }
        return hashes;
    }

    private static Scenario north() {
        var folder = Project.ROOT.resolve("scenarios/conquer-the-north");
        return Scenario.load("north.flow", name -> {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
