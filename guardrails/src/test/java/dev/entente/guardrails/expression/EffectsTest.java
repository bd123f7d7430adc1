package dev.entente.guardrails.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.guardrails.Toy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class EffectsTest {
    private final Toy toy = Toy.with("");

    @Test
    void a_body_reads_what_it_has_written() {
        toy.after("ash.wall = 3  birch.wall = ash.wall + 1  ash.wall += birch.wall  birch.wall -= 1");
        assertEquals(7, toy.get("ash.wall"));
        assertEquals(3, toy.get("birch.wall"));
    }

    @Test
    void local_names_keep_values_within_the_body() {
        toy.after("$a = 2  $a += 3  $a -= 1  ash.wall = $a  $state = $state + $a");
        assertEquals(4, toy.get("ash.wall"));
        assertEquals(11, toy.value("$state"));
    }

    @Test
    void branches_take_one_side() {
        toy.after("if (ash.wall > 0) { ash.cost = 5 } else if (ash.wall == 0) { ash.cost = 6 } else { ash.cost = 7 }");
        assertEquals(6, toy.get("ash.cost"));
    }

    @Test
    void created_entities_have_their_fields_and_can_be_used_at_once() {
        toy.after("Create Army { owner: Wolves, strength: 4 } -> $a  $a.at = ash  $a.strength += $a.at.cost");
        assertEquals(1, toy.value("count a in Army (a.owner == Wolves and a.at == ash and a.strength == 5)"));
    }

    @Test
    void removed_entities_leave_nothing_that_refers_to_them() {
        toy.after("Create Army { owner: Wolves, at: elm }  Remove elm");
        assertEquals(1, toy.value("count a in Army (a.at == none)"));
        assertEquals(4, toy.value("count r in Region"));
        assertEquals(3, toy.value("distance(Road, ash, dale)"));
    }

    @Test
    void loops_skip_what_an_earlier_round_removed() {
        toy.after("Each r in Region { Each s in Region (s != r) { Remove s } }");
        assertEquals(1, toy.value("count r in Region"));
    }

    @Test
    void links_are_made_and_ended() {
        toy.after("Link Way(Wolves, ash)  Unlink Road(ash, birch)");
        assertEquals(1, toy.value("Way(Wolves, ash)"));
        assertEquals(0, toy.value("Road(birch, ash)"));
    }

    @Test
    void changing_an_attribute_of_none_is_refused_with_its_name() {
        assertTrue(toy.refusal("ash.owner.gold = 3").found().contains("(gold) is asked of none"));
        assertTrue(toy.refusal("Link Way(ash.owner, ash)").found().contains("(Way) is asked of none"));
        assertTrue(toy.refusal("Remove ash.owner").found().contains("asked of none"));
    }

    @Test
    void texts_with_holes_are_kept_as_they_read() {
        toy.after("ash.title = \"{birch} {1 + 1}\"");
        assertEquals("birch 2", toy.text("ash.title"));
    }

    @Test
    void a_loop_that_is_not_done_in_time_is_refused() {
        toy.after("While ash.wall < 3 max 3 { ash.wall += 1 }");
        assertEquals(3, toy.get("ash.wall"));
        assertTrue(toy.refusal("While true max 4 { ash.wall += 1 }").found().contains("a loop ran 4 rounds"));
        assertEquals(3, toy.get("ash.wall"));
    }

    @Test
    void an_entity_that_was_not_assigned_is_none() {
        var refused = toy.refusal("if (false) { $e = Ravens }  $e.gold += 1");
        assertTrue(refused.found().contains("(gold) is asked of none"));
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Nested
    class Operations {
        private final Toy toy = Toy.with(
                """
                Module Ledger {
                    $paid = 0
                    Pay(who: Faction, amount: int) /execute { who.gold -= {amount}  $paid += amount }
                    Half(of: int) /return { if (of < 0) { return 0 }  return of / 2 }
                    Sum(to: int) /return { if (to == 0) { return 0 }  Call Ledger.Sum { to: to - 1 } -> $rest  return $rest + to }
                    Loop() /execute { Call Ledger.Echo }
                    Echo() /execute { Call Ledger.Loop }
                    Rich() /execute { Call Ledger.Local -> $f  $f.gold += 1 }
                    Best() /return { return most f in Faction by f.gold }
                    Local() /return { $x = most f in Faction by f.gold  return $x }
                    Open(n: int) /return { if (n == 0) { return none }  Each f in Faction (f.gold == n) { return f } }
                }
                """);

        @Test
        void change_the_world_and_their_own_state() {
            toy.after("Call Ledger.Pay { amount: 30, who: Wolves }");
            assertEquals(70, toy.get("Wolves.gold"));
            assertEquals(30, toy.get("Ledger.paid"));
        }

        @Test
        void give_back_a_value_and_end_there() {
            toy.after("Call Ledger.Half { of: 9 } -> $half  ash.wall = $half");
            assertEquals(4, toy.get("ash.wall"));
        }

        @Test
        void may_call_themselves_with_values_apart() {
            toy.after("Call Ledger.Sum { to: 10 } -> $sum  ash.wall = $sum");
            assertEquals(55, toy.get("ash.wall"));
        }

        @Test
        void give_back_entities_whatever_is_compiled_first() {
            toy.after("Call Ledger.Best -> $f  $f.gold += 5  Call Ledger.Rich");
            assertEquals(106, toy.get("Wolves.gold"));
        }

        @Test
        void give_back_none_where_they_return_none_or_nothing() {
            toy.after("Call Ledger.Open { n: 0 } -> $f  if ($f == none) { ash.wall = 1 }");
            toy.after("Call Ledger.Open { n: 5 } -> $f  if ($f == none) { ash.wall += 2 }");
            assertEquals(3, toy.get("ash.wall"));
        }

        @Test
        void and_rounds_of_loops_are_ten_million_at_most_for_all_together() {
            var nested = "While $i < 1000 max 1000 { $i += 1  $j = 0  While $j < %d max 1000000 { $j += 1 } }";

            toy.after("$i = 0  " + nested.formatted(9_000) + "  ash.wall = 1");

            assertTrue(toy.refusal("$i = 0  " + nested.formatted(10_000)).found().contains("more than 10000000 rounds and calls"));
            assertEquals(1, toy.get("ash.wall"));
        }

        @Test
        void that_never_end_are_refused_by_name() {
            assertTrue(toy.refusal("Call Ledger.Sum { to: 100 } -> $sum").found().contains("operation (Ledger.Sum)"));
            assertTrue(toy.refusal("Call Ledger.Loop").found().contains("more than 64 deep"));
            toy.after("Call Ledger.Sum { to: 10 } -> $sum  ash.wall = $sum");
        }
    }

    @Test
    void operations_are_compiled_before_agents_plan_side_by_side() {
        var program = Flow.parse("m", "Entity A { t: text } $s = 1 Module M { Op() /execute { Tell 1 \"heard\" Call M.Two } "
                        + "Two() /execute { Each a in A { a.t = \"once\" } } }")
                .program();
        var asked = new ArrayList<String>();
        Vocabulary.of(program, world(program), text -> asked.add(text) ? 0 : 0);
        assertEquals(List.of("heard", "once"), asked);
    }

    private static dev.entente.world.World world(dev.entente.dsl.Program program) {
        assertFalse(program.all(Declaration.Module.class).toList().isEmpty());
        return dev.entente.world.World.create(Schemas.of(program), 1);
    }
}
