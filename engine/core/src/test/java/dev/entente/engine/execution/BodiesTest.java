package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stretches between waits, loops, failures, questions, and being saved.
final class BodiesTest {

    @Test
    void what_stands_between_two_waits_passes_as_a_whole_or_not_at_all() {
        var rig = Play.rig("$n += 1 Wait 1 tick $n += 1 Wolves.gold -= 99", "").run(3, "M.Go");
        assertEquals(1, rig.get("$.n"));
        assertEquals("2 M.Go#1 failed: no_debt: Wolves.gold is -89", rig.journal.getLast());
    }

    @Test
    void names_that_a_rejected_stretch_has_changed_are_as_before() {
        assertEquals("1 1", Play.story("$x = 1 Fork f { $x = 5 Wolves.gold -= 99 } Join f else { } Tell 1 \"{$x}\""));
    }

    @Test
    void names_that_an_assignment_could_not_finish_are_as_before() {
        assertEquals("1 1 2", Play.story("$x = 1 $y = 2 Fork f { $x = 7 $y = 1 / $n } Join f else { } Tell 1 \"{$x} {$y}\""));
    }

    @Test
    void a_wait_goes_on_so_many_ticks_later() {
        assertEquals("1 a, 4 b, 5 c", Play.story("Tell 1 \"a\" Wait 3 ticks Tell 1 \"b\" Wait 1 tick Tell 1 \"c\""));
    }

    @Test
    void a_loop_that_is_not_done_fails() {
        assertEquals("3 failed: While is not done after 2 rounds", Play.end("While true max 2 { Wait 1 tick }"));
    }

    @Test
    void an_inner_loop_counts_anew_in_every_round() {
        assertEquals("5 4", Play.story("$x = 0 $a = 0 While $a < 2 max 2 { $a += 1 $b = 0 While $b < 2 max 2 { $b += 1 $x += 1 Wait 1 tick } } Tell 1 \"{$x}\""));
    }

    @Test
    void each_goes_over_the_list_as_it_was_and_skips_what_is_gone() {
        var body = "Each f in Faction { Tell 1 \"{f}\" Wait 1 tick if ($n == 0) { $n = 1 Remove Bears } }";
        assertEquals("1 Wolves", Play.story(body));
    }

    @Test
    void a_return_leaves_loops_and_waits_for_forks() {
        var more = "Find /execute { Fork f { Wait 3 ticks Tell 1 \"f\" } $x = 0 While true max 9 { $x += 1 Wait 1 tick if ($x == 2) { return $x } } return 0 }";
        assertEquals("4 f, 4 2", Play.story("Call M.Find -> $y Tell 1 \"{$y}\"", more));
    }

    @Test
    void a_failure_cancels_the_forks_of_the_body_and_waits_for_them() {
        var saga = "Saga { Step { Tell 1 \"a\" } Compensate { Wait 2 ticks Tell 1 \"una\" } Step { Wait 9 ticks } }";
        assertEquals("4 failed: no", Play.end("Fork f { " + saga + " } Wait 1 tick Fail \"no\""));
    }

    @Test
    void what_becomes_ready_first_runs_first() {
        assertEquals("1 body, 1 a, 1 b", Play.story("M.A() M.B() Tell 1 \"body\" Wait 1 tick", "A /execute { Tell 1 \"a\" Wait 1 tick } B /execute { Tell 1 \"b\" Wait 1 tick }"));
    }

    @Test
    void of_what_is_due_in_a_tick_the_oldest_goes_first_with_all_that_follows() {
        assertEquals("3 body, 3 a, 3 b", Play.story("Fork a { Wait 2 ticks Tell 1 \"a\" } Fork b { Wait 2 ticks Tell 1 \"b\" } Wait 2 ticks Tell 1 \"body\""));
    }

    private static final String MINDS = """
            Director rules { double(x: int) /return { return x * 2 } }
            Director script { mind scripted answer n -1 answer n "many" answer n 4 }
            Director other { mind oracle }
            Faction Wolves { }
            Entity Faction { gold: int }
            """;

    private static Rig asking(String body) {
        return Rig.of(MINDS + "Module M { Go /execute { $x = 0 " + body + " Tell 1 \"{$x}\" } }").run(9, "M.Go");
    }

    @Test
    void a_mind_of_rules_answers_in_the_same_tick() {
        assertEquals("1 8", asking("Evaluate rules.double { x: 4 } -> $x").story());
    }

    @Test
    void an_answer_that_is_rejected_is_asked_for_again_in_the_next_tick() {
        var rig = asking("Evaluate script.n -> $x { Constraint $x > 0 Retry 2 }");
        assertEquals("3 4", rig.story());
        assertEquals(List.of("1 M.Go#1 asked script.n: -1", "2 M.Go#1 asked script.n: \"many\"", "3 M.Go#1 asked script.n: 4"),
                rig.journal.stream().filter(it -> it.contains("asked")).toList());
    }

    @Test
    void otherwise_gives_the_answer_after_the_last_attempt_and_is_judged_too() {
        assertEquals("1 3", asking("Evaluate script.n -> $x { Constraint $x > 0 Otherwise { $x = 3 } }").story());
        assertEquals(1, asking("Evaluate script.n -> $x { Constraint $x > 0 Otherwise { $x = -3 } }").lines("failed: script.n: $x > 0").size());
    }

    @Test
    void a_mind_of_an_unknown_kind_has_no_answer() {
        assertEquals("1 5", asking("Evaluate other.thing { a: 1, b: \"x\", c: Wolves } -> $x { Otherwise { $x = 5 } }").story());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_body_that_is_saved_in_any_tick_goes_on_as_it_would_have(int tick) {
        var text = "Fork f { Lock (\"k\") { Wait 3 ticks } } Fork g { Wait 1 tick Lock (\"k\", 7) timeout 9 ticks { Tell 1 \"g\" Wait 2 ticks } } "
                + "Saga { Step { Saga { Step { Call M.Slow { x: 2 } -> $y } Compensate { Tell 1 \"un{$y}\" } } } Step { Each f in Faction { Wait 1 tick Tell 1 \"{f}\" } } "
                + "Step { Call M.Slow { x: 9 } timeout 2 ticks retry 1 backoff 1 tick } } else { Tell 1 \"else\" } Join all Tell 1 \"end\"";
        var more = "Slow(x: int) /execute { While $n % 7 < x max 20 { $n += 1 Wait 1 tick } return 7 }";
        var whole = Play.rig(text, more).run(25, "M.Go");
        var saved = Play.rig(text, more).run(tick, "M.Go").restored().ticks(25 - tick);
        assertFalse(whole.story().isEmpty());
        assertEquals(whole.journal, saved.journal);
        assertEquals(whole.world.hash(), saved.world.hash());
    }

    @Test
    void an_execution_on_behalf_of_somebody_is_heard_of_with_its_names() {
        var rig = Play.rig("$x = 7 Wait 1 tick Fail \"no\"", "");
        var origin = new Origin("Wolves", 5, "Wait", 1, -1, 0, false);
        rig.tick(() -> rig.executions().begin(rig.templates().operation("M", "Go"), new long[0], origin)).ticks(2);
        var ended = rig.ended.getFirst();
        assertEquals("failed no 5", "%s %s %d".formatted(ended.status(), ended.reason(), ended.origin().node()));
        assertTrue(Arrays.stream(ended.names()).anyMatch(name -> name == 7));
        assertEquals(List.of(), rig.journal, "the plan's own journal tells of it");
    }
}
