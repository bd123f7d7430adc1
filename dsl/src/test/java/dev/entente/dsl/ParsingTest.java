package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsingTest {
    private static Declaration only(String text) {
        var parsed = Flow.parse("test.flow", text);
        assertEquals(List.of(), parsed.problems());
        return parsed.program().declarations().getFirst();
    }

    private static Expression value(String expression) {
        return assertInstanceOf(Declaration.State.class, only("$x = " + expression)).initial();
    }

    private static Statement step(String step) {
        var module = assertInstanceOf(Declaration.Module.class, only("Module M { Tick [1s] { " + step + " } }"));
        return assertInstanceOf(Declaration.Tick.class, module.members().getFirst())
                .body()
                .getFirst();
    }

    @Nested
    class A_position {
        @Test
        void counts_lines_and_columns_from_one_and_spans_the_construct() {
            var state = assertInstanceOf(Declaration.State.class, only("\n  $x = land.owner.gold + 1"));

            assertEquals(new Position("test.flow", 2, 3, 2), state.at());
            assertEquals(new Position("test.flow", 2, 8, 19), state.initial().at());
        }

        @Test
        void ends_with_the_line_where_the_construct_goes_on() {
            assertEquals(new Position("test.flow", 1, 6, 3), value("1 +\n 2").at());
        }

        @Test
        void counts_characters_not_code_units() {
            var sum = assertInstanceOf(Expression.Binary.class, value("\"😀\" + né"));

            assertEquals(new Position("test.flow", 1, 12, 2), sum.right().at());
        }

        @Test
        void of_a_step_is_the_name_it_uses() {
            assertEquals(new Position("test.flow", 1, 29, 8), step("Call Ledg.Pay").at());
        }

        @Test
        void of_what_nobody_wrote_is_none() {
            var goal = assertInstanceOf(Declaration.Goal.class, only("Goal G() { Method m { } }"));

            assertEquals(Position.NONE, goal.achieved().at());
            assertEquals(Position.NONE, goal.methods().getFirst().when().at());
        }
    }

    @Nested
    class An_expression {
        @ParameterizedTest
        @ValueSource(strings = {
            "a or b and not c == d", "1 - 2 - 3", "1 - (2 - 3)", "-x * 3", "-(3)", "(a or b) and c", "not (a and b)",
            "a.b.c", "f(a, b).c", "max(1, min(2, 3))", "count r in Region (r.a == 1) * 10", "count r in Region",
            "sum r in R by r.a + 1 > 3", "(sum r in R by r.a) + 1", "(most r in R (r.a) by r.b).c", "some a in A (a.b)",
            "route n over Road from a.at to b (n.w == 0) by n.c", "route n over R from (f(a)) to $x.y by 1",
            "each r in R by -r.a", "{hole} + 1", "$a.b", "none", "true", "-5", "\"a {b.c} d\"", "\"\\\"\\\\\\n\\t\\{\\}\"",
            "a == (b == c)", "{ a: 1, b: { c: \"d\" } }", "{ if: 1, Goal: none }.if", "5s", "100ms + 1", "a < b == c < d", "every x in X (some y in Y (y.a == x.a))"
        })
        void is_written_as_it_was_read(String expression) {
            assertEquals("$x = " + expression + "\n", Flow.format(new Program("", List.of(only("$x = " + expression)))));
        }

        @Test
        void takes_quantified_questions_as_primaries() {
            var product = assertInstanceOf(Expression.Binary.class, value("count r in R (r.a == 1) * 10"));

            assertEquals(Operator.TIMES, product.operator());
            assertInstanceOf(Expression.Quantified.class, product.left());
        }

        @Test
        void lets_by_take_what_plus_joins_and_no_more() {
            var more = assertInstanceOf(Expression.Binary.class, value("sum r in R by r.a + 1 > 3"));
            var sum = assertInstanceOf(Expression.Quantified.class, more.left());

            assertEquals(Operator.MORE, more.operator());
            assertInstanceOf(Expression.Binary.class, sum.by());
        }

        @Test
        void reaches_the_smallest_number() {
            assertEquals(Long.MIN_VALUE, ((Expression.Number) value("-9223372036854775808")).value());
        }

        @Test
        void makes_a_template_of_a_text_with_holes() {
            var template = assertInstanceOf(Expression.Template.class, value("\"{who} takes {land.owner}\""));

            assertEquals(3, template.parts().size());
            assertEquals(
                    new Position("test.flow", 1, 8, 3), template.parts().getFirst().at());
        }
    }

    @Nested
    class A_keyword {
        @ParameterizedTest
        @ValueSource(strings = {
            "at", "by", "to", "from", "mind", "owner", "takes", "max", "all", "count", "route", "when", "score", "in",
            "tick", "execute", "timeout", "retry", "backoff", "answer", "shards"
        })
        void is_a_name_where_it_means_nothing(String word) {
            var text = "Entity E { " + word + ": int }   $x = a." + word + " + " + word
                    + "\nAction A(" + word + ": int) { effects { " + word + "." + word + " = " + word
                    + " } }\nGoal G() { Method m { Do A(" + word + ": 3) } }";

            assertEquals(List.of(), Flow.parse("test.flow", text).problems());
        }

        @ParameterizedTest
        @ValueSource(strings = {"if", "not", "Goal", "Tick", "none"})
        void is_a_name_after_a_dot(String word) {
            assertEquals(word, ((Expression.Field) value("a." + word)).name());
        }
    }

    @Nested
    class A_step {
        @ParameterizedTest
        @ValueSource(strings = {
            "$a = 1", "$a += 1", "$a.b -= 1", "{land}.wall = {height}", "to.at = at", "Call M.Op", "Call M.Op -> $x",
            "Call M.Op { a: 1, b: 2 } -> $x", "Do March(army, to: step)", "Achieve Hold()", "Join all", "Join any",
            "Join 2 of", "Join muster", "Emit A.B { x: 1 }", "Emit A.B", "Create Army { owner: W } -> $army",
            "Remove a.b", "Link Road(a, b)", "Unlink Road(a, b)", "Tell 3 \"x\"", "return", "return none",
            "Fork f { $a = 1 }", "if (a) { $a = 1 } else if (b) { $b = 2 } else { $c = 3 }", "if (a) { }",
            "While a < 3 max 10 { $a += 1 }", "Call M.Op { a: { b: 1, c: \"d\" } } -> $x timeout 5s retry 3 backoff 200ms else { $x = 0 }",
            "Call M.Op timeout 1 tick", "Call M.Op retry 2", "Call Saga.BuyPass { player: {player} }",
            "Saga.BuyPass(player: {player})", "Ledger.Audit()", "Join muster timeout 5s", "Join all timeout 20 ticks else { Fail \"late\" }",
            "Join 2 of else { }", "Cancel all", "Cancel muster", "Wait 3 ticks", "Wait 100ms", "Fail \"{who} is poor\"",
            "Saga { Step { $a = 1 }   Compensate { $a = 0 }   Step { $b = 1 } } else { $c = 1 }", "Saga { }",
            "Lock (a, $b.c, \"k\", 7) timeout 5s { $a = 1 } else { $b = 2 }", "Lock (a) { $a = 1 }",
            "Evaluate d.t { a: $v } -> $x { Constraint $x.a >= 0   Retry 2   Otherwise { $x = 1 } }",
            "Evaluate watch.diagnose -> $x", "Emit A.B { x: 1 } to 7", "Emit A.B to $n + 1", "Emit A.B   to = 3", "$a = 5s",
            "Each r in Region { Remove r }", "Each r in Region (r.a) by r.b { Remove r }",
            "Each s in route n over R from a to b { Remove s }", "Each s in $list { Remove s }"
        })
        void is_written_as_it_was_read(String step) {
            var text = "Module M {\n    Tick [1s] { " + step + " }\n}\n";

            assertEquals(text, Flow.format(new Program("", List.of(only(text)))));
        }

        @Test
        void needs_nothing_between_itself_and_the_next() {
            var module = (Declaration.Module) only("Module M { Tick [1s] { $a = 1 $b = $a {c}.d = $b Call M.O {e}.f = 1 } }");

            assertEquals(5, ((Declaration.Tick) module.members().getFirst()).body().size());
        }

        @Test
        void joins_all_with_zero_and_any_with_one() {
            assertEquals(0, ((Statement.Join) step("Join all")).needed());
            assertEquals(1, ((Statement.Join) step("Join any")).needed());
            assertEquals("muster", ((Statement.Join) step("Join muster")).fork());
        }
    }

    @Nested
    class A_declaration {
        @Test
        void of_a_scenario_keeps_its_tick_in_milliseconds() {
            var scenario = (Declaration.Scenario) only("Scenario S { seed 42 tick 2s map \"m.json\" }");

            assertEquals(2000, ((Expression.Number) scenario.settings().get(1).value()).value());
        }

        @Test
        void of_an_operation_says_whether_it_only_reads() {
            var module = (Declaration.Module) only("Module M { A(x: int) /execute { } B /return { return 1 } }");

            assertEquals(
                    List.of(false, true),
                    module.members().stream()
                            .map(it -> ((Declaration.Operation) it).reads())
                            .toList());
        }

        @Test
        void of_a_heartbeat_keeps_the_unit() {
            var module = (Declaration.Module) only("Module M { Tick [100ms] { } Tick [1 tick] { } Tick [5s] { } }");

            assertEquals(
                    List.of("Tick [100ms]", "Tick [1 tick]", "Tick [5s]"),
                    module.members().stream().map(Declaration::name).toList());
        }

        @Test
        void of_an_entity_starts_its_attributes_with_what_their_types_mean() {
            var entity = (Declaration.Entity) only("Entity E { a: int b: bool c: text d: E? }");

            assertEquals(
                    List.of(Unwritten.ZERO, Unwritten.FALSE, Unwritten.EMPTY, Unwritten.NOTHING),
                    entity.attributes().stream().map(Declaration.Attribute::initial).toList());
        }
    }

    @Test
    void the_program_of_the_design_is_read_byte_for_byte() {
        var parsed = Flow.parse("boss-sync.flow", Samples.bossSync());

        assertEquals(List.of(), parsed.problems());
        assertEquals(
                List.of("global_boss_state", "ShardBossController", "GlobalAuthority"),
                parsed.program().declarations().stream().map(Declaration::name).toList());
    }

    @Test
    void lines_may_end_as_on_windows() {
        var parsed = Flow.parse("a.flow", "# comment\r\n$x = 1\r\n\r\n$y = z.w +\r\n 1\r\n");

        assertEquals("# comment\n$x = 1\n\n$y = z.w + 1\n", Flow.format(parsed.program()));
        assertEquals(4, parsed.program().declarations().getLast().at().line());
    }

    @Test
    void a_long_word_is_cut_in_the_message() {
        assertEquals(
                List.of("1:1 (" + "x".repeat(40) + "...) does not fit here; expected a declaration"),
                Found.parsing("x".repeat(100_000)));
    }
}
