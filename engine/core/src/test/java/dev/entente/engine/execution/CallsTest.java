package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CallsTest {

    @Test
    void an_operation_that_waits_is_waited_for_and_its_result_kept() {
        assertEquals("3 14", Play.story("Call M.Twice { x: 7 } -> $y Tell 1 \"{$y}\"", "Twice(x: int) /execute { Wait 2 ticks return x * 2 }"));
    }

    @Test
    void a_result_may_be_a_record_whose_fields_stand_in_another_order() {
        assertEquals(
                "2 3 x",
                Play.story("$r = { t: \"\", n: 0 } Call M.Make -> $r Tell 1 \"{$r.n} {$r.t}\"", "Make /execute { Wait 1 tick return { n: 3, t: \"x\" } }"));
    }

    @Test
    void a_call_that_fails_fails_with_the_reason_of_the_operation() {
        assertEquals("2 else", Play.story("Call M.Bad else { Tell 1 \"else\" }", "Bad /execute { Wait 1 tick Fail \"bad\" }"));
        assertEquals("2 M.Go#1 failed: bad", Play.rig("Call M.Bad", "Bad /execute { Wait 1 tick Fail \"bad\" }").run(3, "M.Go").journal.getLast());
    }

    @Test
    void an_attempt_whose_time_is_up_is_cancelled_and_compensated() {
        var slow = "Slow /execute { Saga { Step { Tell 1 \"a\" } Compensate { Tell 1 \"una\" } Step { Wait 9 ticks } } }";
        assertEquals("1 a, 3 una, 3 late", Play.story("Call M.Slow timeout 2 ticks else { Tell 1 \"late\" }", slow));
    }

    @Test
    void a_pause_between_attempts_doubles() {
        assertEquals("1 try, 3 try, 7 try, 7 given up", Play.story("Call M.Bad retry 2 backoff 2 ticks else { Tell 1 \"given up\" }", "Bad /execute { Tell 1 \"try\" M.Note() Lock (1) { Fail \"no\" } } Note /execute { $n += 1 }"));
    }

    @Test
    void further_attempts_get_the_arguments_of_the_first() {
        var show = "Show(x: int) /execute { Tell 1 \"{x} {$n}\" $n += 1 Wait 1 tick Fail \"no\" }";
        assertEquals("1 0 0, 2 0 1", Play.story("Call M.Show { x: $n } retry 1 else { }", show));
    }

    @Test
    void with_attempts_even_what_does_not_wait_is_a_proposal_of_its_own() {
        assertEquals("1 kept", Play.story("$n += 1 Call M.Pay { gold: 99 } else { } Tell 1 \"kept\"", "Pay(gold: int) /execute { Wolves.gold -= gold }"));
    }

    @Test
    void calls_may_be_64_deep() {
        var down = "Down(x: int) /execute { $n += 1 Wait 1 tick if (x > 0) { Call M.Down { x: x + 1 } } }";
        var rig = Play.rig("Call M.Down { x: 1 } else { Tell 1 \"{$n} deep\" }", down).run(80, "M.Go");
        assertEquals("65 64 deep", rig.story());
        assertTrue(rig.lines("M.Down#65 failed: ").getFirst().endsWith("operation (M.Down) is called more than 64 deep"), rig.journal.toString());
    }

    @Test
    void without_a_pause_a_thousand_attempts_are_made_in_a_tick() {
        var bad = "Bad /execute { $n += 1 Lock (1) { Fail \"no\" } }";
        assertEquals("3 2500", Play.story("Call M.Bad retry 2499 else { Tell 1 \"{$n}\" }", bad));
    }

    @Test
    void a_body_goes_round_and_calls_a_hundred_thousand_times_in_a_tick() {
        var hurry = "more than 100000 rounds and calls in one tick. Maybe Wait between them.";
        assertEquals("1 failed: While: " + hurry, Play.end("While true max 999999 { Lock (1) { } }"));
        assertEquals("3 done", Play.end("While $n < 250000 max 999999 { $n += 1 if ($n % 90000 == 0) { Wait 1 tick } }"));
        var twice = "Twice(x: int) /execute { if (x > 0) { Call M.Twice { x: x - 1 } else { } Call M.Twice { x: x - 1 } else { Fail \"no\" } } }";
        assertEquals("1 failed: no", Play.rig("Call M.Twice { x: 60 }", twice).run(2, "M.Go").lines("M.Go#1 ").getLast());
    }

    @Test
    void attempts_beyond_that_wait_for_the_next_tick() {
        var bad = "Bad /execute { Lock (1) { Fail \"no\" } }";
        assertEquals(
                "2 100", Play.story("While $n < 100 max 100 { $n += 1 Call M.Bad retry 998 else { } } Wait 1 tick Tell 1 \"{$n}\"", bad));
    }

    @Test
    void what_is_begun_goes_its_own_way() {
        assertEquals("1 on, 3 long", Play.story("M.Long() Tell 1 \"on\" Wait 1 tick Fail \"no\"", "Long /execute { Wait 2 ticks Tell 1 \"long\" }"));
    }

    @Test
    void nothing_is_begun_by_a_proposal_that_is_rejected() {
        assertEquals("", Play.story("M.Long() Fail \"no\"", "Long /execute { Wait 2 ticks Tell 1 \"long\" }"));
    }

    @Test
    void what_is_begun_and_does_not_wait_is_one_proposal_without_a_number() {
        var rig = Play.rig("M.Note() Wait 1 tick", "Note /execute { $n += 1 Tell 1 \"{$n}\" }").run(3, "M.Go");
        assertEquals("1 1", rig.story());
        assertEquals(2, rig.lines("M.").size());
    }
}
