package dev.entente.tests.bench;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.expression.Cell;
import dev.entente.planner.Choice;
import dev.entente.planner.Limits;
import dev.entente.planner.Mending;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.PlanLog;
import dev.entente.planner.Rewrite;
import dev.entente.planner.Status;
import dev.entente.world.Delta;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A wall rises, or falls, in one region of a long campaign: the event is committed, the broken node found, and the
/// smallest part around it decomposed again.
///
/// One faction walks through every region in turn, so all nodes of the tree write the cell that says where it is: what a
/// node will find depends on the one before it.
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Rewrites {
    private static final String FLOW = """
            Entity Faction { at: Region   marched: int = 0 }
            Entity Province { rank: int = 0 }
            Entity Region { wall: int = 0   of: Province }
            Faction Wolves { pursue Campaign($me) }
            Goal Campaign(army: Faction) {
                Method all { Each p in Province { Achieve Crossed(army, p) } }
            }
            Goal Crossed(army: Faction, p: Province) {
                Method through { Each r in Region (r.of == p) { Achieve Reached(army, r) } }
            }
            Goal Reached(army: Faction, land: Region) {
                Achieved when army.at == land
                Method march when land.wall == 0 { Do March(army, land) }
                Method climb when land.wall > 0 { Do Climb(army, land)   Do Rest(army) }
            }
            Action March(army: Faction, land: Region) takes 2 ticks {
                requires land.wall == 0
                effects { army.at = land   army.marched += 1 }
            }
            Action Climb(army: Faction, land: Region) takes 4 ticks {
                requires land.wall > 0
                effects { army.at = land   army.marched += 1 }
            }
            Action Rest(army: Faction) takes 1 ticks { requires army.marched >= 0   effects { army.marched += 0 } }
            """;

    /// How many nodes the tree has, about.
    @Param({"1000", "10000", "100000"})
    public int nodes;

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Integer> regions = new ArrayList<>();
    private Ground ground = Ground.of(FLOW, (_, _) -> {});
    private Plan plan = new Plan("Wolves", Limits.DEFAULT, new Quiet(), ground.world());
    private int wall;

    /// Builds the campaign and unfolds all of it.
    @Setup
    public void unfold() {
        ground = Ground.of(FLOW, this::fill);
        wall = ground.attribute("Region", "wall");
        plan = new Plan("Wolves", new Limits(10_000_000, 100, 6, 400, 12), new Quiet(), ground.world());
        var goal = ground.domain().pursued("Wolves").getFirst();
        var root = plan.pursue(goal, new long[] {ground.world().entity("Wolves")});
        if (!plan.unfold(root, ground.world(), Rewrites::first) || plan.size() < nodes) {
            throw new IllegalStateException("%d nodes: %s".formatted(plan.size(), plan.reason()));
        }
    }

    private void fill(World world, Writer writer) {
        var schema = world.schema();
        int size = nodes / 3;
        int provinces = (int) Math.ceil(Math.sqrt(size));
        writer.create(schema.type("Faction"), "Wolves");
        var made = new int[provinces];
        for (int p = 0; p < provinces; p++) {
            made[p] = writer.create(schema.type("Province"), "province-" + p);
        }
        for (int r = 0; r < size; r++) {
            int region = writer.create(schema.type("Region"), "region-" + r);
            writer.set(schema.attribute(schema.type("Region"), "of"), region, made[r * provinces / size]);
            regions.add(region);
        }
    }

    private static int first(Choice choice) {
        return Math.min(0, choice.options().size());
    }

    @Benchmark
    public Rewrite wall() {
        int region = regions.get(random.nextInt(regions.size()));
        long height = 1 - ground.world().get(wall, region);
        var change = new Change.Deltas(List.of(new Delta.Set(wall, region, height)));
        ground.gate().admit(new Proposal<>("timeline", -1, "wall", change), 0);
        ground.gate().drain();
        var broken = plan.broken(Cell.of(wall, region), ground.world());
        if (broken == null) {
            throw new IllegalStateException("the wall must break a node");
        }
        if (plan.mend(broken, ground.world(), Rewrites::first) instanceof Mending.Rewritten(var rewrite, _)) {
            return rewrite;
        }
        throw new IllegalStateException("the part must be decomposed again");
    }

    /// Keeps nothing.
    private static final class Quiet implements PlanLog {
        @Override
        public void grew(Node node, String kind, String label) {}

        @Override
        public void moved(Node node, Status status, String reason) {}

        @Override
        public void decided(Choice choice, int chosen) {}

        @Override
        public void refused(Choice choice, String rule, String found, String allowed) {}
    }

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var result : Jmh.run(Rewrites.class)) {
            var nodes = result.getParams().getParam("nodes");
            var row = Jmh.row("D one rewrite in a tree of %,d nodes".formatted(Integer.parseInt(nodes)), result, "us");
            rows.add("10000".equals(nodes) ? row.against("p99 < 1000 us", Jmh.percentile(result, 99) < 1000) : row);
        }
        return rows;
    }
}
