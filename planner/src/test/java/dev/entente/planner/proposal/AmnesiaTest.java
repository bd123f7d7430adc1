package dev.entente.planner.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was learned is not asked for again, and nothing is lost by that.
final class AmnesiaTest {

    @ParameterizedTest
    @ValueSource(longs = {2, 4, 8})
    void a_planner_that_keeps_what_it_learns_asks_a_third_as_often_and_solves_as_much(long seed) {
        compare(Lessons.parcels(seed), seed);
        compare(Lessons.war(seed), seed);
    }

    private static void compare(Amnesia.Lesson lesson, long seed) {
        var keeps = new Amnesia(lesson, seed).run(true);
        var forgets = new Amnesia(lesson, seed).run(false);
        assertEquals(keeps.tasks(), keeps.solved());
        assertTrue(keeps.solved() >= forgets.solved(), keeps + " " + forgets);
        assertTrue(keeps.calls() * 10 <= forgets.calls() * 3, keeps + " " + forgets);
    }
}
