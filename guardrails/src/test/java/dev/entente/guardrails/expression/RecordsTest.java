package dev.entente.guardrails.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Toy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RecordsTest {
    private static final String BOSS =
            """
            $boss = { "hp": 900, status: "alive", at: { x: 3, y: -4 }, calm: true }
            """;
    private static final Type.Fields POINT = new Type.Fields(
            List.of(new Type.Field("x", Type.Plain.INT), new Type.Field("y", Type.Plain.INT)));

    private final Toy toy = Toy.with(BOSS);

    @Test
    void are_attributes_of_what_holds_the_state() {
        assertEquals(900, toy.get("$.boss.hp"));
        assertEquals(-4, toy.get("$.boss.at.y"));
        assertEquals(1, toy.get("$.boss.calm"));
    }

    @Test
    void are_read_by_field() {
        assertEquals(899, toy.value("$boss.hp + $boss.at.x + $boss.at.y"));
        assertEquals("alive", toy.text("$boss.status"));
    }

    @Test
    void are_changed_by_field() {
        toy.after("$boss.hp -= 100  $boss.at.x += 2  $boss.status = \"hurt, {$boss.hp}\"  $boss.calm = false");
        assertEquals("{hp: 800, status: \"hurt, 800\", at: {x: 5, y: -4}, calm: false}", toy.text("$boss"));
    }

    @Test
    void show_their_texts_in_quotes() {
        toy.after("$boss.status = \"a \\\"b\\\"\"");
        assertEquals("{hp: 900, status: \"a \\\"b\\\"\", at: {x: 3, y: -4}, calm: true}", toy.text("$boss"));
    }

    @Test
    void are_assigned_as_a_whole_whatever_the_order_of_their_fields() {
        toy.after("$boss = { calm: false, at: { y: 1, x: 2 }, status: \"new\", hp: 7 }");
        assertEquals("{hp: 7, status: \"new\", at: {x: 2, y: 1}, calm: false}", toy.text("$boss"));
    }

    @Test
    void are_worked_out_before_the_first_part_is_kept() {
        toy.after("$boss.at = { x: $boss.at.y, y: $boss.at.x }");
        assertEquals("{x: -4, y: 3}", toy.text("$boss.at"));
    }

    @Test
    void are_kept_in_local_names() {
        toy.after("$spot = $boss.at  $spot.x += 10  $boss.at = $spot  $other = { a: $spot, who: Wolves }  "
                + "$other.a.y = 8  ash.wall = $other.a.x  ash.cost = $other.a.y  $other.who.gold += $spot.x");
        assertEquals("{x: 13, y: -4}", toy.text("$boss.at"));
        assertEquals(13, toy.get("ash.wall"));
        assertEquals(8, toy.get("ash.cost"));
        assertEquals(113, toy.get("Wolves.gold"));
    }

    @Test
    void begin_with_entities_that_are_none_where_they_are_kept_in_a_branch() {
        var refused = toy.refusal("if (false) { $it = { who: Ravens, n: 1 } }  $it.who.gold += 1");
        assertTrue(refused.found().contains("(gold) is asked of none"));
    }

    @Test
    void overflow_as_numbers_do() {
        assertEquals("evaluation", toy.refusal("$boss.hp += 9223372036854775807").rule());
        assertTrue(toy.refusal("$s = { n: 9223372036854775807 }  $s.n += 1").found().contains("does not fit into 64 bits"));
    }

    @Test
    void take_their_slots_one_after_another() {
        var scope = new Scope("");
        assertEquals(0, scope.bind("a", POINT));
        assertEquals(2, scope.bind("b", Type.Plain.INT));
        assertEquals(3, scope.bind("$c", new Type.Fields(List.of(
                new Type.Field("who", new Type.Ref("Faction", true)), new Type.Field("at", POINT)))));
        assertEquals(6, scope.size());
        assertArrayEquals(new int[] {3}, scope.kept(0));
    }

    @Test
    void a_forked_scope_knows_the_same_names_and_goes_its_own_way() {
        var scope = new Scope("");
        scope.bind("a", POINT);
        var fork = scope.fork();
        fork.bind("b", Type.Plain.INT);
        assertEquals(scope.find("a"), fork.find("a"));
        assertTrue(scope.find("b").isEmpty());
        assertEquals(2, scope.bind("c", Type.Plain.INT));
    }

    @Nested
    class In_operations {
        private final Toy toy = Toy.with(BOSS
                + """
                Module Map {
                    $base = { x: 100, y: 200 }
                    Move(from: { x: int, y: int }, by: int, to: { x: int, y: int }) /execute {
                        $base = { x: from.x + by, y: {to}.y }
                        return { y: from.y, x: to.x, far: by > 5 }
                    }
                    Base /return { return $base }
                    Where(n: int) /return { if (n == 0) { return { who: Wolves, n: 0 } }  return { n: n, who: Ravens } }
                    Nowhere(n: int) /return { if (n > 0) { return { who: Wolves, n: 0 } } }
                }
                """);

        @Test
        void they_are_arguments_and_results() {
            toy.after("Call Map.Move { to: { y: 7, x: 6 }, by: 9, from: $boss.at } -> $r  "
                    + "ash.wall = $r.x  ash.cost = $r.y  ash.open = $r.far  Call Map.Base -> $b  birch.wall = $b.x  birch.cost = $b.y");
            assertEquals(List.of(6L, -4L, 1L), List.of(toy.get("ash.wall"), toy.get("ash.cost"), toy.get("ash.open")));
            assertEquals(List.of(12L, 7L), List.of(toy.get("birch.wall"), toy.get("birch.cost")));
        }

        @Test
        void results_are_kept_in_what_was_there_before() {
            toy.after("$p = { y: 0, x: 0 }  Call Map.Base -> $p  ash.wall = $p.x");
            assertEquals(100, toy.get("ash.wall"));
        }

        @Test
        void each_return_gives_the_same_fields() {
            toy.after("Call Map.Where { n: 5 } -> $w  ash.wall = $w.n  $w.who.gold += 1");
            assertEquals(5, toy.get("ash.wall"));
            assertEquals(101, toy.get("Ravens.gold"));
        }

        @Test
        void what_is_not_returned_is_none() {
            toy.after("Call Map.Nowhere { n: 0 } -> $w  if ($w.who == none) { ash.wall = 4 }");
            assertEquals(4, toy.get("ash.wall"));
        }
    }

    @Test
    void constraints_watch_the_fields_that_they_mention() {
        var guarded = Toy.with(BOSS + "Constraint alive: $boss.hp >= 0  Constraint near: $boss.at.x < 10");
        assertEquals("alive", guarded.refusal("$boss.hp -= 901").rule());
        assertEquals("near", guarded.refusal("$boss.at = { x: 10, y: 0 }").rule());
        assertEquals("$boss.at.x is 10", guarded.refusal("$boss.at.x = 10").found());
        guarded.after("$boss.hp = 0");
    }

    @Test
    void durations_are_ticks_of_the_scenario() {
        var quick = Toy.with("Scenario Quick { tick 100ms }");
        assertEquals(50, quick.value("5s"));
        assertEquals(1, quick.value("30ms"));
        assertEquals(5, toy.value("5s"));
        assertEquals(12, toy.value("5s + 7 * 1s"));
    }
}
