package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {
    private static void assertSteps(String steps, String... problems) {
        assertEquals(List.of(problems), Found.checkingSteps(steps));
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | 1 + 2 * 3", "int | count r in Region", "int | sum r in Region by r.wall", "int | min(1, abs(-2))",
                "int | distance(Road, A, B)", "int | now() + roll(6)", "bool | some r in Region (r.owner == none)",
                "bool | every r in Region (r.wall >= 0)", "bool | Road(A, B)", "bool | chance(50)", "bool | not true or 1 < 2",
                "Region? | most r in Region by r.wall", "list of Region | each r in Region",
                "list of Region | route n over Road from A to B", "text | \"{$a} men\""
            })
    void every_expression_has_its_type(String type, String expression) {
        var given = Found.checkingSteps("$x = " + expression + " Each q in 3 { } Each p in $x { }");

        var itself = "what Each goes through must be a list, but ($x) is " + type
                + " | Maybe name an entity type, or write a route.";
        var list = "(" + expression + ") is " + type + ", which ($x) cannot keep"
                + " | Maybe write it where it is needed, in Each or in size(...).";
        assertTrue(given.contains(type.startsWith("list") ? list : itself), given::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1 + true", "not 3", "-\"x\"", "1 and true", "true < 3", "min(true, 1)", "roll(\"x\")", "size(3)", "abs(none)",
        "3 == true", "\"a\" == 1", "none == 3", "A.wall.x", "$a.b", "(each r in Region).wall",
        "sum r in Region by r.owner", "count r in Region (r.wall)", "min(1)", "now(1)", "Road(1, 2)", "Region"
    })
    void every_wrong_type_is_a_problem(String expression) {
        assertFalse(Found.checkingSteps("$x = " + expression).isEmpty());
    }

    @Nested
    class A_condition {
        @Test
        void must_be_bool_and_the_remedy_fits_what_it_is() {
            assertSteps("if ($a) { }", "the condition of if must be bool, but ($a) is int | Maybe compare it, as in $a > 0.");
            assertProblems(
                    "Goal G(land: Region) { Achieved when land.owner Method m { } }",
                    "1:38 what achieves a goal must be bool, but (land.owner) is Faction? | Maybe write land.owner != none.");
            assertSteps(
                    "While route n over Road from A to B max 3 { }",
                    "the condition of While must be bool, but (route n over Road from A to B) is list of Region"
                            + " | Maybe write size(route n over Road from A to B) > 0.");
        }
    }

    @Nested
    class None {
        @Test
        void compares_with_every_reference() {
            assertSteps("Each r in Region (r.owner == none) { }");
            assertSteps("Each a in Army (a.owner != none) { }");
        }

        @Test
        void is_refused_where_there_must_be_an_entity() {
            assertSteps(
                    "Each a in Army { a.at = none }",
                    "attribute (a.at) must be Region, but (none) is none | Maybe declare it as Region?, which may be none.");
            assertSteps("Each r in Region { r.owner = none }");
        }

        @Test
        void may_be_read_through_because_only_the_run_knows() {
            assertSteps("Each r in Region { r.owner.gold += 1 }");
            assertSteps("Each a in Army { a.at = most r in Region by r.wall }");
        }
    }

    @Nested
    class An_assignment {
        @Test
        void needs_the_type_of_its_target() {
            assertSteps("$a = true", "variable ($a) must be int, but (true) is bool | Maybe write a number.");
            assertSteps("Each r in Region { r.owner = r }", "attribute (r.owner) must be Faction?, but (r) is Region | Maybe name an entity of type Faction.");
            assertSteps("Each f in Faction { f.name = 3 }",
                    "attribute (f.name) must be text, but (3) is int | Maybe write \"{3}\".");
        }

        @Test
        void changes_by_a_number_only_what_is_one() {
            assertSteps(
                    "Each f in Faction { f.name += 1 }",
                    "attribute (f.name) is text; only int can change by (+=) | Maybe write = instead.");
        }

        @Test
        void changes_attributes_and_variables_alone() {
            assertSteps(
                    "Each f in Faction { f = f }",
                    "(f) must not be changed; only attributes and variables may"
                            + " | Maybe change an attribute of it, or keep the value in a variable such as $x.");
        }

        @Test
        void keeps_the_type_of_the_first_value() {
            assertSteps("$x = 1 $x = \"a\"", "variable ($x) must be int, but (\"a\") is text | Maybe write a number.");
        }
    }

    @Nested
    class A_call {
        private static final String LEDGER = "Module L { Pay(who: Faction, sum: int) /execute { who.gold -= sum }"
                + " Worth(who: Faction) /return { return who.gold }"
                + " Best /return { return most f in Faction by f.gold } }\n";

        private void assertCalls(String call, String... problems) {
            var found = Found.checking(LEDGER + "Module M { Tick [1s] { " + call + " } }").stream()
                    .map(line -> line.replaceFirst("^\\d+:\\d+ ", ""))
                    .toList();
            assertEquals(List.of(problems), found);
        }

        @Test
        void gives_every_parameter_once_by_name() {
            assertCalls("Call L.Pay { who: W, sum: 3 }");
            assertCalls(
                    "Call L.Pay { who: W }",
                    "operation (L.Pay) needs (sum) | Its parameters: who: Faction, sum: int.");
            assertCalls("Call L.Pay { who: W, summ: 3 }", "operation (L.Pay) has no parameter (summ) | Maybe write sum.");
            assertCalls("Call L.Pay { who: W, sum: 3, sum: 4 }", "operation (L.Pay) is given (sum) twice | Maybe leave one out.");
            assertCalls("Call L.Pay { who: W, sum: true }", "argument (sum) of operation (L.Pay) must be int, but (true) is bool | Maybe write a number.");
        }

        @Test
        void keeps_what_the_operation_returns() {
            assertCalls("Call L.Worth { who: W } -> $x $y = $x + 1");
            assertCalls("Call L.Best -> $x $x.gold = 3");
            assertCalls(
                    "Call L.Best -> $x $y = $x + 1", "what stands left of + must be int, but ($x) is Faction? | Maybe write one of its attributes.");
        }

        @Test
        void cannot_keep_what_is_not_returned() {
            assertCalls(
                    "Call L.Pay { who: W, sum: 3 } -> $x $y = $x",
                    "operation (L.Pay) returns nothing that ($x) could keep"
                            + " | Maybe leave out -> $x, or add return to the operation.");
        }

        @Test
        void must_keep_the_type_that_a_variable_has() {
            assertCalls(
                    "$x = 1 Call L.Best -> $x $y = $x",
                    "variable ($x) must be int, but what operation (L.Best) returns is Faction?"
                            + " | Maybe keep it in another variable.");
        }
    }

    @Nested
    class A_task {
        @Test
        void takes_arguments_by_place_and_then_by_name() {
            var march = " Action March(army: Army, to: Region) { }";
            assertProblems("Goal G(a: Army, r: Region) { Method m { Do March(a, to: r) Do March(a, r) } }" + march);
            assertProblems(
                    "Goal G(a: Army, r: Region) { Method m { Do March(a, to: a) } }" + march,
                    "1:57 argument (to) of action (March) must be Region, but (a) is Army | Maybe name an entity of type Region.");
            assertProblems(
                    "Goal G(a: Army, r: Region) { Method m { Do March(a) } }" + march,
                    "1:44 action (March) needs (to) | Its parameters: army: Army, to: Region.");
            assertProblems(
                    "Goal G(a: Army, r: Region) { Method m { Do March(a, r, r) } }" + march,
                    "1:44 action (March) takes 2 arguments, not 3 | Its parameters: army: Army, to: Region.");
        }
    }

    @Nested
    class An_event {
        @Test
        void is_emitted_with_all_its_fields() {
            assertSteps(
                    "Emit Player.BuildWall { land: Karhold }",
                    "event (Player.BuildWall) needs (height) | Its parameters: land: Region, height: int.");
        }

        @Test
        void gives_its_fields_to_the_reaction_as_holes_and_as_names() {
            assertProblems("Module M { ON (Player.BuildWall) when {height} > 0 { {land}.wall = height Tell 1 \"{land}\" } }");
        }
    }

    @Nested
    class Creating {
        @Test
        void must_give_what_must_not_be_none() {
            assertSteps(
                    "Create Army { strength: 3 }",
                    "entity type (Army) needs (owner, at), which must not be none"
                            + " | Maybe add owner: and an entity, or declare the type with ?.");
        }

        @Test
        void keeps_the_new_entity() {
            assertSteps("Create Army { owner: W, at: K } -> $army $army.strength = 3");
        }
    }

    @Nested
    class A_constraint {
        @Test
        void must_be_bool_and_name_an_entity_type() {
            assertProblems(
                    "Constraint c: 1 < 2",
                    "1:15 constraint (c) must name an entity type"
                            + " | Maybe write Type.attribute, which stands for every entity of the type.");
            assertProblems(
                    "Constraint c: Region.wall",
                    "1:15 constraint (c) must be bool, but (Region.wall) is int | Maybe compare it, as in Region.wall > 0.");
        }

        @Test
        void must_not_depend_on_dice() {
            assertProblems(
                    "Constraint c: Region.wall < roll(3)",
                    "1:29 function (roll) must not decide a constraint"
                            + " | Maybe roll in the effects of an action and keep the result in an attribute.");
        }
    }

    @Test
    void an_entity_type_is_an_entity_only_in_a_constraint() {
        assertSteps(
                "Region.wall = 3",
                "entity type (Region) is not an entity | Maybe ask about its entities, as in some x in Region (...).");
    }

    @Test
    void the_most_of_something_must_say_by_what() {
        assertTrue(Found.checkingSteps("$x = most r in Region (r.wall > 1)")
                .contains("question (most) must say by what | Maybe add by and a number, such as an attribute of (r)."));
    }

    @Test
    void a_setting_has_its_type_and_size() {
        assertProblems(
                "Scenario S { map 3 ticks 0 }",
                "1:18 setting (map) must be text, but (3) is int | Maybe write \"{3}\".",
                "1:26 setting (ticks) must be at least 1, not 0 | Maybe write ticks 1.");
    }
}
