package dev.entente.tests.bench;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import dev.entente.planner.tree.Links;
import dev.entente.planner.tree.PartialOrder;
import dev.entente.planner.tree.Revision;
import dev.entente.planner.tree.TreeDiff;
import dev.entente.planner.tree.TreeGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A plan of a million actions as a tree: in JGraphT, with its causal links, and compared with a revision.
///
/// Lamps are switched on and off at random, ten switchings to a task, ten tasks to a task, six levels deep.
final class Trees {
    private static final int LAMPS = 1_000;
    private static final int WIDTH = 10;
    private static final int DEPTH = 6;
    private static final int ON = 0;
    private static final int TASK = 2;
    private static final int ORDERED = 0;

    private Trees() {}

    static List<Row> rows() {
        var problem = problem();
        var plan = plan(1, 0);
        var before = Revision.of(plan);
        var scattered = Revision.of(plan(1, 1_000));
        var rows = new ArrayList<Row>();
        var graph = sample(7, () -> TreeGraph.of(problem, plan));
        rows.add(graph.row("T a plan of %,d nodes as a graph of JGraphT, ms of CPU time".formatted(plan.size()), "%,.0f")
                .against("<= 2,000", graph.median() <= 2_000));
        var walk = sample(3, () -> walked(TreeGraph.of(problem, plan)));
        rows.add(walk.row("T the same, and every edge of every vertex looked at", "%,.0f").against("<= 2,000", walk.median() <= 2_000));
        rows.add(sample(5, () -> Revision.of(plan)).row("T hashes of all its subtrees", "%,.0f"));
        var diff = tenth(sample(15, () -> IntStream.range(0, 10).forEach(_ -> TreeDiff.of(before, scattered).distance())));
        rows.add(diff.row("T diff after 1 % of the actions changed in 1,000 places, ms of CPU time", "%,.1f").against("<= 20", diff.median() <= 20));
        rows.add(Row.of("T what it found", TreeDiff.of(before, scattered).toString(), ""));
        rows.add(sample(3, () -> Links.of(problem, plan)).row("T causal links of its %,d steps".formatted(plan.steps().length), "%,.0f"));
        var links = Links.of(problem, plan);
        rows.add(sample(3, () -> PartialOrder.of(plan, links)).row("T the order that they demand", "%,.0f"));
        return rows;
    }

    private static int walked(TreeGraph graph) {
        return graph.vertexSet().stream()
                .mapToInt(vertex -> graph.outgoingEdgesOf(vertex).stream().mapToInt(graph::getEdgeTarget).sum())
                .sum();
    }

    private static Sample tenth(Sample sample) {
        return Sample.of(DoubleStream.of(sample.sorted()).map(it -> it / 10).toArray());
    }

    private static Sample sample(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return Sample.of(DoubleStream.generate(() -> North.effort(work) * 1e3).limit(times).toArray());
    }

    /// {@return a plan}
    ///
    /// @param rewritten how many of the tasks just above the actions switch other lamps, evenly spread
    private static Decomposition plan(long seed, int rewritten) {
        var tree = new Decomposition.Builder();
        var dice = new SplittableRandom(seed);
        var lit = new boolean[LAMPS];
        var steps = new ArrayList<Integer>();
        int every = rewritten == 0 ? 0 : (int) Math.pow(WIDTH, DEPTH - 1) / rewritten;
        grow(tree, -1, DEPTH, dice, lit, steps, every);
        return tree.build(steps.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void grow(
            Decomposition.Builder tree, int parent, int depth, SplittableRandom dice, boolean[] lit, List<Integer> steps, int every) {
        if (depth == 0) {
            int lamp = dice.nextInt(LAMPS);
            boolean other = every > 0 && steps.size() / WIDTH % every == every / 2;
            steps.add(tree.action(parent, lit[lamp] ? ON + 1 : ON, new int[] {other ? (lamp + 1) % LAMPS : lamp}));
            lit[lamp] ^= true;
            return;
        }
        int node = tree.task(parent, TASK + depth - 1, new int[0], depth - 1, new int[0]);
        for (int i = 0; i < WIDTH; i++) {
            grow(tree, node, depth - 1, dice, lit, steps, every);
        }
    }

    private static Problem problem() {
        var fluent = new Fluent("lit", new int[1], false, Place.NOWHERE);
        var tasks = IntStream.range(0, DEPTH).mapToObj(i -> new Task("t" + i, Variables.NONE, List.of(i), Place.NOWHERE)).toList();
        var methods = IntStream.range(0, DEPTH)
                .mapToObj(i -> new Method("m" + i, i, new int[0], 0, Variables.NONE, Condition.always(), body(i), Place.NOWHERE))
                .toList();
        var model = new Model("lamps", new Types(List.of("object"), new int[] {-1}), List.of(), List.of(fluent),
                List.of(switching("on", true), switching("off", false)), tasks, methods, List.of());
        var lamps = IntStream.range(0, LAMPS).mapToObj(i -> new Thing("lamp" + i, 0)).toList();
        var network = Network.sequence(List.of(new Call(TASK + DEPTH - 1, new int[0])));
        return new Problem("lamps", model, lamps, List.of(), List.of(), 0, Variables.NONE, Condition.always(), network, Condition.always());
    }

    /// A body of which only the order counts here.
    private static Network body(int depth) {
        var call = new Call(depth == ORDERED ? ON : TASK + depth - 1, new int[0]);
        return Network.sequence(IntStream.range(0, WIDTH).mapToObj(_ -> call).toList());
    }

    private static Operator switching(String name, boolean on) {
        var terms = new int[] {0};
        Condition lit = new Condition.Holds(0, terms);
        return new Operator(name, 1, new Variables(List.of("lamp"), new int[1]), on ? new Condition.Not(lit) : lit,
                List.of(Effect.of(on ? new Effect.Add(0, terms) : new Effect.Delete(0, terms))), Place.NOWHERE);
    }
}
