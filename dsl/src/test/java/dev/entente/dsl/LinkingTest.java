package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingTest {
    private static Flow.Loaded load(String main, Map<String, String> files) {
        return Flow.load(main, name -> Optional.ofNullable(files.get(name)));
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(it -> it.at() + " " + it.message() + " | " + it.remedy()).toList();
    }

    private static List<String> names(Flow.Loaded loaded) {
        return loaded.program().declarations().stream()
                .map(it -> it.at().file() + " " + it.name())
                .toList();
    }

    @Test
    void what_is_imported_stands_in_front_of_its_import() {
        var loaded = load(
                "main.flow",
                Map.of(
                        "main.flow", "# main\nEntity A { } Import \"lib/b.flow\" Entity D { }",
                        "lib/b.flow", "# b\nEntity B { } Import \"c.flow\"",
                        "lib/c.flow", "Entity C { }"));

        assertTrue(loaded.ok());
        assertEquals(
                List.of(
                        "main.flow A", "lib/b.flow B", "lib/c.flow C", "lib/b.flow c.flow", "main.flow lib/b.flow",
                        "main.flow D"),
                names(loaded));
        assertEquals(List.of("main.flow", "lib/b.flow", "lib/c.flow"), List.copyOf(loaded.texts().keySet()));
        assertEquals(1, loaded.program().comments().stream().filter(it -> !it.text().isEmpty()).count());
    }

    @Test
    void a_file_that_is_imported_twice_is_read_once() {
        var asked = new ArrayList<String>();
        var files = Map.of(
                "main.flow", "Import \"a.flow\" Import \"b.flow\" Import \"./a.flow\"",
                "a.flow", "Import \"c.flow\"",
                "b.flow", "Import \"c.flow\"",
                "c.flow", "Entity C { }");
        var loaded = Flow.load("main.flow", name -> {
            asked.add(name);
            return Optional.ofNullable(files.get(name));
        });

        assertTrue(loaded.ok());
        assertEquals(List.of("main.flow", "a.flow", "c.flow", "b.flow"), asked);
    }

    @Test
    void names_are_known_across_files() {
        var loaded = load(
                "main.flow",
                Map.of(
                        "main.flow", "Import \"a.flow\" Module M { Tick [1s] { Call Bank.Pay { cents: 3 } } }",
                        "a.flow", "Module Bank { Pay(cents: int) /execute { $paid += cents } } $paid = 0"));

        assertEquals(List.of(), lines(Flow.check(loaded.program())));
    }

    @Test
    void problems_come_file_by_file_the_main_file_first() {
        var loaded = load(
                "main.flow",
                Map.of(
                        "main.flow", "Import \"a.flow\"\nEntity M { x: Nowhere }",
                        "a.flow", "Entity A { x: Nothing } Entity B { y: Nobody }"));

        assertEquals(
                List.of("main.flow:2:12", "a.flow:1:12", "a.flow:1:36"),
                Flow.check(loaded.program()).stream().map(it -> it.at().toString()).toList());
    }

    @Test
    void problems_of_the_syntax_come_from_all_files() {
        var loaded = load(
                "main.flow", Map.of("main.flow", "Import \"a.flow\"\nEntity M { x int }", "a.flow", "Entity A { y int }"));

        assertEquals(
                List.of("main.flow:2:14", "a.flow:1:14"),
                loaded.problems().stream().map(it -> it.at().toString()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "main.flow, a.flow, a.flow", "north/main.flow, a.flow, north/a.flow", "north/main.flow, ./lib/../a.flow, north/a.flow",
        "/home/x/main.flow, lib/a.flow, /home/x/lib/a.flow"
    })
    void an_import_is_relative_to_the_file_that_it_stands_in(String main, String written, String asked) {
        var loaded = load(main, Map.of(main, "Import \"" + written + "\"", asked, "Entity A { }"));

        assertEquals(List.of(), lines(loaded.problems()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../a.flow | file (../a.flow) lies outside of the folder of the main file | Maybe copy it into that folder.",
                "lib/../../a.flow | file (lib/../../a.flow) lies outside of the folder of the main file"
                        + " | Maybe copy it into that folder.",
                "/etc/a.flow | file (/etc/a.flow) must be named from the file that imports it, with / between folders"
                        + " | Maybe write Import \"economy.flow\".",
                "C:a.flow | file (C:a.flow) must be named from the file that imports it, with / between folders"
                        + " | Maybe write Import \"economy.flow\".",
                "a.flow | file (a.flow) is not there | Maybe check its name; it was looked for as north/a.flow."
            })
    void an_import_that_cannot_be_followed_is_a_problem(String written, String message, String remedy) {
        var loaded = load("north/main.flow", Map.of("north/main.flow", "Import \"" + written + "\""));

        assertEquals(List.of("north/main.flow:1:8 " + message + " | " + remedy), lines(loaded.problems()));
    }

    @Test
    void a_main_file_that_is_not_there_is_a_problem() {
        assertEquals(
                List.of("main.flow:1:1 file (main.flow) is not there | Maybe check its name."),
                lines(load("main.flow", Map.of()).problems()));
    }

    @Nested
    class A_circle {
        @Test
        void of_a_file_with_itself_is_named() {
            assertEquals(
                    List.of("a.flow:1:8 files import each other in a circle: a.flow -> a.flow | Maybe leave it out."),
                    lines(load("a.flow", Map.of("a.flow", "Import \"a.flow\"")).problems()));
        }

        @Test
        void behind_the_main_file_is_named_without_it() {
            var loaded = load(
                    "main.flow",
                    Map.of("main.flow", "Import \"a.flow\"", "a.flow", "Import \"b.flow\"", "b.flow", "Import \"a.flow\""));

            assertEquals(
                    List.of("b.flow:1:8 files import each other in a circle: a.flow -> b.flow -> a.flow"
                            + " | Maybe move what they share into a file of its own, which imports none of them."),
                    lines(loaded.problems()));
        }
    }

    @Test
    void ten_thousand_files_that_import_the_next_are_one_problem() {
        var files = new HashMap<String, String>();
        for (int i = 0; i < 10_000; i++) {
            files.put("f" + i, "Import \"f" + (i + 1) + "\"");
        }

        assertEquals(
                List.of("f99:1:8 imports nest deeper than 100 files | Maybe import the file from one further up."),
                lines(load("f0", files).problems()));
    }

    @Test
    void a_second_scenario_is_named_with_the_first() {
        var loaded = load(
                "main.flow", Map.of("main.flow", "Import \"a.flow\"\nScenario B { }", "a.flow", "Scenario A { }"));

        assertEquals(
                List.of("main.flow:2:10 scenario (B) is the second, after (A) in a.flow:1; a run has one"
                        + " | Maybe leave one out."),
                lines(Flow.check(loaded.program())));
    }

    @Test
    void a_problem_is_shown_with_the_line_of_its_file() {
        var loaded = load("main.flow", Map.of("main.flow", "Import \"a.flow\"", "a.flow", "\nEntity A { x: Nothing }"));

        assertEquals(
                """
                a.flow:2:12: error: entity type (Nothing) is not declared
                Entity A { x: Nothing }
                           ^~~~~~~~~~
                Valid are A, bool, int, text.
                """,
                loaded.show(Flow.check(loaded.program()).getFirst()));
    }
}
