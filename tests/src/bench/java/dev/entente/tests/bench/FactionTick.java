package dev.entente.tests.bench;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.world.Delta;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// One guarded agent step: read an observation, ask a stub model, parse, check, and add 1 to one cell of the world
/// through the gate, under a constraint. A world ticks every thousand steps.
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FactionTick {
    private static final int STEPS_PER_TICK = 1_000;
    private static final String FLOW = """
            Entity Field { scouted: int = 0 }
            Constraint counted: Field.scouted >= 0 and Field.scouted < 1000000000000
            """;

    /// What a faction reads before it decides.
    ///
    /// @param seen how often the place it looks at was scouted
    record Observation(String faction, long tick, long seen) {}

    /// One faction and its world.
    @State(Scope.Thread)
    public static class Faction {
        private Ground ground = ground();
        private int scouted = ground.attribute("Field", "scouted");
        private long steps;

        /// Begins with a fresh world.
        @Setup
        public void begin() {
            ground = ground();
            scouted = ground.attribute("Field", "scouted");
        }

        private static Ground ground() {
            return Ground.of(FLOW, (world, writer) -> {
                for (int cell = 0; cell < Decision.SIDE * Decision.SIDE; cell++) {
                    writer.create(world.schema().type("Field"), "field-" + cell);
                }
            });
        }

        private Observation observe() {
            if (++steps % STEPS_PER_TICK == 0) {
                ground.gate().drain();
                ground.gate().advance();
            }
            return new Observation("Wolves", ground.world().tick(), ground.world().get(scouted, 0));
        }

        private Verdict<?> commit(Decision decision) {
            var change = new Change.Deltas(List.of(new Delta.Add(scouted, decision.cell(), 1)));
            return ground.gate().admit(new Proposal<>("Wolves", -1, "Scout", change), 0);
        }
    }

    private static String stub(Observation observation) {
        return observation.tick() < 0 ? "" : Decision.ANSWER;
    }

    private static Verdict<?> step(Faction faction) {
        var decision = Decision.parse(stub(faction.observe()));
        var verdict = Decision.GUARD.check(new Proposal<>("Wolves", -1, "Scout", decision));
        if (verdict instanceof Verdict.Approved<Decision> approved
                && faction.commit(approved.value()) instanceof Verdict.Approved<?> committed) {
            return committed;
        }
        throw new IllegalStateException("the stub's decision must pass");
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Verdict<?> one(Faction faction) {
        return step(faction);
    }

    @Benchmark
    @Threads(Threads.MAX)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Verdict<?> everyCore(Faction faction) {
        return step(faction);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Verdict<?> single(Faction faction) {
        return step(faction);
    }

    static List<Row> rows() {
        var results = Jmh.run(FactionTick.class);
        var one = Jmh.effort(Jmh.of(results, "one"));
        return List.of(
                one.row("A guarded agent steps per core second", "%,.0f").against(">= 100,000", one.median() >= 100_000),
                Jmh.scores(Jmh.of(results, "one")).row("A the same by the clock, 1 thread", "%,.0f"),
                Jmh.scores(Jmh.of(results, "everyCore")).row("A the same by the clock, a thread a core", "%,.0f"),
                Jmh.row("A one guarded agent step", Jmh.of(results, "single"), "us"),
                Jmh.bytes(Jmh.of(results, "one")).row("A bytes allocated per step", "%,.0f"));
    }
}
