package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What to do is said of every slip, not only what is wrong.
class RemediesTest {
    /// {@return everything that is said, the syntax first}
    private static List<String> all(String text) {
        var found = new ArrayList<>(Found.parsing(text));
        if (found.isEmpty()) {
            Flow.check(Flow.parse("test.flow", text).program()).stream()
                    .map(it -> it.at().line() + ":" + it.at().column() + " " + it.message() + " | " + it.remedy())
                    .forEach(found::add);
        }
        return found;
    }

    /// A step stands in line 1 from column 47 on.
    private static String step(String step) {
        return "Module M { Op(x: int) /execute { } Tick [1s] { " + step + " } }";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Tell 9 \"a\" | Maybe write Tell 5.",
                "Tell \"a\" | Maybe write its weight first, 1 to 5, as in Tell 1 \"...\".",
                "Wait 0 ticks | Maybe write 1 tick.",
                "Wait 0ms | Maybe write 1ms.",
                "Call M.Op { x: 1 } retry -1 | Maybe leave it out; the number behind retry is none below 0.",
                "Call M.Op { x: 1 } retry | Maybe say how often, as in retry 3.",
                "Call M.Op { x: 1 } retry 99999999999 | Maybe write retry 1000000.",
                "Call M.Op { x: 1 } timeout soon | Maybe say how long, as in timeout 3 ticks or timeout 5s.",
                "Call M.Op { x: \"five\" } | Maybe write a number.",
                "Call M.Op { x: \"5\" } | Maybe leave out the quotes.",
                "M.Op(true) | Maybe write a number.",
                "$a = \"x\" + 1 | Maybe write one text with holes, as in \"{a} and {b}\".",
                "$a = 5 $b = $a.y | Maybe leave out .y; only entities and records have parts.",
                "$a = roll(0) | Maybe write roll(6), which is 0 to 5.",
                "$a = 1 == \"x\" | Maybe compare two values of one type.",
                "if (\"x\") { } | Maybe compare it, as in \"x\" == \"open\".",
                "While true max 0 { } | Maybe write max 100.",
                "Saga { } | Maybe write Step { ... } in it, or leave it out.",
                "Saga { Step { } Compensat { } } | Maybe write Compensate.",
                "Lock () { } | Maybe say what is locked, as in Lock (who) or Lock (\"audit\").",
                "Lock (true) { } | Maybe lock what it is about, or a text such as \"audit\".",
                "Fork a { } Join 1 | Maybe write of behind the number, as in Join 1 of.",
                "Fork a { } Join 0 of | Maybe write Join 1.",
            })
    void a_step_that_is_not_right_is_told_what_to_do(String step, String remedy) {
        var all = all(step(step));

        assertEquals(1, all.size(), all.toString());
        assertEquals(remedy, all.getFirst().replaceFirst("^[^|]*[|] ?", ""), all.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Lock (\"a\") { } esle { } | esle | Maybe write else.",
                "Lock (\"a\") { } otherwise { } | otherwise | Maybe write else.",
                "Call M.Op { x: 1 } rety 3 | rety | Maybe write retry.",
                "Call M.Op { x: 1 } retry 3 backof 1s | backof | Maybe write backoff.",
                "Fork a { } Join a timout 3s else { } | timout | Maybe write timeout.",
                "Wait 5 sec | sec | Maybe write 5s, in one word, or 5 ticks.",
                "Wait 5 min | min | Maybe write 300s, in one word, or 5 ticks.",
                "Wait 5min | min | Maybe write 300s, in one word, or 5 ticks.",
                "Wait 250 millis | millis | Maybe write 250ms, in one word, or 250 ticks.",
                "$a = 5sec | 5s | Maybe write 5s, in one word, or 5 ticks.",
            })
    void a_small_word_that_is_misspelt_is_pointed_at(String step, String word, String remedy) {
        var text = step(step);
        var all = all(text);

        assertEquals(1, all.size(), all.toString());
        assertEquals("1:" + (text.indexOf(word) + 1), all.getFirst().split(" ")[0], all.toString());
        assertEquals(remedy, all.getFirst().replaceFirst("^[^|]*[|] ?", ""), all.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Scenario S { shards M -3 } Module M { } | Maybe leave it out; the number behind M is none below 0.",
                "Scenario S { shards M } Module M { } | Maybe say how many, as in shards M 3.",
                "Scenario S { shrads M 3 } Module M { } | Maybe write shards.",
                "Scenario S { shards M 3 shards M 4 } Module M { } | Maybe leave one out.",
                "Scenario S { ticks 5 ticks 6 } | Maybe leave one out.",
                "Scenario S { ticks 0 } | Maybe write ticks 1.",
                "Scenario S { ticks \"a\" } | Maybe write a number.",
                "Director d { mind rules t() /execute { return 1 } } | Maybe write /return.",
                "Module M { Tick [0 ticks] { } } | Maybe write 1 tick.",
                "Saga X() { } | Maybe write Step { ... } in it, or leave it out.",
                "Event E() Module M { Tick [1s] { Emit E to 0 } } | Maybe leave out to; then every shard hears it.",
            })
    void a_declaration_that_is_not_right_is_told_what_to_do(String text, String remedy) {
        var all = all(text);

        assertEquals(1, all.size(), all.toString());
        assertEquals(remedy, all.getFirst().replaceFirst("^[^|]*[|] ?", ""), all.toString());
    }

    @Test
    void the_caret_stands_under_the_number_that_is_too_large() {
        var text = "Director d { mind scripted answer t 1 } Module M { Tick [1s] { Evaluate d.t -> $x { Retry 99 } } }";

        assertEquals("1:" + (text.indexOf("99") + 1), all(text).getFirst().split(" ")[0]);
    }

    @Test
    void the_caret_stands_under_the_answer_whose_shape_is_unknown() {
        var text = "Director d { mind scripted answer t 1 } Module M { Tick [1s] { Evaluate d.t -> $x } }";

        assertEquals("1:" + (text.indexOf("-> $x") + 1), all(text).getFirst().split(" ")[0]);
    }
}
