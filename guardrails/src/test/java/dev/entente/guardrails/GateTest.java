package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.world.Changes;
import dev.entente.world.Delta;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {
    private final Toy toy = Toy.with("Constraint debt: Faction.gold >= 0  Constraint walls: Region.wall <= 9");

    @Test
    void what_passes_changes_the_world_and_is_heard() {
        toy.after("ash.wall = 2  Tell 3 \"wall of {ash.wall}\"  Emit Horn { loud: 4, land: ash }");
        assertEquals(2, toy.get("ash.wall"));
        assertEquals(List.of("Wolves 3 wall of 2", "Horn [" + toy.id("ash") + ", 4]"), toy.words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Wolves.gold = -1",
        "ash.wall = 9  Tell 5 \"too much\"  Emit Horn { land: ash, loud: 1 }  ash.wall += 1",
        "Create Army { owner: Wolves } -> $a  Link Way(Wolves, ash)  Remove dale  ash.wall = 1 / 0",
        "Wolves.gold += 9223372036854775807",
        "Unlink Road(ash, birch)  ash.owner.gold = 3",
        "Each r in Region { Remove r }  Wolves.gold = -5",
    })
    void what_is_refused_leaves_no_trace(String body) {
        toy.after("birch.wall = 1");
        long hash = toy.world.hash();
        int logged = toy.gate.changes().size();
        assertInstanceOf(Verdict.Rejected.class, toy.run(body));
        assertEquals(hash, toy.world.hash());
        assertEquals(logged, toy.gate.changes().size());
        assertEquals(List.of(), toy.words);
    }

    @Test
    void words_of_what_was_refused_are_not_heard_later() {
        toy.run("Tell 5 \"never\"  Wolves.gold = -1");
        toy.after("Tell 1 \"now\"");
        assertEquals(List.of("Wolves 1 now"), toy.words);
    }

    @Test
    void only_the_state_that_results_counts() {
        toy.after("Wolves.gold -= 500  Wolves.gold += 450");
        assertEquals(50, toy.get("Wolves.gold"));
    }

    @Test
    void a_refusal_says_the_rule_what_was_found_and_what_is_allowed() {
        var refusal = toy.refusal("Ravens.gold = 10  Wolves.gold -= 130");
        assertEquals(new Verdict.Rejected<>("debt", "Wolves.gold is -30", "Faction.gold >= 0"), refusal);
    }

    @Test
    void requirements_are_asked_once_more_at_the_door() {
        var scope = new dev.entente.guardrails.expression.Scope("");
        var body = toy.change("ash.wall = 1");
        var requires = toy.code("ash.wall > 0", scope);
        var change = new Change.Run(requires, "ash.wall > 0", body.effect(), body.slots(), 1, 1);
        assertEquals(new Verdict.Rejected<>("requires", "it does not hold any more", "ash.wall > 0"), toy.admit(change));
        assertEquals(0, toy.get("ash.wall"));
    }

    @Test
    void changes_carry_the_number_of_their_cause() {
        toy.gate.admit(new Proposal<>("Wolves", 1, "", toy.change("ash.wall = 1")), 17);
        toy.gate.admit(new Proposal<>("Ravens", 1, "", toy.change("ash.wall = 2")), 18);
        assertEquals(17, toy.gate.changes().cause(0));
        assertEquals(18, toy.gate.changes().cause(1));
    }

    static Stream<Delta> nonsense() {
        return Stream.of(
                new Delta.Set(-1, 0, 0),
                new Delta.Set(999, 0, 0),
                new Delta.Set(0, 999, 0),
                new Delta.Set(0, Integer.MIN_VALUE, 0),
                new Delta.Set(0, 0, 1L << 40),
                new Delta.Add(0, 0, 1),
                new Delta.Create(99, "", 0),
                new Delta.Create(0, "ash", 0),
                new Delta.Create(0, "", 7),
                new Delta.Remove(-1),
                new Delta.Remove(-5),
                new Delta.Link(9, 0, 0),
                new Delta.Link(0, 0, 0),
                new Delta.Unlink(-1, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_refused_and_never_thrown(Delta delta) {
        long hash = toy.world.hash();
        var verdict = toy.admit(new Change.Deltas(List.of(delta)));
        assertEquals("evaluation", assertInstanceOf(Verdict.Rejected.class, verdict).rule());
        assertEquals(hash, toy.world.hash());
    }

    @Test
    void ten_thousand_random_proposals_never_break_a_constraint() {
        var toy = Toy.with("""
                Constraint debt: Faction.gold >= 0
                Constraint strong: Army.strength >= 0 and Army.strength <= Army.at.wall + 20
                Constraint few: (count a in Army) <= 12
                """);
        var random = new SplittableRandom(11);
        var proposals = Stream.generate(() -> toy.change(proposal(random))).limit(200).toList();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            long hash = toy.world.hash();
            boolean passed = toy.admit(proposals.get(random.nextInt(200))) instanceof Verdict.Approved;
            refused += passed ? 0 : 1;
            assertTrue(passed || hash == toy.world.hash());
            assertEquals(List.of(), toy.invariants.broken(toy.world));
            toy.gate.drain();
        }
        assertTrue(refused > 1000 && refused < 9000, "refused " + refused);
    }

    private static String proposal(SplittableRandom random) {
        var parts = List.of(
                "Wolves.gold += " + random.nextInt(-60, 60),
                "Ravens.gold -= " + random.nextInt(-60, 60),
                "Create Army { owner: Ravens, at: ash, strength: " + random.nextInt(25) + " }",
                "Each a in Army { if (chance(30)) { a.strength += " + random.nextInt(-9, 9) + " } }",
                "Each a in Army by a.strength { if (chance(10)) { Remove a } }",
                "$a = most a in Army by a.strength  if ($a != none) { $a.at = birch }",
                "Each r in Region { r.wall = roll(9) }",
                "ash.wall = 3 / Wolves.gold");
        return parts.get(random.nextInt(parts.size())) + "  " + parts.get(random.nextInt(parts.size()));
    }

    @Test
    void approval_can_be_given_in_this_room_only() {
        var approved = Verdict.Approved.class;
        assertTrue(Modifier.isFinal(approved.getModifiers()));
        assertTrue(Arrays.stream(approved.getDeclaredConstructors())
                .allMatch(it -> (it.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0));
        assertTrue(Verdict.class.isSealed());
    }

    @Test
    void the_log_keeps_the_order_of_commit() {
        toy.after("ash.wall = 1  birch.wall = 2").after("Create Army { strength: 3 }");
        var ops = java.util.stream.IntStream.range(0, 4).mapToObj(toy.gate.changes()::op).toList();
        assertEquals(List.of(Changes.Op.SET, Changes.Op.SET, Changes.Op.CREATE, Changes.Op.SET), ops);
    }
}
