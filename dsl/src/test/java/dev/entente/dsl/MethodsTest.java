package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MethodsTest {
    private static final Program PROGRAM = Flow.parse("toy.flow", """
            Entity Faction { gold: int = 0 }
            Entity Region { owner: Faction? }
            Goal Held(who: Faction, land: Region) { Achieved when land.owner == who  Method take { Do Take(who, land) } }
            Action Take(who: Faction, land: Region) { effects { land.owner = who } }
            """).program();

    private static List<String> problems(String text) {
        var methods = Methods.of(PROGRAM, Map.of("ash", "Region"));
        return methods.check("Held", Methods.read(text).method().orElseThrow()).stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_sound_method_has_no_problems() {
        assertEquals(List.of(), problems("Method m when some r in Region (r.owner == who) { Do Take(who, ash)  Achieve Held(who, r) }"));
    }

    @Test
    void a_method_is_checked_like_one_of_the_program() {
        assertEquals(List.of("name (birch) is not declared"), problems("Method m { Do Take(who, birch) }"));
        assertEquals(List.of("argument (land) of action (Take) must be Region, but (who) is Faction"), problems("Method m { Do Take(who, who) }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "please", "Method m { } Method n { }", "Achieved when true Method m { }", "Method m { } } Goal More() { Method n { }",
        "Method m { Do Take(who, ash)", "Goal Held() { Method m { } }"
    })
    void a_text_that_is_not_one_method_is_refused_with_the_reason(String text) {
        var read = Methods.read(text);
        assertTrue(read.method().isEmpty());
        assertTrue(!read.problem().isEmpty());
    }

    @Test
    void a_problem_names_the_line_of_the_text() {
        assertTrue(Methods.read("Method m {\n  Do\n}").problem().startsWith("line 3: "), Methods.read("Method m {\n  Do\n}").problem());
    }

    @Test
    void what_is_formatted_reads_the_same() {
        var text = "Method m when some r in Region (r.owner == who) prefer 3 { Fork f { Do Take(who, r) }  Join f  if (land.owner == none) { Do Take(who, land) } }";
        var formatted = Methods.format(Methods.read(text).method().orElseThrow());
        assertEquals(formatted, Methods.format(Methods.read(formatted).method().orElseThrow()));
        assertEquals(text.replaceAll("\\s+", " "), formatted.replaceAll("\\s+", " "));
    }

    @Test
    void a_rewritten_method_has_other_expressions_and_nothing_else() {
        var method = Methods.read("Method m { Do Take(who, ash) }").method().orElseThrow();
        var rewritten = Methods.rewrite(method, it -> it instanceof Expression.Name(Position at, String name) && name.equals("ash")
                ? new Expression.Name(at, "land")
                : it);
        assertEquals("Method m { Do Take(who, land) }", Methods.format(rewritten).replaceAll("\\s+", " "));
    }
}
