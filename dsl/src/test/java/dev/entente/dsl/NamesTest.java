package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static void assertSteps(String steps, String... problems) {
        assertEquals(List.of(problems), Found.checkingSteps(steps));
    }

    private static void assertMethod(String steps, String... problems) {
        assertEquals(List.of(problems), Found.checkingMethod(steps));
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @Nested
    class An_unknown {
        @Test
        void entity_type_is_answered_with_the_nearest() {
            assertProblems("Entity Town { in: Regoin }", "1:15 entity type (Regoin) is not declared | Maybe write Region.");
            assertProblems(
                    "Relation Pass(Region, Mountain)",
                    "1:10 entity type (Mountain) is not declared | Valid are Army, Faction, Region, bool, int, text.");
            assertSteps("Create Amry { }", "entity type (Amry) is not declared | Maybe write Army.");
            assertSteps("Each r in Regon { }", "entity type (Regon) is not declared | Maybe write Region.");
        }

        @Test
        void attribute_is_answered_with_the_nearest() {
            assertSteps(
                    "Each r in Region { r.wal = 3 }",
                    "attribute (wal) is not declared in entity type (Region) | Maybe write wall.");
            assertSteps(
                    "Create Army { owner: Wolves, at: Karhold, strenght: 3 }",
                    "attribute (strenght) is not declared in entity type (Army) | Maybe write strength.");
        }

        @Test
        void relation_is_answered_with_the_nearest() {
            assertSteps("Link Raod(A, B)", "relation (Raod) is not declared | Maybe write Road.");
            assertSteps("$x = distance(Rode, A, B)", "relation (Rode) is not declared | Maybe write Road.");
            assertSteps(
                    "$x = size(route n over River from A to B)", "relation (River) is not declared | Valid is Road.");
        }

        @Test
        void goal_or_action_is_answered_with_the_other_kind() {
            assertProblems(
                    "Goal G(who: Faction) { Method m { Achieve March(who) } }\nAction March(who: Faction) { }",
                    "1:6 goal (G) can never be reached"
                            + " | Every method takes a step that does not exist or cannot be carried out.",
                    "1:43 goal (March) is not declared | Maybe write Do March(...); it is an action.");
            assertMethod("Do Test(who, land)", "goal (Test) can never be reached"
                    + " | Every method takes a step that does not exist or cannot be carried out.",
                    "action (Test) is not declared | Maybe write Achieve Test(...); it is a goal.");
        }

        @Test
        void module_or_operation_is_answered_with_the_nearest() {
            assertSteps("Call Tset.Op", "module (Tset) is not declared | Maybe write Test.");
            assertProblems(
                    "Module Ledger { Penalise /execute { } }\nModule M { Tick [1s] { Call Ledger.Penalize } }",
                    "2:29 operation (Ledger.Penalize) is not declared | Maybe write Ledger.Penalise.");
        }

        @Test
        void event_is_answered_with_the_nearest() {
            assertSteps("Emit Player.BuildWal { }", "event (Player.BuildWal) is not declared | Maybe write Player.BuildWall.");
            assertProblems(
                    "Module M { ON (Player.BuiltWall) { } }",
                    "1:16 event (Player.BuiltWall) is not declared | Maybe write Player.BuildWall.");
        }

        @Test
        void function_is_answered_with_the_nearest() {
            assertSteps("$x = mxa(1, 2)", "function or relation (mxa) is not declared | Maybe write max.");
        }

        @Test
        void variable_or_hole_is_answered_with_the_nearest() {
            assertSteps("$b += 1", "variable ($b) has no value here | Maybe write $a.");
            assertProblems(
                    "Module M { ON (Player.BuildWall) { {lnd}.wall = 1 } }",
                    "1:36 hole ({lnd}) is not a field of the event or a parameter of the operation | Maybe write land.");
        }

        @Test
        void name_is_answered_with_the_nearest() {
            assertMethod("if (lnd.owner == who) { }", "name (lnd) is not declared | Maybe write land.");
        }

        @Test
        void setting_is_answered_with_the_nearest() {
            assertProblems("Scenario S { sead 3 }", "1:14 setting (sead) is not declared | Maybe write seed.");
        }
    }

    @Nested
    class A_name_that_only_the_map_may_know {
        @Test
        void is_accepted_with_a_capital_letter_or_in_a_starting_value_while_no_map_is_known() {
            assertSteps("Link Road(Karhold, Winterfell)");
            assertProblems("Faction Wolves { gold: karhold }");
        }

        @Test
        void must_be_on_the_map_where_one_is_known() {
            assertEquals(
                    List.of("1:43 name (Karhald) is not declared | Maybe write Karhold."),
                    Found.checking(
                            "Module M { Tick [1s] { Link Road(Karhold, Karhald) } }",
                            Map.of("Karhold", "Region")));
        }

        @Test
        void has_the_type_that_the_map_gives_it() {
            assertEquals(
                    List.of("1:34 argument 1 of relation (Road) must be Region, but (Host) is Army | Maybe name an entity of type Region."),
                    Found.checking(
                            "Module M { Tick [1s] { Link Road(Host, Karhold) } }",
                            Map.of("Karhold", "Region", "Host", "Army")));
        }

        @Test
        void has_an_attribute_of_some_type_at_least() {
            assertSteps(
                    "$x = Karhold.height",
                    "attribute (height) is not declared in any entity type"
                            + " | Valid are at, gold, name, owner, strength, wall.");
        }
    }

    @Nested
    class A_declaration_written_twice {
        @Test
        void is_said_with_the_line_of_the_first() {
            assertProblems(
                    "Constraint a: Region.wall >= 0\nConstraint a: Region.wall >= 0",
                    "2:12 constraint (a) is declared twice, first in line 1 | Maybe give one another name.");
            assertProblems(
                    "$a = 1 $a = 2", "1:8 variable (a) is declared twice, first in line 1 | Maybe give one another name.");
            assertProblems(
                    "Entity T { a: int a: int }",
                    "1:19 attribute (a) is declared twice, first in line 1 | Maybe give one another name.");
            assertProblems(
                    "Event E.F(a: int, a: int)",
                    "1:19 parameter (a) is declared twice, first in line 1 | Maybe give one another name.");
            assertProblems(
                    "Module M { A /execute { } A /execute { } }",
                    "1:27 operation (M.A) is declared twice, first in line 1 | Maybe give one another name.");
        }

        @Test
        void is_allowed_for_reactions_and_heartbeats() {
            assertProblems("Module M { Tick [1s] { } Tick [1s] { } }");
        }

        @Test
        void is_refused_for_the_scenario_whatever_its_name() {
            assertProblems(
                    "Scenario A { } Scenario B { }",
                    "1:25 scenario (B) is the second of this file; a run has one | Maybe move it into a file of its own.");
        }
    }

    @Nested
    class A_bound_name {
        @Test
        void of_a_question_is_known_in_its_condition_and_measure_only() {
            assertSteps("$x = sum r in Region (r.wall > 0) by r.gold + r.wall");
            assertSteps(
                    "$x = count r in Region + r.wall",
                    "name (r) is not declared | Valid is $a.");
        }

        @Test
        void of_some_at_the_top_of_when_is_known_to_prefer_and_the_body() {
            var goal = "Goal G(who: Faction) { Method m when who.gold > 1 and some a in Army (a.owner == who) by a.strength"
                    + " prefer a.strength { Do X(a) } } Action X(a: Army) { }";

            assertProblems(goal);
            assertProblems(
                    goal.replace("who.gold > 1 and", "who.gold > 1 or"),
                    "1:107 name (a) is not declared | Valid is who.",
                    "1:125 name (a) is not declared | Valid is who.");
        }

        @Test
        void who_stands_for_a_faction_in_score_and_victory() {
            assertProblems("Scenario S { score who.gold victory who.gold >= 3 }");
            assertProblems(
                    "Scenario S { score who.gld }",
                    "1:24 attribute (gld) is not declared in entity type (Faction) | Maybe write gold.");
        }
    }

    @Nested
    class A_faction {
        @Test
        void needs_the_entity_type_faction() {
            assertEquals(
                    "faction (Wolves) needs the entity type (Faction), which is not declared",
                    Flow.check(Flow.parse("f", "Faction Wolves { }").program()).getFirst().message());
        }

        @Test
        void starts_with_attributes_of_faction() {
            assertProblems(
                    "Faction Wolves { glod: 3   gold: true }",
                    "1:18 attribute (glod) is not declared in entity type (Faction) | Maybe write gold.",
                    "1:34 attribute (gold) must be int, but (true) is bool | Maybe write a number.");
        }

        @Test
        void pursues_goals_with_itself() {
            var goal = " Goal G(who: Faction) { Method m { } }";
            assertProblems("Faction Wolves { pursue G($me) }" + goal);
            assertProblems(
                    "Faction Wolves { pursue G($me, 3) pursue H($me) }" + goal,
                    "1:25 goal (G) takes 1 argument, not 2 | Its parameters: who: Faction.",
                    "1:42 goal (H) is not declared | Valid is G.");
        }
    }
}
