package dev.entente.guardrails.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.Toy;
import dev.entente.guardrails.Verdict;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StartsTest {
    private final Toy toy = Toy.with(
            """
            $mood = true
            Saga Buy(who: Faction, at: { x: int, y: int }, cents: int) { Step { who.gold -= cents } }
            Module Shop {
                Ship(who: Faction, n: int) /execute { Wait 3 ticks  return { n: n, who: who } }
                Pack(n: int) /execute { Call Shop.Ship { who: Wolves, n: n } -> $s  return $s.n }
                Rest() /execute { Wait 1 tick }
                Find(n: int) /execute { Lock (n) { $f = most f in Faction by f.gold  return $f } }
            }
            Director guide {
                mind rules
                level(dps: int) /return { return { hp: dps * 2, note: "at {dps}" } }
            }
            """);

    @Nested
    class Something_begun {

        @Test
        void is_delivered_with_its_arguments_in_the_order_of_the_parameters() {
            toy.after("Saga.Buy(Ravens, cents: 5, at: { y: 2, x: 1 })  Shop.Ship(n: 4, who: Wolves)");
            assertEquals(
                    List.of("Saga.Buy[%d, 1, 2, 5]".formatted(toy.id("Ravens")), "Shop.Ship[%d, 4]".formatted(toy.id("Wolves"))),
                    toy.words);
        }

        @Test
        void is_not_heard_of_where_the_proposal_is_rejected() {
            toy.refusal("Shop.Rest()  ash.owner.gold = 3");
            assertEquals(List.of(), toy.words);
        }

        @Test
        void is_bounded_together_with_events() {
            var refused = toy.refusal("While true max 10001 { Shop.Rest() }");
            assertEquals("more than 10000 operations begin at once. Maybe a loop or a reaction feeds itself.", refused.found());
        }
    }

    @Nested
    class An_event_for_one_shard {
        private final Toy toy = Toy.with("Scenario S { shards Yard 3 }  Module Yard { $n = 0  Tick [1 tick] { $n += 1 } }");

        @Test
        void names_it() {
            toy.after("Emit Horn { land: ash, loud: 2 } to 1 + 1  Emit Horn { land: ash, loud: 3 }");
            assertEquals(List.of("Horn [%d, 2] to 2".formatted(toy.id("ash")), "Horn [%d, 3]".formatted(toy.id("ash"))), toy.words);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, 4, Long.MIN_VALUE + 1})
        void is_refused_where_there_is_no_such_shard(long shard) {
            var refused = toy.refusal("Emit Horn { land: ash, loud: 2 } to " + (shard < 0 ? "0 - " + -shard : shard));
            assertTrue(refused.found().endsWith("shard (%d) must be from 1 to 3.".formatted(shard)), refused.found());
        }

        @Test
        void may_name_any_where_no_module_has_shards() {
            StartsTest.this.toy.after("Emit Horn { land: ash, loud: 2 } to 77");
            assertEquals(1, StartsTest.this.toy.words.size());
        }
    }

    @Test
    void fail_undoes_the_proposal_and_says_why() {
        var refused = toy.refusal("ash.wall = 3  Fail \"no room at {ash}, wall {ash.wall}\"");
        assertEquals("fail", refused.rule());
        assertTrue(refused.found().endsWith(": no room at ash, wall 3"), refused.found());
        assertEquals(0, toy.get("ash.wall"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wait 1 tick", "Fork f { }", "Lock (ash) { }", "Saga { Step { } }", "Call Shop.Rest", "Call Shop.Pack { n: 1 }",
            "Call Guard.Look retry 1", "Call Guard.Look else { }", "Call Saga.Buy { who: Wolves, cents: 1, at: { x: 1, y: 1 } }"})
    void what_waits_is_no_effect(String statement) {
        var lookout = Toy.with("Saga Buy(who: Faction, at: { x: int, y: int }, cents: int) { Step { who.gold -= cents } } "
                + "Module Guard { Look /return { return 1 } } Module Shop { Rest() /execute { Wait 1 tick } Pack(n: int) /execute { Call Shop.Rest } }");
        var refused = assertThrows(IllegalStateException.class, () -> lookout.run(statement));
        assertTrue(String.valueOf(refused.getMessage()).contains("waits"), refused.getMessage());
    }

    @Nested
    class A_signature {

        @Test
        void of_an_operation_that_waits_knows_what_it_returns() {
            var ship = toy.vocabulary.signature(Position.NONE, "Shop", "Ship");
            assertEquals("{ n: int, who: Faction }", ship.result().toString());
            assertEquals(2, ship.slots());
            assertEquals(4, ship.scope().size());
            assertEquals(Type.Plain.INT, toy.vocabulary.signature(Position.NONE, "Shop", "Pack").result());
            assertEquals("Faction?", toy.vocabulary.signature(Position.NONE, "Shop", "Find").result().toString());
        }

        @Test
        void of_a_saga_has_no_result() {
            var buy = toy.vocabulary.signature(Position.NONE, Vocabulary.SAGA, "Buy");
            assertEquals("Saga.Buy", buy.name());
            assertEquals(Type.Plain.NONE, buy.result());
            assertEquals(3, buy.slot(2));
        }

        @Test
        void of_a_topic_comes_with_its_answer() {
            assertEquals(
                    "{ hp: int, note: text }",
                    toy.vocabulary.topic(Position.NONE, "guide", "level").result().toString());
            var answer = toy.vocabulary.answer(Position.NONE, "guide", "level", new long[] {21}, toy.frame(new Scope("")));
            assertEquals(42, answer[0]);
            assertEquals("at 21", toy.world.text(answer[1]));
            assertTrue(toy.vocabulary.hasTopic("guide", "level"));
        }
    }

    @Test
    void arguments_and_results_of_a_call_are_laid_out_for_whoever_carries_it_out() {
        var call = (Statement.Call) body("Call Shop.Ship { n: 2 + 3, who: Ravens } -> $s").getFirst();
        var scope = new Scope("");
        var signature = toy.vocabulary.signature(call.at(), call.module(), call.operation());
        var arguments = toy.vocabulary.arguments(signature, call.arguments(), scope);
        var result = toy.vocabulary.result(call, scope);
        assertEquals(List.of((long) toy.id("Ravens"), 5L), longs(arguments.of(toy.frame(scope), _ -> 0)));
        var names = new long[scope.size()];
        result.keep(names, new long[] {9, 9, 7, 8}, 2);
        assertEquals(List.of(7L, 8L), longs(names));
    }

    @Test
    void the_type_of_an_answer_is_that_of_the_name_or_state_then_of_otherwise_then_of_the_rule() {
        var scope = new Scope("");
        scope.bind("$known", Type.Plain.BOOL);
        assertEquals(Type.Plain.BOOL, answer("Evaluate guide.level { dps: 1 } -> $known { Otherwise { $known = true } }", scope));
        assertEquals(Type.Plain.BOOL, answer("Evaluate guide.level { dps: 1 } -> $mood { Otherwise { $mood = false } }", scope));
        assertEquals("{ hp: int }", answer("Evaluate guide.level { dps: 1 } -> $x { Otherwise { $x = { hp: 1 } } }", scope).toString());
        assertEquals("{ hp: int, note: text }", answer("Evaluate guide.level { dps: 1 } -> $x", scope).toString());
        assertTrue(scope.find("$x").isEmpty());
    }

    private Type answer(String statement, Scope scope) {
        return toy.vocabulary.answer((Statement.Evaluate) body(statement).getFirst(), scope);
    }

    private static List<Long> longs(long[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static List<Statement> body(String statements) {
        var parsed = Flow.parse("body.flow", "Action Probe() { effects { " + statements + " } }");
        assertTrue(parsed.ok(), parsed.problems().toString());
        Program program = parsed.program();
        return program.all(Declaration.Action.class).findFirst().orElseThrow().effects();
    }

    @Nested
    class A_module_with_shards {
        private final Toy toy = Toy.with(
                """
                Scenario S { shards Yard 3 }
                $all = 0
                Module Yard {
                    $n = 0
                    $r = { a: 1, b: "x" }
                    Tick [1 tick] { $n += $my_id * 10  $r.a += 1  Call Yard.Add { k: $n }  Call Other.Note { k: 1 } }
                    Add(k: int) /execute { $n += k  $all += $n }
                }
                Module Other { $m = 0  Note(k: int) /execute { $m += k } }
                """);

        Toy numbered() {
            for (int i = 1; i <= 3; i++) {
                toy.set("Yard/" + i + ".my_id", i);
            }
            return toy;
        }

        @Test
        void has_state_for_each() {
            var toy = numbered();
            assertInstanceOf(Verdict.Approved.class, toy.beat("Yard", "Yard/3"));
            assertInstanceOf(Verdict.Approved.class, toy.beat("Yard", "Yard/1"));
            assertEquals(List.of(20L, 0L, 60L), List.of(toy.get("Yard/1.n"), toy.get("Yard/2.n"), toy.get("Yard/3.n")));
            assertEquals(List.of(2L, 1L), List.of(toy.get("Yard/1.r.a"), toy.get("Yard/2.r.a")));
            assertEquals(80, toy.get("$.all"));
            assertEquals(2, toy.get("Other.m"));
        }

        @Test
        void is_in_the_world_like_every_other_state() {
            assertEquals(3, toy.world.count(toy.world.schema().type("Yard")));
            assertEquals(List.of("Yard/1", "Yard/2", "Yard/3"), toy.vocabulary.shards().holders("Yard"));
            assertEquals(List.of("Other"), toy.vocabulary.shards().holders("Other"));
            assertEquals(3, toy.vocabulary.shards().most());
        }
    }
}
