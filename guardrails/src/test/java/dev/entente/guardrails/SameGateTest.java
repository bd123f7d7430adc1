package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.world.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person, a script and a plan propose the same: one says it in deltas, the others in a body.
final class SameGateTest {
    private static final String RULES = """
            Constraint debt: Faction.gold >= 0
            Constraint walls: Region.wall <= 9
            Constraint hoard: (sum f in Faction by f.gold) <= 400
            """;
    private static final List<String> CELLS = List.of("Wolves.gold", "Ravens.gold", "ash.wall", "birch.wall");
    private static final long[] AMOUNTS = {1, 3, -2, 9, 60, -90, 250, Long.MAX_VALUE, Long.MIN_VALUE + 1};

    private final Toy person = Toy.with(RULES);
    private final Toy script = Toy.with(RULES);
    private final Toy plan = Toy.with(RULES);

    /// One line of a proposal, in both forms.
    private record Step(String text, Delta delta) {}

    private Step step(SplittableRandom random) {
        var cell = CELLS.get(random.nextInt(CELLS.size()));
        int entity = person.id(cell.substring(0, cell.indexOf('.')));
        int attribute = person.world.schema().attribute(person.world.type(entity), cell.substring(cell.indexOf('.') + 1));
        long amount = AMOUNTS[random.nextInt(AMOUNTS.length)];
        return random.nextBoolean()
                ? new Step("%s = %d".formatted(cell, amount), new Delta.Set(attribute, entity, amount))
                : new Step("%s += %d".formatted(cell, amount), new Delta.Add(attribute, entity, amount));
    }

    private static String verdict(Toy toy, String agent, int node, Change change) {
        return switch (toy.gate.admit(new Proposal<>(agent, node, "proposal", change), 0)) {
            case Verdict.Approved<Change> _ -> "approved";
            case Verdict.Rejected<Change>(String rule, String found, String allowed) ->
                "%s | %s | %s".formatted(rule, found, allowed);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoever_proposes_it_the_verdict_and_the_world_are_the_same(long seed) {
        var random = new SplittableRandom(seed);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            var steps = new ArrayList<Step>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                steps.add(step(random));
            }
            var body = String.join("  ", steps.stream().map(Step::text).toList());
            var said = verdict(person, "Ann", -1, new Change.Deltas(steps.stream().map(Step::delta).toList()));

            assertEquals(said, verdict(script, "Shop", 12, script.change(body)), body);
            assertEquals(said, verdict(plan, "Wolves", 3, plan.change(body)), body);
            assertEquals(List.of(person.world.hash(), person.world.hash()), List.of(script.world.hash(), plan.world.hash()));
            refused += said.equals("approved") ? 0 : 1;
        }
        assertTrue(refused > 20 && refused < 180, "refused: " + refused);
    }
}
