package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ForksTest {

    @Test
    void a_fork_runs_up_to_its_first_wait_before_what_follows() {
        assertEquals("1 a, 1 b, 2 c", Play.story("Fork f { Tell 1 \"a\"  Wait 1 tick  Tell 1 \"c\" }  Tell 1 \"b\""));
    }

    @Test
    void forks_within_forks_run_first_as_well() {
        assertEquals("1 inner, 1 outer, 1 body", Play.story("Fork o { Fork i { Tell 1 \"inner\" }  Tell 1 \"outer\" }  Tell 1 \"body\""));
    }

    @Test
    void a_fork_shares_the_names_of_its_body() {
        assertEquals("2 6", Play.story("$x = 1  Fork f { Wait 1 tick  $x += 5 }  Join f  Tell 1 \"{$x}\""));
    }

    @Test
    void a_body_waits_for_its_forks_at_its_end() {
        assertEquals("4 done", Play.end("Fork f { Wait 3 ticks }"));
    }

    @Test
    void a_round_waits_for_its_forks() {
        assertEquals("3 1, 5 2", Play.story("$x = 0  While $x < 2 max 2 { $x += 1  Fork f { Wait 2 ticks  Tell 1 \"{$x}\" } }"));
    }

    @Test
    void a_failure_that_no_join_has_met_fails_the_body_at_its_end() {
        assertEquals("4 failed: no", Play.end("Fork f { Wait 1 tick  Fail \"no\" }  Wait 3 ticks"));
    }

    @Test
    void what_a_round_left_behind_does_not_fail_the_next() {
        var body = "$x = 0  While $x < 2 max 2 { $x += 1  Fork f { if ($x == 1) { Fail \"no\" } }  Join f else { }  Fork g { }  Tell 1 \"{$x}\" }";
        assertEquals("1 1, 1 2", Play.story(body));
    }

    @Nested
    class AJoin {
        @Test
        void of_all_waits_for_the_last() {
            assertEquals("4 on", Play.story("Fork a { Wait 1 tick }  Fork b { Wait 3 ticks }  Join all  Tell 1 \"on\""));
        }

        @Test
        void of_all_fails_with_the_first_that_fails() {
            assertEquals("2 failed: a", Play.end("Fork a { Wait 1 tick  Fail \"a\" }  Fork b { Wait 3 ticks }  Join all"));
        }

        @Test
        void of_any_goes_on_with_the_first() {
            assertEquals("2 on", Play.story("Fork a { Wait 9 ticks }  Fork b { Wait 1 tick }  Join any  Tell 1 \"on\""));
        }

        @Test
        void of_any_fails_with_the_last_that_fails() {
            assertEquals("3 failed: a", Play.end("Fork a { Wait 2 ticks  Fail \"a\" }  Fork b { Wait 1 tick  Fail \"b\" }  Join any"));
        }

        @Test
        void of_two_fails_as_soon_as_too_few_are_left() {
            var forks = "Fork a { Wait 1 tick  Fail \"a\" }  Fork b { Wait 2 ticks  Fail \"b\" }  Fork c { Wait 9 ticks }";
            assertEquals("3 too few", Play.story(forks + "  Join 2 of else { Tell 1 \"too few\"  Cancel c }"));
        }

        @Test
        void that_is_fulfilled_already_does_not_wait() {
            assertEquals("4 on", Play.story("Fork a { Wait 1 tick }  Wait 3 ticks  Join a  Tell 1 \"on\""));
        }

        @Test
        void meets_the_failures_that_it_counted_even_if_it_succeeded() {
            assertEquals("3 done", Play.end("Fork a { Wait 1 tick  Fail \"a\" }  Fork b { Wait 2 ticks }  Join any"));
        }

        @Test
        void leaves_a_loser_that_fails_later_to_the_end_of_the_body() {
            assertEquals("4 failed: a", Play.end("Fork a { Wait 3 ticks  Fail \"a\" }  Fork b { Wait 1 tick }  Join any"));
        }

        @Test
        void whose_time_is_up_fails_and_the_forks_go_on() {
            assertEquals("3 late, 5 a", Play.story("Fork a { Wait 4 ticks  Tell 1 \"a\" }  Join a timeout 2 ticks else { Tell 1 \"late\" }"));
        }

        @Test
        void may_be_repeated() {
            assertEquals("2 x, 2 y", Play.story("Fork a { Wait 1 tick }  Join a  Tell 1 \"x\"  Join a  Tell 1 \"y\""));
        }

        @Test
        void in_a_block_sees_the_forks_above_the_block() {
            assertEquals("3 on", Play.story("Fork a { Wait 2 ticks }  if ($n == 0) { Fork b { Wait 1 tick }  Join all  Tell 1 \"on\" }"));
        }
    }

    @Nested
    class ACancel {
        @Test
        void ends_a_fork_where_it_is() {
            assertEquals("3 end", Play.story("Fork a { Wait 5 ticks  Tell 1 \"never\" }  Wait 2 ticks  Cancel a  Tell 1 \"end\""));
        }

        @Test
        void of_what_is_done_does_nothing() {
            assertEquals("3 still done", Play.story("Fork a { }  Wait 2 ticks  Cancel a  Join a  Tell 1 \"still done\""));
        }

        @Test
        void makes_a_fork_count_as_failed() {
            assertEquals(
                    List.of("2 Join a failed: cancelled"),
                    Play.parts("Fork a { Wait 5 ticks }  Wait 1 tick  Cancel a  Join a else { }", "Join"));
        }

        @Test
        void does_not_fail_the_body_at_its_end() {
            assertEquals("2 done", Play.end("Fork a { Wait 5 ticks }  Wait 1 tick  Cancel all"));
        }

        @Test
        void reaches_forks_and_calls_of_the_fork() {
            var body = "Fork a { Fork b { Call M.Long }  Call M.Long }  Wait 1 tick  Cancel a  Tell 1 \"end\"";
            var rig = Play.rig(body, "Long /execute { Wait 9 ticks }").run(5, "M.Go");
            assertEquals(2, rig.lines("Long").stream().filter(line -> line.endsWith("cancelled")).count());
            assertEquals("2 end", rig.story());
        }

        @Test
        void of_an_execution_that_has_not_begun_to_run_lets_it_end_at_once() {
            var rig = Play.rig("Tell 1 \"never\"", "");
            rig.tick(() -> rig.executions().cancel(rig.begin("M.Go") + 1)); // nobody has this number
            var other = Play.rig("Wait 1 tick  Tell 1 \"never\"", "");
            other.tick(() -> other.executions().cancel(other.begin("M.Go"))).ticks(3);
            assertEquals("", other.story());
            assertEquals("cancelled", other.ended.getFirst().status());
        }
    }
}
