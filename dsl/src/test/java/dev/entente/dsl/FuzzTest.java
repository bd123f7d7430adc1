package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final int TEXTS = 5_000;

    private static List<String> samples() {
        return Fuzzing.samples(Path.of("").toAbsolutePath().getParent());
    }

    @Test
    void whatever_the_text_is_there_is_an_answer_and_no_exception() {
        Fuzzing.tries(samples(), TEXTS);
    }

    @Test
    void what_is_tried_depends_on_the_seed_alone() {
        assertEquals(Fuzzing.input(samples(), 7), Fuzzing.input(samples(), 7));
    }
}
