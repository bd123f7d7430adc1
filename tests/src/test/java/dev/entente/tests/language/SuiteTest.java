package dev.entente.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The suite says what it means itself.
class SuiteTest {
    private static final Case IT = new Case(
            Path.of("join", "of-any.flow"),
            """
            # Join any goes on with the
            # first fork.

            Event Go()

            # events
            #   1 Go { who: Wolves, cents: -5, note: "two words" } to 2
            # expect
            #   1 event Go
            """);

    @Test
    void a_diff_marks_only_what_differs() {
        assertEquals("  a\n- b\n+ x\n  c\n+ d\n", Diff.of(List.of("a", "b", "c"), List.of("a", "x", "c", "d")));
    }

    @Test
    void the_first_lines_are_the_rule() {
        assertEquals("Join any goes on with the first fork.", IT.rule());
    }

    @Test
    void a_program_without_a_scenario_gets_one() {
        assertEquals(IT.text() + "\nScenario Case { seed 1 ticks 40 tick 100ms }\n", IT.program());
    }

    @Test
    void names_in_an_event_become_texts_of_the_timeline() {
        assertEquals(
                """
                {"tick": 1, "event": "Go", "fields": { "who": "Wolves", "cents": -5, "note": "two words" }, "shard": 2}""",
                TimelineLine.json("1 Go { who: Wolves, cents: -5, note: \"two words\" } to 2"));
    }

    @Test
    void accepting_replaces_what_is_expected_and_nothing_else() {
        var accepted = IT.expecting(Optional.of(List.of("4:1 note: so")), Optional.of(List.of("1 event Go", "1 tell \"x\"")));

        assertEquals(
                IT.text().replace("# expect\n#   1 event Go\n", """
                        # expect problems
                        #   4:1 note: so
                        # expect
                        #   1 event Go
                        #   1 tell "x"
                        """),
                accepted.text());
    }
}
