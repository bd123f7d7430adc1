package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who negotiates, or waits for a promise, may sleep meanwhile.
class SleepingPromisesTest {
    private static final int TICKS = 120;

    private static LongStream seeds() {
        return LongStream.range(100, 106);
    }

    private static Toy run(long seed, boolean asleep) {
        var toy = Diplomacy.toy(seed).start();
        if (asleep) {
            toy.simulation.awake(0);
        }
        return toy.run(TICKS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_becomes_of_promises_does_not_depend_on_who_sleeps(long seed) {
        var awake = run(seed, false);
        var asleep = run(seed, true);
        assertEquals(awake.hashes, asleep.hashes);
        assertEquals(awake.contracts, asleep.contracts);
    }

    /// What the test above is about must happen in its runs.
    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void contracts_are_made_kept_and_broken_there(String act) {
        assertTrue(
                seeds().anyMatch(seed -> run(seed, true).contracts.stream().anyMatch(line -> line.contains(act))), act);
    }

    private static List<String> acts() {
        return List.of(" fund ", " deliver ", " miss ", " settle ");
    }
}
