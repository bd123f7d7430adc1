package dev.entente.tests.bench;

import dev.entente.engine.Cause;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.RunFolder;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.world.Delta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// World events through the gate, hashed and written to a journal on disk; one tick has ten thousand of them.
///
/// Every event is a proposal of its own: one delta, checked against a constraint. The hash is kept with every change,
/// and read once a tick. What is journaled is compressed and flushed at the end of each tick.
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Events {
    private static final int EVENTS = 10_000;
    private static final int ENTITIES = 10_000;
    private static final List<Cause> CAUSES = List.of(new Cause("Wolves", 1, "Raid(Wolves, hollowell)"));
    private static final String FLOW = """
            Entity Player { damage: int = 0   gold: int = 0 }
            Constraint counted: Player.damage >= 0
            """;

    private Path path = Path.of("");
    private Ground ground = ground();
    private JournalWriter journal = open();
    private List<Proposal<Change>> events = List.of();

    private static Ground ground() {
        return Ground.of(FLOW, (world, writer) -> {
            for (int player = 0; player < ENTITIES; player++) {
                writer.create(world.schema().type("Player"), "player-" + player);
            }
        });
    }

    private JournalWriter open() {
        try {
            path = Files.createTempDirectory("entente-bench");
            return JournalWriter.create(RunFolder.create(path), "Events", ground.world());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /// Draws ten thousand events.
    @Setup
    public void draw() {
        int damage = ground.attribute("Player", "damage");
        var random = new java.util.SplittableRandom(7);
        var drawn = new ArrayList<Proposal<Change>>();
        for (int i = 0; i < EVENTS; i++) {
            var delta = new Delta.Add(damage, random.nextInt(ENTITIES), 1 + random.nextInt(50));
            drawn.add(new Proposal<>("Wolves", 1, "Raid(Wolves, hollowell)", new Change.Deltas(List.of(delta))));
        }
        events = drawn;
    }

    /// Removes the journal.
    @TearDown(Level.Trial)
    public void close() throws IOException {
        journal.close();
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long committed() {
        commit();
        ground.gate().drain();
        return ground.world().hash();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long journaled() {
        commit();
        long hash = ground.world().hash();
        journal.tick(ground.world().tick(), hash, CAUSES, ground.gate().changes(), List.of());
        ground.gate().drain();
        return hash;
    }

    private void commit() {
        ground.gate().advance();
        for (var event : events) {
            ground.gate().admit(event, 0);
        }
    }

    static List<Row> rows() {
        var results = Jmh.run(Events.class);
        var journaled = Jmh.effort(Jmh.of(results, "journaled"));
        return List.of(
                journaled.row("C events committed, hashed, journaled per core second", "%,.0f")
                        .against(">= 1,000,000", journaled.median() >= 1_000_000),
                Jmh.scores(Jmh.of(results, "journaled")).row("C the same by the clock", "%,.0f"),
                Jmh.effort(Jmh.of(results, "committed")).row("C events committed and hashed per core second", "%,.0f"),
                Jmh.bytes(Jmh.of(results, "journaled")).row("C bytes allocated per event", "%,.1f"));
    }
}
