package dev.entente.dsl.index;

import dev.entente.dsl.Flow;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Editors ask while a text is half-typed: whatever stands there, every question has an answer.
class IndexFuzzTest {
    private static final int TEXTS = 50;
    private static final String[] PIECES = {
        "{", "}", "(", ")", "\"", "$", ".", "->", "=", "#", "\\", "{a.", "Call ", "Saga ", "if (", "Goal ", "$x.", " by ", "\uD83D\uDC3A", "\n", "5s", "Evaluate "
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_text_is_too_broken_for_an_answer(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TEXTS; i++) {
            int from = random.nextInt(Sample.WAR.length());
            int to = Math.min(Sample.WAR.length(), from + random.nextInt(40));
            var typed = Sample.WAR.substring(0, from) + PIECES[random.nextInt(PIECES.length)];
            ask(typed + Sample.WAR.substring(to), typed);
        }
    }

    private static void ask(String text, String typed) {
        var texts = Map.of("war.flow", text, "land.flow", Sample.LAND);
        var index = Index.of(Flow.complete(Flow.parse("war.flow", text).program()).program(), texts);
        int line = (int) typed.chars().filter(letter -> letter == '\n').count() + 1;
        var last = typed.substring(typed.lastIndexOf('\n') + 1);
        int column = last.codePointCount(0, last.length()) + 1;
        index.complete("war.flow", line, column);
        index.at("war.flow", line, column).ifPresent(use -> index.uses(use.symbol()));
        index.explain("war.flow", line);
        index.outline("war.flow");
    }
}
