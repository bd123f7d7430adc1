package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    /// {@return the completed snippet as text, without the world around it}
    private static String completed(String snippet) {
        var parsed = Flow.parse("test.flow", snippet);
        assertEquals(List.of(), parsed.problems());
        return Flow.format(Flow.complete(parsed.program()).program());
    }

    private static void assertReads(String snippet, String... parts) {
        var text = completed(snippet).replaceAll("\\s+", " ");
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is not in " + text);
        }
    }

    @Nested
    class The_boss_synchronisation {
        @Test
        void is_explained_in_notes_and_has_no_error() {
            var text = Samples.bossSync();
            var problems = Flow.check(Flow.parse("boss.flow", text).program());

            assertEquals(
                    """
                    boss.flow:21:9: note: event (Player.AttackBoss) is not declared; it is read as Event Player.AttackBoss(damage_amount: int)
                        ON (Player.AttackBoss) {
                            ^~~~~~~~~~~~~~~~~
                    Maybe write that line, outside of all modules.
                    boss.flow:32:17: note: (shard_id) is read as parameter shard_id: int of operation (GlobalAuthority.ApplyDamage), which does not use it
                                    shard_id: $my_id\s
                                    ^~~~~~~~~~~~~~~~
                    Maybe write ApplyDamage(delta: int, shard_id: int).
                    boss.flow:32:27: note: ($my_id) is read as 1, the number of the only shard of module (ShardBossController)
                                    shard_id: $my_id\s
                                              ^~~~~~
                    Maybe write shards ShardBossController 2 in the scenario, or declare $my_id = 1 in the module.
                    boss.flow:39:14: note: ($local_boss_view) is kept only until the body ends, and nothing reads it
                            Call GlobalAuthority.GetState -> $local_boss_view
                                 ^~~~~~~~~~~~~~~~~~~~~~~~
                    Maybe leave out -> $local_boss_view, or keep it in state, as in $kept = $local_boss_view.
                    boss.flow:49:9: note: (GlobalState.HP) is read as ($global_boss_state.hp)
                            GlobalState.HP -= {delta}
                            ^~~~~~~~~~~~~~
                    Maybe write $global_boss_state.hp.
                    boss.flow:49:27: note: {delta} is read as parameter delta: int of operation (GlobalAuthority.ApplyDamage)
                            GlobalState.HP -= {delta}
                                              ^~~~~~~
                    Maybe write ApplyDamage(delta: int, shard_id: int).
                    boss.flow:50:9: note: (GlobalState.Version) is read as ($global_boss_state.version)
                            GlobalState.Version += 1
                            ^~~~~~~~~~~~~~~~~~~
                    Maybe write $global_boss_state.version.
                    boss.flow:55:13: note: saga (TriggerVictorySequence) is not declared; Saga.TriggerVictorySequence(...) is read as Emit Saga.TriggerVictorySequence
                                Saga.TriggerVictorySequence()
                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~
                    Maybe write Saga TriggerVictorySequence { Step { ... } }, or take it up with ON (Saga.TriggerVictorySequence) { ... }.
                    """,
                    problems.stream().map(it -> Flow.show(it, text)).collect(Collectors.joining()));
        }

        @Test
        void declares_all_that_it_uses_once_it_is_completed() {
            assertReads(
                    Samples.bossSync(),
                    "Event Player.AttackBoss(damage_amount: int)",
                    "Event Saga.TriggerVictorySequence()",
                    "$my_id = 1",
                    "ApplyDamage(delta: int, shard_id: int) /execute",
                    "$global_boss_state.hp -= {delta}",
                    "if ($global_boss_state.hp <= 0)",
                    "Emit Saga.TriggerVictorySequence");
        }

        @Test
        void has_nothing_left_to_complete_the_second_time() {
            var once = Flow.complete(Flow.parse("boss.flow", Samples.bossSync()).program());
            var twice = Flow.complete(once.program());

            assertEquals(TreeData.toData(once.program()), TreeData.toData(twice.program()));
            assertEquals(
                    List.of("($local_boss_view) is kept only until the body ends, and nothing reads it"),
                    twice.notes().stream().map(Problem::message).toList());
        }
    }

    @Test
    void a_program_that_declares_what_it_uses_stays_as_it_is() {
        var program = Flow.parse("north.flow", Samples.north()).program();
        var completed = Flow.complete(program);

        assertEquals(program, completed.program());
        assertEquals(List.of(), completed.notes());
        assertSame(program.declarations().getFirst(), completed.program().declarations().getFirst());
    }

    @Nested
    class An_event_that_is_only_used {
        @Test
        void has_the_holes_of_its_reactions_and_then_the_fields_of_its_emits() {
            assertProblems(
                    "Module A { ON (Fair.Held) when {prize} > 6 { $x = {prize} + {rank} } }\n"
                            + "Module B { Tick [1s] { Emit Fair.Held { rank: 1, town: \"Ash\", open: true, prize: 3 } } }",
                    "1:16 event (Fair.Held) is not declared; it is read as"
                            + " Event Fair.Held(prize: int, rank: int, town: text, open: bool)"
                            + " | Maybe write that line, outside of all modules.");
        }

        @Test
        void has_the_type_of_what_its_first_emit_gives_where_that_is_plain() {
            assertReads(
                    "$title = \"a\" Faction Wolves { } Entity Faction { gold: int }"
                            + " Module B { Op(n: int, t: text) /execute { Emit E { a: $title, b: Wolves, c: t, d: n + 1, e: not true,"
                            + " f: \"{n}\", g: now() } } }",
                    "Event E(a: text, b: Faction, c: text, d: int, e: bool, f: text, g: int)");
        }

        @Test
        void must_be_emitted_with_all_that_its_reactions_use() {
            assertProblems(
                    "Module A { ON (Fair.Held) { $x = {prize} } Tick [1s] { Emit Fair.Held } }",
                    "1:16 event (Fair.Held) is not declared; it is read as Event Fair.Held(prize: int)"
                            + " | Maybe write that line, outside of all modules.",
                    "1:61 event (Fair.Held) needs (prize) | Its parameters: prize: int.");
        }

        @Test
        void is_an_error_where_its_name_is_all_but_that_of_another() {
            assertProblems(
                    "Module M { ON (Player.BiuldWall) { } }",
                    "1:16 event (Player.BiuldWall) is not declared | Maybe write Player.BuildWall.");
        }

        @Test
        void takes_no_record() {
            assertProblems(
                    "$boss = { hp: 3 } Module M { ON (Seen) { $x = {boss} } Tick [1s] { Emit Seen { boss: $boss } } }",
                    "1:34 event (Seen) is not declared; it is read as Event Seen(boss: { hp: int })"
                            + " | Maybe write that line, outside of all modules.",
                    "1:47 parameter (boss) of event (Seen) must not be a record"
                            + " | Maybe declare a parameter for each of its fields; operations, sagas and topics take records.");
        }
    }

    @Nested
    class A_hole_of_what_declares_no_parameters {
        @Test
        void is_a_parameter_in_the_order_of_first_use_and_has_the_type_of_the_first_call() {
            assertReads(
                    "$name = \"x\" $boss = { hp: 1 } Module M { Op /execute { $x = {b} $y = {a} $z = {b} $u = {c} $v = {d} }"
                            + " Tick [1s] { Call M.Op { a: true, b: $name, c: $boss, d: $boss.hp } Call M.Op { a: 1, b: 2, c: 3, d: 4 } } }",
                    "Op(b: text, a: bool, c: { hp: int }, d: int) /execute");
        }

        @Test
        void may_be_given_by_place_where_it_is_begun() {
            assertReads(
                    "Module M { Op /execute { $x = {b} $y = {a} } Tick [1s] { M.Op(\"x\", true, more: 3) } }",
                    "Op(b: text, a: bool, more: int) /execute");
        }

        @Test
        void is_one_of_a_saga_or_of_a_topic_too() {
            assertProblems(
                    "Saga Pay { Step { Tell 1 \"a\" $x = {cents} } }\n"
                            + "Director d { hp /return { return {least} + 1 } }\n"
                            + "Module M { Tick [1s] { Call Saga.Pay { cents: 3 } Evaluate d.hp { least: 4 } -> $h } }",
                    "1:35 {cents} is read as parameter cents: int of saga (Pay) | Maybe write Pay(cents: int).",
                    "2:34 {least} is read as parameter least: int of topic (d.hp) | Maybe write hp(least: int).");
        }

        @Test
        void makes_an_argument_that_another_call_leaves_out_an_error() {
            assertProblems(
                    "Module M { Op /execute { $x = {a} } Tick [1s] { Call M.Op { a: 1, b: 2 } Call M.Op { a: 1 } } }",
                    "1:31 {a} is read as parameter a: int of operation (M.Op) | Maybe write Op(a: int, b: int).",
                    "1:67 (b) is read as parameter b: int of operation (M.Op), which does not use it"
                            + " | Maybe write Op(a: int, b: int).",
                    "1:79 operation (M.Op) needs (b) | Its parameters: a: int, b: int.");
        }

        @Test
        void is_needed_so_that_an_operation_without_any_takes_nothing() {
            assertProblems(
                    "Module M { Op /execute { } Tick [1s] { Call M.Op { a: 1 } } }",
                    "1:52 operation (M.Op) has no parameter (a) | There are no parameters.");
        }
    }

    @Nested
    class The_global_state {
        private static final String BOTH = "$hp = 1 $boss = { hp: 2, max_hp: 3 } ";

        @Test
        void is_a_state_or_a_field_of_the_only_record_that_has_one() {
            assertReads(
                    BOTH + "Module M { Tick [1s] { $x = GlobalState.MaxHP  GlobalState.boss = { hp: 1, max_hp: 1 } } }",
                    "$x = $boss.max_hp",
                    "$boss = { hp: 1, max_hp: 1 }");
        }

        @Test
        void with_two_readings_is_an_error_that_names_them() {
            assertProblems(
                    BOTH + "Module M { Tick [1s] { $x = GlobalState.HP } }",
                    "1:66 (GlobalState.HP) may stand for ($hp) or ($boss.hp) | Maybe write the one that is meant.");
        }

        @Test
        void without_a_reading_is_an_error_with_the_nearest() {
            assertProblems(
                    BOTH + "Module M { Tick [1s] { $x = GlobalState.Gold + GlobalState } }",
                    "1:66 (GlobalState.Gold) stands for no state of the program"
                            + " | Valid are $boss, $boss.hp, $boss.max_hp, $hp.",
                    "1:85 (GlobalState) must be followed by the name of state | Maybe write GlobalState.name.");
        }

        @Test
        void that_the_module_hides_is_an_error() {
            assertProblems(
                    "$hp = 1 Module M { $hp = 2 Tick [1s] { GlobalState.HP = 3 } }",
                    "1:40 (GlobalState.HP) stands for ($hp), which cannot be seen here"
                            + " | Maybe give what hides it another name.");
        }

        @Test
        void is_what_its_declaration_says_where_there_is_one() {
            assertProblems(
                    "$gold = 1 Faction GlobalState { } Module M { Tick [1s] { GlobalState.gold -= 1 } }");
            assertReads(
                    "$gold = 1 Module M { Op(GlobalState: Faction) /execute { GlobalState.gold -= 1 } }"
                            + " Entity Faction { gold: int }",
                    "GlobalState.gold -= 1");
        }

        @Test
        void is_read_in_plans_and_constraints_too() {
            assertReads(
                    "$hp = 1 Entity A { b: int } Constraint c: A.b < GlobalState.HP"
                            + " Goal G() { Achieved when GlobalState.HP < 0 Method m when GlobalState.HP > 3 prefer GlobalState.HP { Do X() } }"
                            + " Action X() takes GlobalState.HP ticks { requires GlobalState.HP > 1 }",
                    "A.b < $hp",
                    "Achieved when $hp < 0",
                    "when $hp > 3 prefer $hp",
                    "takes $hp ticks",
                    "requires $hp > 1");
        }
    }

    @Nested
    class A_saga_that_nobody_declares {
        @Test
        void becomes_an_event_with_its_arguments() {
            assertProblems(
                    "Module M { Tick [1s] { Saga.Feast(guests: 3) } ON (Saga.Feast) { $x = {guests} } }",
                    "1:24 saga (Feast) is not declared; Saga.Feast(...) is read as Emit Saga.Feast"
                            + " | Maybe write Saga Feast { Step { ... } }, or take it up with ON (Saga.Feast) { ... }.");
        }

        @Test
        void cannot_be_called() {
            assertProblems(
                    "Module M { Tick [1s] { Call Saga.Feast } }",
                    "1:29 saga (Feast) is not declared | There are no sagas.");
        }

        @Test
        void is_an_error_where_its_name_is_all_but_that_of_another() {
            assertProblems(
                    "Saga Feast { Step { Wait 1 tick } } Module M { Tick [1s] { Saga.Faest() } }",
                    "1:60 saga (Faest) is not declared | Maybe write Feast.");
        }
    }

    @Nested
    class The_number_of_the_shard {
        @Test
        void is_state_of_every_module_with_shards_without_a_note() {
            var program = "Scenario S { shards Room 3 } Module Room { Tick [1s] { Tell 1 \"{$my_id}\" } } Module Hall { }";

            assertProblems(program);
            assertReads(program, "Module Room { Tick [1s] { Tell 1 \"{$my_id}\" } $my_id = 1 }", "Module Hall { }");
        }

        @Test
        void is_left_alone_where_it_is_declared() {
            assertProblems("$my_id = 7 Module Room { Tick [1s] { Tell 1 \"{$my_id}\" } }");
            assertProblems("Module Room { $my_id = 7 Tick [1s] { Tell 1 \"{$my_id}\" } }");
        }

        @Test
        void is_a_number() {
            assertProblems(
                    "Scenario S { shards Room 3 } Module Room { $my_id = \"x\" }",
                    "1:44 ($my_id) must be int in module (Room), for it is the number of the shard"
                            + " | Maybe give it another name.");
        }
    }

    @Nested
    class What_is_kept_from_a_call {
        private static final String LOOK = "Module L { Look /return { return 1 } } ";

        @Test
        void is_noted_where_nothing_reads_it() {
            assertProblems(
                    LOOK + "Module M { Tick [1s] { Call L.Look -> $a $a = 3 } }",
                    "1:68 ($a) is kept only until the body ends, and nothing reads it"
                            + " | Maybe leave out -> $a, or keep it in state, as in $kept = $a.");
        }

        @Test
        void is_not_noted_where_something_does() {
            assertProblems(LOOK + "Module M { Tick [1s] { Call L.Look -> $a $a += 3 $b = $a } }");
            assertProblems(LOOK + "Module M { Tick [1s] { Call L.Look -> $a Fork f { Tell 1 \"{$a}\" } } }");
        }
    }
}
