package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SagasTest {
    private static String steps(String... steps) {
        return "Saga { " + String.join("  ", steps) + " }";
    }

    private static String step(String what) {
        return "Step { Tell 1 \"%s\" } Compensate { Tell 1 \"un%s\" }".formatted(what, what);
    }

    @Test
    void steps_that_are_done_are_undone_in_reverse_order() {
        assertEquals("1 a, 1 b, 1 unb, 1 una", Play.story(steps(step("a"), step("b"), "Step { Fail \"no\" }")));
    }

    @Test
    void the_saga_fails_with_the_reason_of_its_step() {
        assertEquals("1 failed: no", Play.end(steps(step("a"), "Step { Fail \"no\" }")));
    }

    @Test
    void an_else_goes_on_once_everything_is_undone() {
        assertEquals(
                "1 a, 3 una, 3 else, 3 on",
                Play.story("Saga { Step { Tell 1 \"a\" } Compensate { Wait 2 ticks Tell 1 \"una\" } Step { Fail \"no\" } } "
                        + "else { Tell 1 \"else\" } Tell 1 \"on\""));
    }

    @Test
    void a_step_that_is_one_proposal_is_all_or_nothing() {
        assertEquals("1 a, 1 una", Play.story(steps(step("a"), "Step { Tell 1 \"b\" Wolves.gold -= 99 } Compensate { Tell 1 \"never\" }")));
    }

    @Test
    void a_step_that_was_partly_committed_is_compensated() {
        assertEquals("1 b, 2 unb", Play.story(steps("Step { Tell 1 \"b\" Wait 1 tick Fail \"no\" } Compensate { Tell 1 \"unb\" }")));
    }

    @Test
    void a_step_that_committed_nothing_is_not() {
        assertEquals("", Play.story(steps("Step { $x = 4 Wait 1 tick Fail \"no\" } Compensate { Tell 1 \"never {$x}\" }")));
    }

    @Test
    void a_cancelled_saga_compensates_and_its_else_does_not_run() {
        assertEquals(
                "1 a, 2 una, 2 end",
                Play.story("Fork f { Saga { " + step("a") + " Step { Wait 9 ticks } } else { Tell 1 \"never\" } } "
                        + "Wait 1 tick Cancel f Tell 1 \"end\""));
    }

    @Test
    void a_compensation_sees_the_names_as_they_are() {
        assertEquals("2 7", Play.story("$x = 1 " + steps("Step { Bears.gold += 1 $x = 7 Wait 1 tick Fail \"no\" } Compensate { Tell 1 \"{$x}\" }")));
    }

    @Nested
    class AFinishedSaga {
        private static final String LATER = "Step { Wait 1 tick Fail \"later\" }";

        @Test
        void inside_a_step_without_compensation_is_undone_with_it() {
            assertEquals("1 a, 1 b, 2 unb, 2 una", Play.story(steps("Step { " + steps(step("a"), step("b")) + " }", LATER)));
        }

        @Test
        void inside_a_step_with_a_compensation_is_undone_by_that_alone() {
            assertEquals("1 a, 2 both", Play.story(steps("Step { " + steps(step("a")) + " } Compensate { Tell 1 \"both\" }", LATER)));
        }

        @Test
        void that_was_called_is_undone_with_the_step_that_called_it() {
            assertEquals("1 a, 2 una", Play.story(steps("Step { Call M.Inner }", LATER), "Inner /execute { " + steps(step("a")) + " }"));
        }

        @Test
        void that_a_call_of_a_call_has_left_is_undone_too() {
            var more = "Outer /execute { Call M.Inner } Inner /execute { " + steps(step("a")) + " }";
            assertEquals("1 a, 2 una", Play.story(steps("Step { Call M.Outer }", LATER), more));
        }

        @Test
        void in_every_round_of_a_loop_is_undone_with_the_names_of_its_round() {
            var loop = "$x = 0 While $x < 3 max 3 { $x += 1 $y = $x * 10 "
                    + steps("Step { Tell 1 \"{$y}\" } Compensate { Tell 1 \"un{$y}\" }") + " }";
            assertEquals("1 10, 1 20, 1 30, 2 un30, 2 un20, 2 un10", Play.story(steps("Step { " + loop + " }", LATER)));
        }

        @Test
        void in_no_other_saga_stays_whatever_fails_later() {
            assertEquals("1 a", Play.story(steps(step("a")) + " Wait 1 tick Fail \"later\""));
        }

        @Test
        void is_kept_for_whoever_may_have_to_undo_it_and_undone_on_demand() {
            var rig = Play.rig(steps(step("a")), "");
            var origin = new Origin("Wolves", 3, "Go", 5, -1, 0, true);
            rig.tick(() -> rig.executions().begin(rig.templates().operation("M", "Go"), new long[0], origin));
            var ended = rig.ended.getFirst();
            assertTrue(ended.undoable() && ended.committed());

            rig.tick(() -> rig.executions().undo(ended.execution()));

            assertEquals("1 a, 2 una", rig.story());
            assertEquals(List.of("done", "done"), rig.ended.stream().map(Ended::status).toList());
            assertEquals(0, rig.executions().size());
        }

        @Test
        void is_forgotten_on_demand() {
            var rig = Play.rig(steps("Step { Call M.Inner }"), "Inner /execute { " + steps(step("a")) + " }");
            var origin = new Origin("Wolves", 3, "Go", 5, -1, 0, true);
            rig.tick(() -> rig.executions().begin(rig.templates().operation("M", "Go"), new long[0], origin));
            assertEquals(2, rig.executions().size());

            rig.executions().forget(rig.ended.getFirst().execution());

            assertEquals(0, rig.executions().size());
        }
    }

    @Nested
    class ACompensation {
        @Test
        void that_fails_is_tried_again_after_1_2_and_4_ticks_and_then_stuck() {
            var rig = Play.rig(steps("Step { Tell 1 \"a\" } Compensate { Fail \"shut\" }", "Step { Fail \"no\" }"), "").run(30, "M.Go");
            var retried = rig.lines("M.Go#1 Step 1 ");
            assertEquals(List.of("1 done", "1 retried: shut", "2 retried: shut", "4 retried: shut", "8 stuck: shut"), retried);
            assertEquals(1, rig.stuck);
        }

        @Test
        void that_is_stuck_leaves_the_others_to_go_on() {
            assertEquals("1 a, 1 b, 8 una", Play.story(steps(step("a"), "Step { Tell 1 \"b\" } Compensate { Fail \"shut\" }", "Step { Fail \"no\" }")));
        }

        @Test
        void is_not_cancelled() {
            var body = "Fork f { Saga { Step { Tell 1 \"a\" } Compensate { Wait 3 ticks Tell 1 \"una\" } Step { Fail \"no\" } } "
                    + "else { Tell 1 \"never\" } } Wait 1 tick Cancel f Tell 1 \"end\"";
            assertEquals("1 a, 4 una, 4 end", Play.story(body));
        }

        @Test
        void may_cancel_forks_of_its_own() {
            var undo = "Compensate { Fork g { Wait 9 ticks } Wait 1 tick Cancel g Tell 1 \"una\" }";
            assertEquals("1 a, 2 una", Play.story(steps("Step { Tell 1 \"a\" } " + undo, "Step { Fail \"no\" }")));
        }

        @Test
        void may_be_a_saga_that_is_undone_and_tried_again() {
            var undo = "Compensate { Saga { " + step("x") + " Step { $n += 1 Wait 1 tick if ($n < 2) { Fail \"not yet\" } } } }";
            assertEquals("1 a, 1 x, 2 unx, 3 x", Play.story("Saga { Step { Tell 1 \"a\" } " + undo + " Step { Fail \"no\" } } else { }"));
        }
    }

    @Test
    void what_was_undone_by_an_inner_saga_is_not_undone_again() {
        var inner = "Saga { " + step("a") + " Step { Wait 1 tick Fail \"no\" } }";
        assertEquals("1 a, 2 una", Play.story(steps("Step { " + inner + " } Compensate { Tell 1 \"never\" }")));
    }

    @Test
    void what_an_inner_saga_has_left_is_compensated_by_its_step() {
        var inner = "Saga { Step { Tell 1 \"a\" } Step { Wait 1 tick Fail \"no\" } }";
        assertEquals("1 a, 2 both", Play.story(steps("Step { " + inner + " } Compensate { Tell 1 \"both\" }")));
    }

    @Test
    void sagas_finished_in_forks_of_a_step_are_undone_the_last_first() {
        var forks = "Fork a { Wait 2 ticks " + steps(step("a")) + " } Fork b { Wait 1 tick " + steps(step("b")) + " }";
        assertEquals("2 b, 3 a, 3 una, 3 unb", Play.story(steps("Step { " + forks + " }", "Step { Fail \"no\" }")));
    }
}
