package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SchedulesTest {
    private static final int SEEDS = 50;

    @TestFactory
    Stream<DynamicTest> whatever_the_schedule_no_coin_is_lost_no_lock_is_left_and_nothing_waits_for_ever() {
        return Schedules.all().stream()
                .map(program -> dynamicTest(program.toString(), () -> program.explore(1, SEEDS)));
    }

    @TestFactory
    Stream<DynamicTest> a_run_that_is_resumed_after_every_tick_is_the_same_run() {
        return Schedules.all().stream()
                .map(program -> dynamicTest(
                        program.toString(), () -> LongStream.range(1, 6).forEach(program::resume)));
    }

    @Test
    void the_same_seed_gives_the_same_journal() {
        for (var program : Schedules.all()) {
            assertEquals(program.run(7), program.run(7), program.toString());
            assertNotEquals(program.run(7), program.run(8), program.toString());
        }
    }
}
