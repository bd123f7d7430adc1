package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartsTest {
    private static final String REST = "; the rest can be set in a module's Tick.";
    private static final String PLAIN = " | Maybe write a whole number, true, false or a text" + REST;
    private static final String LITERAL = " | Maybe write a whole number, true, false, a text or a record of these" + REST;

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Entity E { a: int = -3 b: bool = true c: text = \"x\" d: Region? = none }", "$a = -3 $b = false $c = \"x\"",
        "Module M { $a = 1 }"
    })
    void a_start_may_be_a_literal(String snippet) {
        assertProblems(snippet);
    }

    @Test
    void an_attribute_must_start_with_a_literal_of_its_type() {
        assertProblems(
                "Entity E { a: int = 10 + 5 }",
                "1:21 attribute (a) must start with a literal, not (10 + 5)" + PLAIN);
        assertProblems("Entity E { a: int = true }", "1:21 attribute (a) must be int, but (true) is bool | Maybe write a number.");
    }

    @Test
    void state_must_start_with_a_literal() {
        assertProblems("$a = Wolves", "1:6 state ($a) must start with a literal, not (Wolves)" + LITERAL);
        assertProblems("Module M { $a = none }", "1:17 state ($a) must start with a literal, not (none)" + LITERAL);
        assertProblems("$a = 1 $b = $a", "1:13 state ($b) must start with a literal, not ($a)" + LITERAL);
    }

    @Test
    void a_reference_starts_as_none() {
        assertProblems(
                "Entity E { a: Faction? = Wolves }",
                "1:26 attribute (a) is a reference and must start as none, not (Wolves)"
                        + " | Maybe leave out the start, and give the value in the map or in a Faction block.");
    }
}
