package dev.entente.guardrails.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.guardrails.Toy;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionsTest {
    private final Toy toy = Toy.with("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3          | 7
            (1 + 2) * 3        | 9
            7 / 2              | 3
            -7 / 2             | -3
            -7 % 3             | -1
            7 - 2 - 1          | 4
            -(-4)              | 4
            1 < 2              | 1
            2 <= 2             | 1
            2 > 2              | 0
            3 >= 2             | 1
            2 == 2             | 1
            2 != 2             | 0
            not true           | 0
            not 1 == 2         | 1
            true and false     | 0
            true or false      | 1
            false and 1/0 == 0 | 0
            true or 1/0 == 0   | 1
            min(3, -4)         | -4
            max(3, -4)         | 3
            abs(-4)            | 4
            now()              | 0
            $state + 1         | 8
            ash.title == "wild"| 1
            ash.owner == none  | 1
            ash == birch       | 0
            Road(ash, birch)   | 1
            Road(birch, ash)   | 1
            Road(ash, cedar)   | 0
            Road(ash, none)    | 0
            Way(Wolves, ash)   | 0
            distance(Road, ash, cedar) | 2
            distance(Road, ash, ash)   | 0
            """)
    void every_operator_says_what_it_should(String expression, long expected) {
        assertEquals(expected, toy.value(expression));
    }

    @Test
    void arithmetic_is_exact_or_refused() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 3000; i++) {
            long left = random.nextLong() >> random.nextInt(64);
            long right = random.nextLong() >> random.nextInt(64);
            same(left, "+", right, () -> Math.addExact(left, right));
            same(left, "-", right, () -> Math.subtractExact(left, right));
            same(left, "*", right, () -> Math.multiplyExact(left, right));
            same(left, "/", right, () -> Math.divideExact(left, right));
        }
    }

    private interface Exact {
        long value();
    }

    private void same(long left, String sign, long right, Exact exact) {
        var scope = new Scope("");
        scope.bind("left", dev.entente.dsl.Type.Plain.INT);
        scope.bind("right", dev.entente.dsl.Type.Plain.INT);
        var code = toy.code("left " + sign + " right", scope);
        var frame = new Frame(toy.world, new long[] {left, right});
        try {
            assertEquals(exact.value(), code.value(frame));
        } catch (ArithmeticException expected) {
            assertThrows(EvaluationException.class, () -> code.value(frame));
        }
    }

    @Test
    void dividing_by_zero_says_where_and_what_to_do() {
        var thrown = assertThrows(EvaluationException.class, () -> toy.value("7 / (ash.wall * 2)"));
        assertEquals(
                "toy.flow:1:24: 7 is divided by zero. Maybe test the divisor first, or use max(1, ...).",
                thrown.getMessage());
        assertThrows(EvaluationException.class, () -> toy.value("7 % 0"));
    }

    @Test
    void asking_none_for_an_attribute_has_no_value() {
        var thrown = assertThrows(EvaluationException.class, () -> toy.value("ash.owner.gold"));
        assertTrue(thrown.getMessage().contains("(gold) is asked of none"), thrown.getMessage());
    }

    @Test
    void asking_a_removed_entity_for_an_attribute_names_it() {
        var scope = new Scope("");
        var code = toy.code("elm.wall", scope);
        toy.after("Remove elm");
        var thrown = assertThrows(EvaluationException.class, () -> code.value(toy.frame(scope)));
        assertTrue(thrown.getMessage().contains("(elm), which no longer exists"), thrown.getMessage());
    }

    @Test
    void texts_with_holes_are_compared_by_what_they_say() {
        toy.after("ash.title = \"wall {3}\"");
        assertEquals(1, toy.value("ash.title == \"wall {1 + 2}\""));
        assertEquals(0, toy.value("ash.title != \"wall {1 + 2}\""));
    }

    @Test
    void values_are_shown_as_a_reader_would_write_them() {
        assertEquals("ash costs 1, none, true, wild", toy.text("\"{ash} costs {ash.cost}, {ash.owner}, {1 < 2}, {ash.title}\""));
        assertEquals("ash, birch", toy.text("each r in Region (r == ash or r == birch)"));
    }

    @Nested
    class Questions {
        private final Toy toy = Toy.with("").after("birch.wall = 2  cedar.wall = 1  elm.wall = 2");

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                some r in Region (r.wall > 1)            | 1
                some r in Region (r.wall > 2)            | 0
                some a in Army                           | 0
                every r in Region (r.wall < 3)           | 1
                every r in Region (r.wall == 2)          | 0
                every a in Army (1 == 2)                 | 1
                count r in Region (r.wall == 2)          | 2
                count r in Region                        | 5
                count r in Region (r.wall == 2) * 10     | 20
                sum r in Region (r.wall > 0) by r.wall   | 5
                sum r in Region by r.wall + 1            | 10
                size(each r in Region (r.wall > 0))      | 3
                (most r in Region by r.wall) == birch    | 1
                (least r in Region by r.wall) == ash     | 1
                (most r in Region (r.wall > 9) by r.wall) == none       | 1
                count r in Region (count s in Region (s.wall > r.wall) == 0) | 2
                """)
        void are_answered_in_creation_order(String expression, long expected) {
            assertEquals(expected, toy.value(expression));
        }

        @Test
        void lists_by_a_measure_keep_creation_order_among_equals() {
            assertEquals("birch, elm, cedar, ash, dale", toy.text("each r in Region by r.wall"));
            assertEquals("ash, birch, cedar, dale, elm", toy.text("each r in Region"));
        }

        @Test
        void sums_that_do_not_fit_have_no_value() {
            assertThrows(EvaluationException.class, () -> toy.value("sum r in Region by 9223372036854775807"));
        }
    }

    @Nested
    class RoutesOver {
        @Test
        void the_cheapest_way_wins_and_leaves_out_where_it_begins() {
            assertEquals("birch, cedar", toy.text("route r over Road from ash to cedar"));
            toy.after("birch.cost = 9");
            assertEquals("elm, dale, cedar", toy.text("route r over Road from ash to cedar by r.cost"));
        }

        @Test
        void a_condition_closes_places_and_ties_go_to_the_elder() {
            assertEquals("elm, dale, cedar", toy.text("route r over Road from ash to cedar (r != birch)"));
            toy.after("Link Road(elm, cedar)");
            assertEquals("birch, cedar", toy.text("route r over Road from ash to cedar"));
        }

        @Test
        void no_way_nowhere_to_go_and_none_are_empty() {
            assertEquals(0, toy.value("size(route r over Road from ash to cedar (r == ash))"));
            assertEquals(0, toy.value("size(route r over Road from ash to ash)"));
            assertEquals(0, toy.value("size(route r over Road from ash to ash.owner)"));
        }

        @Test
        void a_cost_below_one_is_refused() {
            toy.after("elm.cost = 0");
            var thrown = assertThrows(
                    EvaluationException.class, () -> toy.value("size(route r over Road from ash to cedar by r.cost)"));
            assertTrue(thrown.getMessage().contains("must be at least 1"));
        }

        @Test
        void distances_count_links_and_say_where_there_is_no_way() {
            toy.after("Unlink Road(ash, birch)  Unlink Road(ash, elm)");
            assertEquals(-1, toy.value("distance(Road, ash, cedar)"));
            assertEquals(2, toy.value("distance(Road, birch, dale)"));
        }
    }

    @Nested
    class Footprints {
        private long[] cells(String expression) {
            var scope = new Scope("");
            var code = toy.code(expression, scope);
            var footprint = new Footprint();
            code.holds(toy.frame(scope).noting(footprint));
            return footprint.cells();
        }

        private long cell(String type, String attribute, String entity) {
            int of = toy.world.schema().type(type);
            return Cell.of(toy.world.schema().attribute(of, attribute), toy.id(entity));
        }

        @Test
        void say_each_cell_once_in_the_order_read() {
            assertArrayEquals(
                    new long[] {cell("Region", "wall", "elm"), cell("Region", "cost", "ash")},
                    cells("elm.wall + elm.wall + ash.cost > 5"));
        }

        @Test
        void leave_out_what_was_not_looked_at() {
            assertArrayEquals(new long[] {cell("Region", "wall", "elm")}, cells("elm.wall > 0 and ash.cost > 0"));
        }

        @Test
        void of_a_route_hold_only_what_lies_on_the_way() {
            var expected = new long[] {cell("Region", "wall", "birch"), cell("Region", "wall", "cedar")};
            assertArrayEquals(expected, cells("size(route r over Road from ash to cedar (r.wall == 0) by r.cost) > 0"));
        }

        @Test
        void of_a_relation_name_the_links_and_nothing_else() {
            int road = toy.world.schema().relation("Road");
            var cells = cells("Road(ash, birch)");
            assertArrayEquals(new long[] {Cell.links(road, toy.id("ash"))}, cells);
            assertEquals(road, Cell.relation(cells[0]));
            assertTrue(Cell.attribute(cells[0]) < 0);
        }

        @Test
        void hold_many_cells() {
            assertEquals(15, cells("every r in Region (r.wall == 0 and r.cost == 1 and r.owner == none)").length);
        }
    }

    @Nested
    class OfDice {
        private long[] rolls(long agent, long purpose) {
            var scope = new Scope("");
            var code = toy.code("roll(1000)", scope);
            var frame = toy.frame(scope).dice(agent, purpose);
            return java.util.stream.LongStream.range(0, 4).map(_ -> code.value(frame)).toArray();
        }

        @Test
        void streams_do_not_depend_on_who_else_draws() {
            var alone = rolls(5, 1);
            rolls(6, 1);
            assertArrayEquals(alone, rolls(5, 1));
            assertFalse(Arrays.equals(alone, rolls(6, 1)));
            assertFalse(Arrays.equals(alone, rolls(5, 2)));
        }

        @Test
        void another_tick_throws_otherwise() {
            var before = rolls(5, 1);
            toy.advance();
            assertFalse(Arrays.equals(before, rolls(5, 1)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                roll(10)   | 5
                roll(1)    | 0
                chance(50) | 1
                chance(49) | 0
                """)
        void plans_expect_the_middle(String expression, long expected) {
            var scope = new Scope("");
            var code = toy.code(expression, scope);
            assertEquals(expected, code.value(toy.frame(scope).expecting()));
        }

        @Test
        void chances_of_none_and_all_are_certain_and_bounds_are_checked() {
            for (int i = 0; i < 200; i++) {
                assertEquals(0, toy.value("chance(0)"));
                assertEquals(1, toy.value("chance(100)"));
            }
            assertThrows(EvaluationException.class, () -> toy.value("roll(0)"));
            assertThrows(EvaluationException.class, () -> toy.value("roll(4294967296)"));
        }
    }
}
