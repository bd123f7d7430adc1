package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// What can be done at once, as forks and joins: for each task, the sequences and forks of its parts.
///
/// Recovered from a [PartialOrder]: parts of a task are forked where no action of one has to wait for an action of the
/// other. Whoever carries the tree out, forks in any order, ends in the state in which the plan ends. Immutable.
public final class Concurrency {
    private static final int TOP = -1;
    private static final int CROWD = 10_000;
    private static final Flow NOTHING = new Flow.Sequence(List.of());

    private final Decomposition plan;
    private final PartialOrder order;
    private final Flow[] flows;

    private Concurrency(Decomposition plan, PartialOrder order) {
        this.plan = plan;
        this.order = order;
        flows = new Flow[plan.size() + 1];
        var lifting = new Lifting();
        lifting.run();
        var found = Rows.of(plan.size() + 1, lifting.tasks, lifting.pairs);
        for (int node = TOP; node < plan.size(); node++) {
            flows[node + 1] = flow(parts(node), found, node + 1, lifting);
        }
    }

    /// {@return the forks and joins of a plan}
    public static Concurrency of(Decomposition plan, PartialOrder order) {
        return new Concurrency(plan, order);
    }

    /// {@return how the parts of a task are done; those of the whole plan for -1; an empty sequence for an action}
    public Flow flow(int node) {
        return flows[node + 1];
    }

    private int[] parts(int node) {
        return node == TOP ? plan.roots() : plan.parts(node);
    }

    private static Flow flow(int[] parts, Rows found, int row, Lifting lifting) {
        if (parts.length == 0) {
            return NOTHING;
        }
        if (parts.length == 1) {
            return new Flow.Part(parts[0]);
        }
        var after = Stream.generate(BitSet::new).limit(parts.length).toArray(BitSet[]::new);
        for (int i = found.start(row); i < found.end(row); i++) {
            int pair = found.at(i);
            after[lifting.earlier.at(pair)].set(lifting.later.at(pair));
        }
        for (int i = 0; i < parts.length; i++) {
            if (!lifting.eventful.get(parts[i])) {
                after[Math.max(i - 1, 0)].set(Math.max(i, 1));
            }
        }
        return Siblings.flow(parts, after);
    }

    /// {@return how long the plan takes}
    public Makespan makespan() {
        var lengths = new int[plan.size() + 1];
        int forks = 0;
        for (int node = plan.size() - 1; node >= TOP; node--) {
            boolean action = node >= 0 && plan.method(node) < 0;
            lengths[node + 1] = action ? 1 : length(flow(node), lengths);
            forks += forks(flow(node));
        }
        var starts = order.earliest(plan);
        var begun = new int[order.size() + 1];
        int critical = 0;
        int widest = 0;
        for (int vertex = 0; vertex < order.size(); vertex++) {
            int duration = order.duration(plan, vertex);
            begun[starts[vertex]] += duration;
            widest = Math.max(widest, begun[starts[vertex]]);
            critical = Math.max(critical, starts[vertex] + duration);
        }
        return new Makespan(plan.steps().length, lengths[0], critical, widest, forks);
    }

    private int length(Flow flow, int[] lengths) {
        return switch (flow) {
            case Flow.Part(int node) -> lengths[node + 1];
            case Flow.Sequence(var parts) -> parts.stream().mapToInt(part -> length(part, lengths)).sum();
            case Flow.Fork(var branches) -> branches.stream().mapToInt(it -> length(it, lengths)).max().orElse(0);
            case Flow.Woven(var nodes) -> nodes.stream().mapToInt(this::actions).sum();
        };
    }

    private static int forks(Flow flow) {
        return switch (flow) {
            case Flow.Part _, Flow.Woven _ -> 0;
            case Flow.Sequence(var parts) -> parts.stream().mapToInt(Concurrency::forks).sum();
            case Flow.Fork(var branches) -> 1 + branches.stream().mapToInt(Concurrency::forks).sum();
        };
    }

    private int actions(int top) {
        int actions = 0;
        var open = new Ints();
        open.add(top);
        while (!open.isEmpty()) {
            int node = open.last();
            open.cut(open.size() - 1);
            actions += plan.method(node) < 0 ? 1 : 0;
            for (int part : plan.parts(node)) {
                open.add(part);
            }
        }
        return actions;
    }

    /// Lifts each order between events to the two parts, of one task, from which they come.
    private final class Lifting {
        private final Ancestry ancestry = new Ancestry(plan);
        private final int[] places = new int[plan.size()];
        /// Nodes with an event at or below them; what has none is done beside its neighbour, and needs no fork.
        private final BitSet eventful = new BitSet();
        private final Ints tasks = new Ints();
        private final Ints pairs = new Ints();
        private final Ints earlier = new Ints();
        private final Ints later = new Ints();

        void run() {
            for (int node = TOP; node < plan.size(); node++) {
                var parts = parts(node);
                for (int i = 0; i < parts.length; i++) {
                    places[parts[i]] = i;
                }
            }
            for (int vertex = 0; vertex < order.size(); vertex++) {
                for (int node = order.node(vertex); node >= 0 && !eventful.get(node); node = plan.parent(node)) {
                    eventful.set(node);
                }
                if (order.node(vertex) < 0) {
                    crowd(order.before(vertex), order.after(vertex));
                } else {
                    direct(vertex);
                }
            }
        }

        private void direct(int vertex) {
            for (int before : order.before(vertex)) {
                if (order.node(before) >= 0) {
                    lift(before, vertex);
                }
            }
        }

        /// All of one crowd before all of another. Very large ones meet in one vertex, which adds orders and loses none.
        private void crowd(int[] before, int[] after) {
            boolean small = (long) before.length * after.length <= CROWD;
            for (int i = 0; i < after.length; i++) {
                if (i > 0 && !small) {
                    lift(after[0], after[i]);
                    continue;
                }
                for (int one : before) {
                    lift(one, after[i]);
                }
            }
        }

        private void lift(int before, int after) {
            int one = order.node(before);
            int other = order.node(after);
            int meeting = ancestry.meeting(one, other);
            if (meeting == one || meeting == other) {
                return;
            }
            tasks.add(meeting + 1);
            pairs.add(pairs.size());
            earlier.add(places[ancestry.at(one, ancestry.depth(meeting) + 1)]);
            later.add(places[ancestry.at(other, ancestry.depth(meeting) + 1)]);
        }
    }
}
