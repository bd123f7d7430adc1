package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static String format(String text) {
        var parsed = Flow.parse("test.flow", text);
        assertEquals(List.of(), parsed.problems());
        return Flow.format(parsed.program());
    }

    private static void assertFormats(String text, String expected) {
        assertEquals(expected, format(text));
        assertEquals(expected, format(expected));
    }

    @Test
    void formatting_the_sample_changes_nothing_because_it_is_formatted() {
        assertEquals(Samples.north(), format(Samples.north()));
    }

    @Test
    void formatting_keeps_the_program() {
        var squeezed = Samples.north().lines().map(String::strip).reduce("", (a, b) -> a + "\n" + b);

        assertEquals(
                TreeData.toData(Flow.parse("n", Samples.north()).program()),
                TreeData.toData(Flow.parse("n", format(squeezed)).program()));
    }

    @Test
    void formatting_what_is_formatted_changes_nothing_in_any_construct() {
        assertEquals(Samples.language(), format(Samples.language()));
    }

    @Test
    void formatting_the_program_of_the_design_keeps_its_lines() {
        assertEquals(
                Samples.bossSync()
                        .lines()
                        .map(String::strip)
                        .map(line -> line.replace("\"hp\"", "hp").replace("\"status\":", "status:"))
                        .map(line -> line.replace("\"version\": 0 #", "version: 0   #"))
                        .toList(),
                format(Samples.bossSync()).lines().map(String::strip).toList());
    }

    @Nested
    class A_record {
        @Test
        void stays_on_one_line_where_it_was_written_on_one() {
            assertFormats("$x={a:1,\"b\" : {c:2} }", "$x = { a: 1, b: { c: 2 } }\n");
        }

        @Test
        void has_a_line_for_each_field_where_it_was_written_on_several() {
            assertFormats(
                    "$x={a:1,b:{\nc:2},d:{e:3}}",
                    "$x = {\n    a: 1,\n    b: {\n        c: 2\n    },\n    d: { e: 3 }\n}\n");
            assertFormats(
                    "Module M { A /execute { Call M.A { b: 1,\n c: 2 } -> $x timeout 5s else { Wait 1 ticks } } }",
                    """
                    Module M {
                        A /execute {
                            Call M.A {
                                b: 1,
                                c: 2
                            } -> $x timeout 5s else {
                                Wait 1 tick
                            }
                        }
                    }
                    """);
        }

        @Test
        void that_stands_inside_something_else_is_joined() {
            assertFormats("$x = f({ a: 1, # one\n b: 2 })", "$x = f({ a: 1, b: 2 })   # one\n");
        }
    }

    @Nested
    class A_block {
        @Test
        void stays_on_one_line_where_it_was_written_on_one() {
            assertFormats(
                    "Entity  A{a:int b : bool=true}",
                    "Entity A { a: int   b: bool = true }\n");
        }

        @Test
        void opens_where_it_was_written_on_several_lines() {
            assertFormats("Entity A { a: int\nb: int }", "Entity A {\n    a: int\n    b: int\n}\n");
        }

        @Test
        void opens_where_it_does_not_fit_and_keeps_what_stood_together() {
            var attributes = "attribute_with_a_long_name: int ".repeat(4);

            assertFormats(
                    "Entity A { " + attributes.replace("name", "name_1") + "}",
                    """
                    Entity A {
                        attribute_with_a_long_name_1: int   attribute_with_a_long_name_1: int   attribute_with_a_long_name_1: int
                        attribute_with_a_long_name_1: int
                    }
                    """);
        }

        @Test
        void without_steps_is_two_braces() {
            assertFormats("Action Rest ( who : Faction ) takes 1 ticks { }", "Action Rest(who: Faction) takes 1 tick { }\n");
        }

        @Test
        void of_an_action_aligns_its_parts() {
            assertFormats(
                    """
                    Action A() {
                      requires true
                      undo { $a = 1 }
                      starts { $a = 1   $b = 2 }
                      effects { if ($a == 1) { $a = 2 }
                      else { $a = 3 } }
                    }
                    """,
                    """
                    Action A() {
                        requires true
                        starts   { $a = 1   $b = 2 }
                        effects  {
                            if ($a == 1) {
                                $a = 2
                            } else {
                                $a = 3
                            }
                        }
                        undo     { $a = 1 }
                    }
                    """);
        }
    }

    @Nested
    class A_long_line {
        @Test
        void breaks_before_a_joining_word() {
            assertFormats(
                    "Constraint long_one: Region.first_attribute >= 0 and Region.second_attribute >= 0"
                            + " and Region.third_attribute >= 0 and Region.fourth >= 0",
                    """
                    Constraint long_one: Region.first_attribute >= 0 and Region.second_attribute >= 0
                            and Region.third_attribute >= 0 and Region.fourth >= 0
                    """);
        }

        @Test
        void never_breaks_inside_a_text() {
            var text = "$x = \"" + "word and ".repeat(20) + "\"\n";

            assertFormats(text, text);
        }
    }

    @Nested
    class A_comment {
        private static final String COMMENTED =
                """
                # above
                Entity A { a: int }   # behind

                # between
                # two lines
                Module M {   # behind the brace
                    # first in the module
                    $a = 1         # behind a
                    $long_name = 2 # behind another

                    Tick [1s] {
                        # first in the tick
                        if ($a == 1) {   # why
                            $a = 2
                            # last in then
                        } else {   # otherwise
                            $a = 3
                        }   # behind the if
                        # last in the tick
                    }
                    # last in the module
                }   # behind the module
                # last in the file
                """;

        @Test
        void stays_where_it_was() {
            assertEquals(
                    COMMENTED.replace("1         #", "1           #").replace("2 # behind another", "2   # behind another"),
                    format(COMMENTED));
        }

        @Test
        void is_never_lost_wherever_it_stands() {
            var pieces = "Action|A|(|a|:|A|)|takes|3|ticks|{|requires|a|.|b|starts|{|Call|M|.|O|{|x|:|1|}|}|}|$x|=|1".split("\\|");
            for (int i = 0; i <= pieces.length; i++) {
                var text = String.join(" ", List.of(pieces).subList(0, i)) + " # kept\n"
                        + String.join(" ", List.of(pieces).subList(i, pieces.length));
                var formatted = format(text);

                assertTrue(formatted.contains("# kept"), text);
                assertEquals(formatted, format(formatted));
            }
        }

        @Test
        void is_never_lost_in_any_construct_and_formatting_settles_at_once() {
            var words = Samples.language().replaceAll("#.*", "").split("\\s+");
            for (int i = 0; i <= words.length; i++) {
                var text = String.join("\n", List.of(words).subList(0, i)) + " # kept\n"
                        + String.join(" ", List.of(words).subList(i, words.length));
                var parsed = Flow.parse("test.flow", text);
                if (parsed.ok()) {
                    var formatted = Flow.format(parsed.program());

                    assertTrue(formatted.contains("# kept"), text);
                    assertEquals(formatted, format(formatted));
                    assertEquals(
                            TreeData.toData(parsed.program()),
                            TreeData.toData(Flow.parse("test.flow", formatted).program()));
                }
            }
        }

        @Test
        void alone_in_a_file_is_kept() {
            assertFormats("\n\n  # only this", "# only this\n");
        }
    }

    @Nested
    class A_blank_line {
        @Test
        void is_kept_once_between_things_and_dropped_at_the_edges_of_a_block() {
            assertFormats(
                    "\n\n$a = 1\n\n\n\n$b = 2\nModule M {\n\n  $c = 3\n\n  $d = 4\n\n}\n\n",
                    "$a = 1\n\n$b = 2\nModule M {\n    $c = 3\n\n    $d = 4\n}\n");
        }

        @Test
        void goes_where_its_block_is_on_one_line() {
            assertFormats("Module M {\n\n}\n$a = f({ b: 1,\n\n c: 2 })\n$d = 1", "Module M { }\n$a = f({ b: 1, c: 2 })\n$d = 1\n");
        }
    }

    @Test
    void a_program_made_of_data_is_laid_out_by_rule() {
        var program = Flow.parse("n", "Goal G(who: Faction) { Method m { Do A(who) } Method n { Do A(who) Do A(who) } }"
                        + "Action A(who: Faction) takes 2 ticks { effects { who.gold += 1 } }")
                .program();
        var made = (TreeData.Reading.Read<Program>) TreeData.fromData(TreeData.toData(program));

        assertEquals(
                """
                Goal G(who: Faction) {
                    Method m { Do A(who) }
                    Method n {
                        Do A(who)
                        Do A(who)
                    }
                }

                Action A(who: Faction) takes 2 ticks { effects { who.gold += 1 } }
                """,
                Flow.format(made.value()));
    }

    @Test
    void comments_inside_a_line_do_not_run_into_each_other() {
        String once = format("Constraint c: Region.wall > 5 and   # one\n# two\n Region.wall < 9   # three\nEntity Region { wall: int }   # four\n");

        assertEquals(once, format(once));
    }
}
