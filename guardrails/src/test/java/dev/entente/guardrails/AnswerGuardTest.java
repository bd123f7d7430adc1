package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Statement;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerGuardTest {
    private final Toy toy = Toy.with("$boss = { hp: 900, pattern: \"steady\" }");
    private final Scope scope = new Scope("");

    private AnswerGuard guard(String shape, String constraints) {
        var text = "Evaluate guide.topic -> $x { " + constraints + " Otherwise { $x = " + shape + " } }";
        var parsed = Flow.parse("body.flow", "Action Probe() { effects { " + text + " } }");
        var evaluate = (Statement.Evaluate)
                parsed.program().all(Declaration.Action.class).findFirst().orElseThrow().effects().getFirst();
        return AnswerGuard.of(evaluate, scope, toy.vocabulary);
    }

    private Verdict<long[]> check(AnswerGuard guard, Frame frame, Said said) {
        return guard.check(new Proposal<>("guide", -1, "topic", said), frame, toy.writer::symbol);
    }

    private Verdict<long[]> check(AnswerGuard guard, String said) {
        return check(guard, toy.frame(scope), literal(said));
    }

    private static Said literal(String text) {
        var parsed = Flow.parse("said.flow", "Director guide { mind scripted answer topic " + text + " }");
        var director = parsed.program().all(Declaration.Director.class).findFirst().orElseThrow();
        return Said.of(director.answers().getFirst().value());
    }

    private static Verdict.Rejected<long[]> rejected(Verdict<long[]> verdict) {
        assertInstanceOf(Verdict.Rejected.class, verdict);
        return (Verdict.Rejected<long[]>) verdict;
    }

    @Nested
    class A_record {
        private final AnswerGuard guard = guard(
                "{ hp: 1, pattern: \"a\", who: Wolves, deep: { calm: true } }",
                "Constraint $x.hp >= 0 and $x.hp <= $boss.hp * 12 / 10  Constraint $x.who != none and $x.who.gold < 500");

        @Test
        void that_fits_is_in_the_frame_whatever_the_order_of_its_fields() {
            var frame = toy.frame(scope);
            var said = literal("{ deep: { calm: false }, who: Ravens, pattern: \"rage\", hp: 1080 }");
            var approved = assertInstanceOf(Verdict.Approved.class, check(guard, frame, said));
            assertArrayEquals(frame.slots(), (long[]) approved.value());
            assertEquals(1080, frame.slots()[guard.slot()]);
            assertEquals("rage", toy.world.text(frame.slots()[guard.slot() + 1]));
            assertEquals(toy.id("Ravens"), frame.slots()[guard.slot() + 2]);
        }

        @Test
        void that_breaks_a_constraint_is_rejected_with_what_was_found_and_leaves_no_trace() {
            var frame = toy.frame(scope);
            frame.slots()[guard.slot()] = 77;
            var verdict = rejected(check(guard, frame, literal("{ hp: -1, pattern: \"rage\", who: Ravens, deep: { calm: true } }")));
            assertEquals("$x.hp >= 0 and $x.hp <= $boss.hp * 12 / 10", verdict.rule());
            assertEquals("$x.hp is -1, $boss.hp is 900", verdict.found());
            assertEquals("$x.hp >= 0 and $x.hp <= $boss.hp * 12 / 10", verdict.allowed());
            assertEquals(77, frame.slots()[guard.slot()]);
        }

        @Test
        void is_judged_by_the_first_constraint_that_it_breaks() {
            toy.set("Ravens.gold", 500);
            var both = rejected(check(guard, "{ hp: 1081, pattern: \"\", who: Ravens, deep: { calm: true } }"));
            assertEquals("$x.hp is 1081, $boss.hp is 900", both.found());
            var second = rejected(check(guard, "{ hp: 1080, pattern: \"\", who: Ravens, deep: { calm: true } }"));
            assertEquals("$x.who is Ravens, $x.who.gold is 500", second.found());
        }

        @Test
        void with_missing_unknown_and_wrong_fields_hears_of_all_of_them() {
            var verdict = rejected(check(guard, "{ hpp: 1, hp: true, who: \"Raven\", deep: { calm: 1, loud: 2 } }"));
            assertEquals("shape", verdict.rule());
            assertEquals(
                    "hp is true, which is not a whole number of 64 bits; field (pattern) is missing; who is \"Raven\", "
                            + "which is not the name of a Faction; deep.calm is 1, which is not true or false; "
                            + "field (deep.loud) is unknown; field (hpp) is unknown",
                    verdict.found());
            assertEquals(
                    "{ hp: int, pattern: text, who: Faction, deep: { calm: bool } }, where a Faction is one of Wolves, Ravens",
                    verdict.allowed());
        }

        @Test
        void that_names_an_entity_of_another_type_is_rejected() {
            var verdict = rejected(check(guard, "{ hp: 1, pattern: \"\", who: ash, deep: { calm: true } }"));
            assertEquals("who is \"ash\", which is not the name of a Faction", verdict.found());
        }

        @Test
        void that_says_a_field_twice_is_rejected() {
            var twice = new Said.Parts(List.of(new Said.Part("hp", new Said.Whole(1)), new Said.Part("hp", new Said.Whole(2))));
            assertEquals("field (hp) is said twice", rejected(check(guard, toy.frame(scope), twice)).found().split("; ")[0]);
        }

        @Test
        void is_not_a_poem() {
            var verdict = rejected(check(guard, "\"I would rather write a poem\""));
            assertEquals("the answer is \"I would rather write a poem\", which is not a record", verdict.found());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5          | 1.0                      | a whole number of 64 bits",
        "5          | 9223372036854775808      | a whole number of 64 bits",
        "5          | [1, 2]                   | a whole number of 64 bits",
        "true       | 1e3                      | true or false",
        "Wolves     | [\"Wolves\"]             | the name of a Faction",
    })
    void fractions_lists_and_large_numbers_are_no_answer(String shape, String json, String wanted) {
        var verdict = rejected(check(guard(shape, ""), toy.frame(scope), new Said.Odd(json)));
        assertEquals("the answer is %s, which is not %s".formatted(json, wanted), verdict.found());
    }

    @Test
    void a_constraint_without_a_value_is_broken() {
        var verdict = rejected(check(guard("5", "Constraint 10 / $x > 0"), "0"));
        assertEquals("10 / $x > 0", verdict.rule());
        assertEquals("10 is divided by zero. Maybe test the divisor first, or use max(1, ...).", verdict.found().split(": ")[1]);
    }

    @Test
    void what_is_in_the_frame_already_meets_the_same_constraints() {
        var guard = guard("5", "Constraint $x > 3");
        var frame = toy.frame(scope);
        assertEquals("$x is 0", rejected(guard.check(frame)).found());
        frame.slots()[guard.slot()] = 4;
        assertInstanceOf(Verdict.Approved.class, guard.check(frame));
    }

    @Test
    void no_names_of_questions_are_shown() {
        var guard = guard("5", "Constraint some r in Region (r.wall > $x) or $x == 0");
        assertEquals("$x is 5", rejected(check(guard, "5")).found());
    }

    @Nested
    class What_was_said {

        @ParameterizedTest
        @ValueSource(strings = {"5", "-5", "true", "\"a \\\"b\\\"\"", "{\"hp\": 5, \"deep\": {\"calm\": false}}"})
        void reads_as_json(String literal) {
            assertEquals(literal, literal(literal).json());
        }

        @Test
        void comes_from_values_of_the_world_too() {
            var guard = guard("{ hp: 1, who: Wolves, calm: true, note: \"n\" }", "");
            var frame = toy.frame(scope);
            check(guard, frame, literal("{ hp: -7, who: Ravens, calm: false, note: \"hi\" }"));
            var said = Said.of(guard.shape(), frame.slots(), guard.slot(), toy.world);
            assertEquals("{\"hp\": -7, \"who\": \"Ravens\", \"calm\": false, \"note\": \"hi\"}", said.json());
        }

        @Test
        void is_cut_short_for_a_reader() {
            Said deep = new Said.Whole(1);
            for (int i = 0; i < 50; i++) {
                deep = new Said.Parts(List.of(new Said.Part("a", deep)));
            }
            assertEquals("{\"a\": {\"a\": {\"a\": {\"a\": {...}}}}}", deep.brief());
            assertEquals(203, new Said.Malformed("x".repeat(5_000)).brief().length());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_that_is_said_throws_or_changes_the_names_of_the_body(long seed) {
        var dice = new SplittableRandom(seed);
        var guard = guard("{ hp: 1, who: Wolves, deep: { calm: true, n: 2 } }", "Constraint 100 / $x.hp > $x.deep.n");
        for (int i = 0; i < 2_000; i++) {
            var frame = toy.frame(scope);
            var said = said(dice, 3);
            if (check(guard, frame, said) instanceof Verdict.Rejected) {
                assertArrayEquals(new long[scope.size()], frame.slots(), said.json());
            }
        }
    }

    private static Said said(SplittableRandom dice, int depth) {
        return switch (dice.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> new Said.Whole(dice.nextLong(-3, 4));
            case 1 -> new Said.Truth(dice.nextBoolean());
            case 2 -> new Said.Words(List.of("Wolves", "ash", "$", "", "x\n").get(dice.nextInt(5)));
            case 3 -> new Said.Nothing();
            case 4 -> new Said.Odd("1.5");
            case 5 -> new Said.Malformed("{");
            default -> new Said.Parts(dice.ints(dice.nextInt(5), 0, 5)
                    .mapToObj(name -> new Said.Part(List.of("hp", "who", "deep", "calm", "n").get(name), said(dice, depth - 1)))
                    .toList());
        };
    }
}
