package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final String[] TOKENS = {
        "{", "}", "(", ")", "[", "]", "\"", "#", "$", "$x", ".", ",", ":", "->", "=", "==", "<=", "+", "-", "*", "/", "%",
        "if", "else", "not", "and", "none", "some x in", "count", "route", "by", "Goal", "Method", "Module", "Tick", "ON",
        "Each", "While", "Fork", "Join", "99999999999999999999", "1.5", "100ms", "\n", "\u0000", "é", "\\", "ticks"
    };

    @Test
    void whatever_the_text_is_there_is_an_answer_and_no_exception() {
        var sample = Samples.north();
        for (long seed = 1; seed <= 2_000; seed++) {
            var text = mutated(sample, new SplittableRandom(seed));
            long failing = seed;
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text), () -> "seed " + failing);
        }
    }

    private static void read(String text) {
        var parsed = Flow.parse("fuzz.flow", text);
        Flow.check(parsed.program());
        parsed.problems().forEach(problem -> Flow.show(problem, text));
        if (parsed.ok()) {
            assertSurvives(parsed.program());
        }
    }

    private static void assertSurvives(Program program) {
        var formatted = Flow.format(program);
        var again = Flow.parse("fuzz.flow", formatted);

        assertEquals(TreeData.toData(program), TreeData.toData(again.program()));
        assertEquals(formatted, Flow.format(again.program()));
    }

    /// {@return a part of the sample with a few random changes}
    private static String mutated(String sample, SplittableRandom random) {
        int from = sample.indexOf("\n\n", random.nextInt(sample.length() / 2));
        var text = new StringBuilder(
                random.nextInt(8) == 0 ? sample : sample.substring(from, from + sample.length() / 4));
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, " " + TOKENS[random.nextInt(TOKENS.length)] + " ");
                default -> text.replace(at, end, TOKENS[random.nextInt(TOKENS.length)]);
            }
        }
        return text.toString();
    }
}
