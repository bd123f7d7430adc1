package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What has types that fit, and still cannot be compiled.
class CompilableTest {
    private static void assertSteps(String steps, String... problems) {
        assertEquals(List.of(problems), Found.checkingSteps(steps));
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @Test
    void a_constraint_is_about_one_type() {
        assertProblems(
                "Constraint c: Faction.gold >= Region.wall",
                "1:15 constraint (c) is about (Faction) and (Region), but must be about every entity of one type"
                        + " | Maybe ask about the other inside a question, as in every x in Region (...).");
        assertProblems("Constraint c: every r in Region (r.owner != Faction or r.wall < Faction.gold)");
        assertProblems("Constraint c: Faction.gold >= count r in Region (r.owner == Faction)");
    }

    @Test
    void a_route_goes_over_a_relation_between_one_type_and_itself() {
        assertProblems(
                "Relation Way(Faction, Region) Module M { Tick [1s] { Each r in route x over Way from W to K (x.wall == 0) { } } }",
                "1:64 route goes over relation (Way), which joins Faction with Region and so has no way of several links"
                        + " | Maybe write each x in Region (Way(..., x)), or a relation between one type and itself.");
    }

    @Test
    void an_operation_has_the_parameters_it_uses() {
        assertProblems(
                "Module L { Pay /execute { Each f in Faction { f.gold += {amount} } } }"
                        + " Module M { Tick [1s] { Call L.Pay { amount: 3 } } }",
                "1:57 {amount} is read as parameter amount: int of operation (L.Pay) | Maybe write Pay(amount: int).");
    }

    @Test
    void a_variable_has_a_type_from_the_start() {
        assertSteps(
                "$t = none $t = A",
                "($t) starts as none, so its type is unknown | Maybe leave it out: an entity that was not assigned is none.");
    }

    @Nested
    class A_list {
        @Test
        void is_not_kept_in_a_variable() {
            assertSteps(
                    "$t = each f in Faction (f.gold > 0) Each g in $t { }",
                    "(each f in Faction (f.gold > 0)) is list of Faction, which ($t) cannot keep"
                            + " | Maybe write it where it is needed, in Each or in size(...).");
        }

        @Test
        void is_not_returned() {
            assertProblems(
                    "Module L { All /return { return each f in Faction } }",
                    "1:33 (each f in Faction) is list of Faction, which return cannot give back"
                            + " | Maybe write it where it is needed, in Each or in size(...).");
        }
    }

    @Nested
    class What_an_operation_returns {
        private void assertReturns(String body, String... problems) {
            assertProblems(
                    "Module L { Op(n: int) /execute { " + body + " }"
                            + " Use /execute { Call L.Op { n: 1 } -> $x $x.gold += 1 } }",
                    problems);
        }

        @Test
        void has_the_type_of_its_first_value() {
            assertReturns("$x = most f in Faction by f.gold return $x");
            assertReturns("if (n == 0) { return none } Each f in Faction { return f } return none");
            assertReturns("if (n == 0) { return most f in Faction by f.gold } Call L.Op { n: n - 1 } -> $f return $f");
        }

        @Test
        void is_of_one_type() {
            assertProblems(
                    "Module L { Op(n: int) /return { if (n > 0) { return 1 } return true } }",
                    "1:64 what the operation returns must be int, but (true) is bool | Maybe write a number.");
        }

        @Test
        void must_not_depend_on_itself() {
            assertProblems(
                    "Module L { Op /execute { Call L.Op -> $x return $x } }",
                    "1:12 operation (L.Op) needs its own result to know what it returns"
                            + " | Maybe return a value before it calls itself.",
                    "1:31 operation (L.Op) calls itself without a condition, and so without end"
                            + " | Maybe call it inside if (...) { ... }.");
        }

        @Test
        void must_be_more_than_none() {
            assertProblems(
                    "Module L { Op /return { return none } }",
                    "1:12 operation (L.Op) must return a value | Maybe end it with return, or make it /execute.");
        }
    }
}
