package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Whatever a model writes, it is either within what was offered or refused with a reason.
class ReadersTest {
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", "\"option\":", "\"because\":", "\"agent\":", "\"cause\":", "\"advice\":", "\"Wolves\"", "\"mind\"",
            "0", "1", "2", "3", "-", ".5", "e9", "99999999999999999999", ",", "\"x\"", "null", "true", "```json\n", "\n```", " words ",
            "\u200B", "\\u0000");
    private static final Set<String> REPAIRS = Set.of("fences", "prose");

    private static String noise(RandomGenerator dice, List<String> frame) {
        var text = new StringBuilder();
        for (var piece : frame) {
            text.append(dice.nextInt(12) == 0 ? PIECES.get(dice.nextInt(PIECES.size())) : piece);
        }
        return text.toString();
    }

    private static <T> Reading<T> read(Reader<T> reader, List<String> frame, long seed) {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return reader.read(noise(dice, frame), REPAIRS);
    }

    private static <T> void refusedWithReason(Reading<T> reading) {
        if (reading instanceof Reading.Refused<T>(_, _, var objection)) {
            assertEquals("shape", objection.rule());
            assertFalse(objection.found().isBlank());
            assertFalse(objection.allowed().isBlank());
        }
    }

    @Test
    void a_choice_is_one_of_the_ways_or_refused() {
        var reader = Readers.of(Talk.choice(1));
        int passed = 0;
        for (long seed = 0; seed < 5_000; seed++) {
            var reading = read(reader, List.of("{", "\"option\":", "1", ",", "\"because\":", "\"x\"", "}"), seed);
            passed += reading instanceof Reading.Passed ? 1 : 0;
            assertTrue(reading.value() >= 0 && reading.value() <= 2, "seed " + seed);
            refusedWithReason(reading);
        }
        assertTrue(passed > 1_000 && passed < 4_000, "passed " + passed);
    }

    @Test
    void a_finding_is_about_somebody_who_is_there_or_refused() {
        var reader = Readers.of(PromptsTest.diagnosis());
        int passed = 0;
        for (long seed = 0; seed < 5_000; seed++) {
            var frame = List.of("{", "\"agent\":", "\"Wolves\"", ",", "\"cause\":", "\"mind\"", ",", "\"advice\":", "\"x\"", "}");
            var reading = read(reader, frame, seed);
            passed += reading instanceof Reading.Passed ? 1 : 0;
            assertTrue(List.of("Wolves", "Ravens").contains(reading.value().agent()), "seed " + seed);
            refusedWithReason(reading);
        }
        assertTrue(passed > 1_000 && passed < 4_000, "passed " + passed);
    }
}
