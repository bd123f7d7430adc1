package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {
    private static final String RECURSION = "Every method begins with the goal itself. Maybe add a method that does not.";
    private static final String MISSING = "Every method takes a step that does not exist or cannot be carried out.";

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "land.wall = 3 | a change of (land.wall) must not stand in a method"
                        + " | Maybe put it into the effects of an action, or call an operation.",
                "Create Army { owner: who, at: land } | Create must not stand in a method"
                        + " | Maybe put it into the effects of an action, or call an operation.",
                "Remove land | Remove must not stand in a method"
                        + " | Maybe put it into the effects of an action, or call an operation.",
                "Unlink Road(land, land) | Unlink must not stand in a method"
                        + " | Maybe put it into the effects of an action, or call an operation.",
                "return | return must not stand in a method | Maybe leave it out; only operations return."
            })
    void a_method_decides_and_does_not_change_the_world(String step, String message, String remedy) {
        assertEquals(List.of(message + " | " + remedy), Found.checkingMethod(step));
    }

    @Test
    void a_method_may_keep_results_call_emit_and_tell() {
        assertEquals(
                List.of(),
                Found.checkingMethod("$x = who.gold Tell 1 \"{$x}\" if ($x > 3) { Emit Player.BuildWall { land: land, height: $x } }"
                        + " Each r in Region { Tell 1 \"{r}\" } While $x > 3 max 5 { $x -= 1 }"));
    }

    @Test
    void a_module_cannot_plan() {
        assertEquals(
                List.of("Do must not stand in a reaction | Maybe put it into a method of a goal."),
                Found.checkingSteps("Do March()"));
    }

    @Test
    void an_operation_that_reads_changes_nothing() {
        assertProblems(
                "Module M { $a = 1 A /return { $a = 2 Each r in Region { r.wall = 1 } Tell 1 \"x\" return 1 } B /return { } }",
                "1:31 a change of ($a) must not stand in a /return operation | Maybe make the operation /execute.",
                "1:57 a change of (r.wall) must not stand in a /return operation | Maybe make the operation /execute.",
                "1:70 Tell must not stand in a /return operation | Maybe make the operation /execute.",
                "1:92 operation (M.B) must return a value | Maybe end it with return, or make it /execute.");
    }

    @Nested
    class A_join {
        @Test
        void waits_for_a_fork_of_the_same_body() {
            assertEquals(
                    List.of("join (victroy) waits for a fork that is not written above it in this body | Maybe write victory."),
                    Found.checkingMethod("Fork victory { } Join victroy"));
            assertEquals(
                    List.of("join (a) waits for a fork that is not written above it in this body"
                            + " | Maybe write Fork a { ... } before it."),
                    Found.checkingMethod("if (true) { Fork a { } } Join a"));
        }

        @Test
        void of_a_block_sees_the_forks_around_it_but_those_around_a_lock_it_does_not() {
            assertEquals(List.of(), Found.checkingMethod("Fork a { } Join a timeout 2 ticks else { Cancel a }"));
            assertEquals(List.of(), Found.checkingMethod("Fork a { } if (true) { Join a }"));
            assertEquals(
                    List.of("join (a) waits for a fork that is not written above it in this body"
                            + " | Maybe write Fork a { ... } before it."),
                    Found.checkingMethod("Fork a { } Lock (1) { Join a }"));
        }

        @Test
        void waits_for_as_many_as_there_are() {
            assertEquals(List.of(), Found.checkingMethod("Fork a { } Fork b { } Join 2 of Join all Join any"));
            assertEquals(
                    List.of("join waits for 3 forks, but 1 stands above it in this body | Maybe write Fork name { ... } before it."),
                    Found.checkingMethod("Fork a { } Join 3 of"));
            assertEquals(
                    List.of("join waits for all forks, but 0 stand above it in this body"
                            + " | Maybe write Fork name { ... } before it."),
                    Found.checkingMethod("Join all"));
        }

        @Test
        void needs_forks_with_names_of_their_own() {
            assertEquals(
                    List.of("fork (a) is written twice in this body | Maybe give one another name."),
                    Found.checkingMethod("Fork a { } Fork a { }"));
            assertEquals(
                    List.of("fork (all) must have another name; Join all waits for several"),
                    Found.checkingMethod("Fork all { }"));
        }
    }

    @Nested
    class A_goal_that_cannot_be_reached {
        @Test
        void has_no_method() {
            assertProblems("Goal G() { }", "1:6 goal (G) has no method | Maybe add Method name when ... { ... }.");
        }

        @Test
        void begins_every_method_with_itself() {
            assertProblems(
                    "Goal G(n: int) { Method a { Achieve G(n) } Method b { Achieve G(n + 1) } }",
                    "1:6 goal (G) can never be reached | " + RECURSION);
            assertProblems(
                    "Goal G(n: int) { Achieved when n == 0 Method a { Achieve G(n) } }",
                    "1:6 goal (G) can never be reached | " + RECURSION);
        }

        @Test
        void goes_round_in_a_circle() {
            assertProblems(
                    "Goal A() { Method m { Achieve B() } } Goal B() { Method m { Fork f { Achieve A() } Join all } }",
                    "1:6 goal (A) can never be reached | " + MISSING,
                    "1:44 goal (B) can never be reached | " + MISSING);
        }

        @Test
        void needs_what_does_not_exist() {
            assertProblems(
                    "Goal G() { Method a { Do Nothing() } Method b { Achieve Nowhere() } }",
                    "1:6 goal (G) can never be reached | " + MISSING,
                    "1:26 action (Nothing) is not declared | There are no actions.",
                    "1:57 goal (Nowhere) is not declared | Valid is G.");
        }
    }

    @Nested
    class A_goal_that_may_be_reached {
        @Test
        void recurses_towards_where_it_is_achieved() {
            assertProblems("Goal G(n: int) { Achieved when n == 0 Method a { Achieve G(n - 1) } }");
        }

        @Test
        void recurses_after_some_work() {
            assertProblems("Goal G(n: int) { Achieved when n == 0 Method a { Do X() Achieve G(n) } } Action X() { }");
        }

        @Test
        void recurses_only_under_a_condition() {
            assertProblems("Goal G(n: int) { Method a { if (n > 0) { Achieve G(n - 1) } } }");
        }

        @Test
        void has_another_method() {
            assertProblems("Goal G(n: int) { Method a { Achieve G(n) } Method b { Do X() } } Action X() { }");
        }
    }

    @Nested
    class An_action {
        @Test
        void takes_a_number_and_requires_a_condition() {
            assertProblems(
                    "Action A(to: Region) takes to ticks { requires to.wall }",
                    "1:28 what action (A) takes must be int, but (to) is Region | Maybe write one of its attributes.",
                    "1:48 what action (A) requires must be bool, but (to.wall) is int"
                            + " | Maybe compare it, as in to.wall > 0.");
        }

        @Test
        void changes_the_world() {
            assertProblems("Action A(to: Region) { starts { to.wall -= 1 } effects { Remove to } undo { to.wall += 1 } }");
        }
    }
}
