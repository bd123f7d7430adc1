package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.guardrails.Said;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final Set<String> NONE = Set.of();
    private static final Set<String> BOTH = Set.of("fences", "prose");

    private static Said said(String text) {
        return AnswerReader.read(text, NONE).said();
    }

    private static AnswerReader.Read mended(String text) {
        return AnswerReader.read(text, BOTH);
    }

    @Test
    void whole_numbers_truths_texts_null_and_records_are_read() {
        var expected = new Said.Parts(List.of(
                new Said.Part("hp", new Said.Whole(-5)),
                new Said.Part("calm", new Said.Truth(true)),
                new Said.Part("name", new Said.Words("A \"b\" \u00e9\n")),
                new Said.Part("heir", new Said.Nothing()),
                new Said.Part("at", new Said.Parts(List.of(new Said.Part("x", new Said.Whole(0)))))));

        assertEquals(expected, said("""
                { "hp": -5, "calm": true, "name": "A \\"b\\" \\u00e9\\n", "heir": null, "at": {"x": 0} }
                """));
    }

    @Test
    void a_field_that_is_said_twice_is_kept_twice() {
        var twice = new Said.Parts(List.of(
                new Said.Part("hp", new Said.Whole(5)), new Said.Part("hp", new Said.Whole(-7))));

        assertEquals(twice, said("{\"hp\":5,\"hp\":-7}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.0", "1e3", "1e400", "-0.5", "9223372036854775808", "-9223372036854775809", "NaN", "Infinity",
                "-Infinity", "[]", "[1, {\"a\": 2}]"
            })
    void what_no_value_can_be_is_odd_as_written(String json) {
        assertEquals(new Said.Odd(json), said(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "five", "{", "}", "{\"a\":1", "{\"a\":1,}", "[1,]", "{a:1}", "{'a':1}", "{\"a\" 1}", "{\"a\":}",
                "{\"a\":1} {\"a\":2}", "{\"a\":1}{\"a\":1}", "{\"a\":1} done", "Sure: {\"a\":1}", "```json\n{\"a\":1}\n```",
                "\uFEFF{\"a\":1}", "\u200B{\"a\":1}", "{\"a\":\u00a01}", "{\"a\":1}\u0000", "007", "+5", "1.", ".5", "1e",
                "0x10", "-", "tru", "True", "undefined", "\"a", "\"a\nb\"", "\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"",
                "\"\uDC00\"", "// note\n1", "{\"a\":1 /* one */}", "{\"a\":1;}", "{{}}", "{\"a\":--1}", "nullnull"
            })
    void what_is_not_one_json_value_is_malformed(String text) {
        assertEquals(new Said.Malformed(text), said(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1} x   | character 9: found (x), expected nothing after the end
            {"a":1      | character 7: found the end, expected (,)
            {"a":1,}    | character 8: found (}), expected more after the comma
            five        | character 1: found (f), expected a value
            {"a":\u200B1} | character 6: found U+200B, expected a value
            """)
    void what_is_wrong_is_said_with_its_place(String text, String problem) {
        assertEquals(problem, AnswerReader.read(text, NONE).problem());
    }

    @Test
    void a_fence_around_the_whole_answer_is_taken_away_only_if_that_is_declared() {
        var fenced = "```json\n{\"a\": 1}\n```\n";

        assertInstanceOf(Said.Malformed.class, said(fenced));
        assertEquals(new AnswerReader.Read(said("{\"a\":1}"), "fences", ""), mended(fenced));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"a\":1}\n``` and ```json\n{\"a\":2}\n```",
                "```json\n{\"a\":1}\n{\"a\":2}\n```",
                "``` rm -rf\n{\"a\":1}\n{}```",
                "```json\n{\"a\":1\n```"
            })
    void a_fence_around_anything_but_one_value_stays(String text) {
        assertInstanceOf(Said.Malformed.class, mended(text).said());
    }

    @Test
    void prose_around_exactly_one_object_is_taken_away_only_if_that_is_declared() {
        var prose = "Of course. I say {\"a\": {\"b\": \"}{\"}} because it is best.";

        assertInstanceOf(Said.Malformed.class, said(prose));
        assertEquals(new AnswerReader.Read(said("{\"a\":{\"b\":\"}{\"}}"), "prose", ""), mended(prose));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First {\"a\":1}, or rather {\"a\":2}.",
                "It is {\"a\": {\"hp\": 5}",
                "Take [{\"a\":1}].",
                "With {x} set: {\"a\":1}",
                "{\"a\":1} }",
                "no object",
                "x { y"
            })
    void prose_stays_where_it_is_in_doubt_which_object_is_meant(String text) {
        assertInstanceOf(Said.Malformed.class, mended(text).said());
    }

    @Test
    void an_answer_that_needs_no_repair_gets_none() {
        assertEquals("", mended("{\"a\": \"```json {} ```\"}").repair());
    }

    @Test
    void what_nests_too_deep_or_goes_on_and_on_is_malformed() {
        assertInstanceOf(Said.Malformed.class, said("{\"a\":".repeat(33) + "1" + "}".repeat(33)));
        assertInstanceOf(Said.Malformed.class, said("[".repeat(60_000)));
        assertInstanceOf(Said.Malformed.class, mended("{\"a\":".repeat(12_000)).said());
        assertInstanceOf(Said.Malformed.class, said("\"" + "x".repeat(1_000_000) + "\""));
        assertInstanceOf(Said.Parts.class, said("{\"a\":".repeat(32) + "1" + "}".repeat(32)));
    }

    @Test
    void whatever_is_written_is_read_without_an_exception_and_what_was_read_is_read_again_alike() {
        for (long seed = 0; seed < 20_000; seed++) {
            var text = noise(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            var read = mended(text);

            boolean malformed = read.said() instanceof Said.Malformed;
            assertEquals(malformed, !read.problem().isEmpty(), () -> text);
            assertTrue(malformed || said(read.said().json()).equals(read.said()), () -> text);
        }
    }

    private static String noise(RandomGenerator dice) {
        var pieces = List.of(
                "{", "}", "[", "]", "\"", ":", ",", "1", "-", ".", "e", "0", "true", "null", "NaN", "\\", "u0041", "a", " ",
                "\n", "```", "```json\n", "\"a\":", "{\"a\":1}", "\uFEFF", "\uD83D\uDE00", "\u202E");
        var text = new StringBuilder();
        for (int i = dice.nextInt(14); i >= 0; i--) {
            text.append(pieces.get(dice.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
