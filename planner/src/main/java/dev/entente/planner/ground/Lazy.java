package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// Greedy search that judges a node only when it is looked at; until then it waits under what its parent promised for the
/// way that leads to it. Ways that the relaxed plan of the parent uses wait in a second queue too, which gets more turns
/// while it helps (as in LAMA, Richter and Westphal, JAIR 39, 2010).
final class Lazy implements Seeker {
    private static final int BOOST = 1_000;

    private final Reached reached;
    private final Estimate estimate;
    private final Meter meter;
    private final long bytes;
    private final Ints edgeOf = new Ints();
    private final Ints sources = new Ints();
    private final Ints ways = new Ints();
    private final Open every = new Open();
    private final Open preferred = new Open();
    private int best = Relaxed.NEVER;
    private long turn;
    private long preferredTurn;

    Lazy(Ground ground, Lifted lifted, Foresight foresight, Estimate estimate, long bytes, Meter meter) {
        this.estimate = estimate;
        this.bytes = bytes;
        this.meter = meter;
        reached = new Reached(ground, lifted, foresight);
    }

    @Override
    public @Nullable Decomposition seek(long nodes) {
        if (reached.size() == 0) {
            expand(reached.begin(), -1);
        }
        for (long left = nodes; left > 0 && reached.goal() < 0 && every.size() > 0 && !full() && meter.node(); left--) {
            follow(next());
        }
        return reached.goal() < 0 ? null : reached.plan(back());
    }

    @Override
    public boolean exhausted() {
        return every.size() == 0;
    }

    @Override
    public boolean full() {
        return reached.bytes() + every.bytes() + preferred.bytes() + 4L * reached.size() + 8L * ways.size() > bytes;
    }

    private int next() {
        if (preferred.size() > 0 && preferredTurn <= turn) {
            preferredTurn++;
            return preferred.poll();
        }
        turn++;
        return every.poll();
    }

    private void follow(int edge) {
        int source = sources.at(edge);
        if (source < 0) {
            return;
        }
        sources.set(edge, ~source);
        reached.load(source, reached.state);
        expand(reached.go(reached.stride.take(ways.at(edge), reached.stack(source), reached.state)), edge);
    }

    /// Lets all ways from a new node wait for their turn.
    private void expand(int node, int edge) {
        if (node < 0) {
            return;
        }
        edgeOf.add(edge);
        if (node == reached.goal()) {
            return;
        }
        estimate.at(reached.state, reached.state(node));
        int far = estimate.rules(reached.stacks, reached.stack(node));
        if (far < best) {
            best = far;
            preferredTurn -= BOOST;
        }
        if (far < Relaxed.NEVER) {
            promise(node, far);
        }
    }

    private void promise(int node, int far) {
        int stack = reached.stack(node);
        int task = reached.stacks.task(stack);
        for (int way : reached.stride.ways(task)) {
            if (reached.stride.take(way, stack, reached.state) != Stride.DEAD && estimate.price(way) < Relaxed.NEVER) {
                wait(node, way, far + estimate.price(way) - estimate.cost(task));
            }
        }
    }

    private void wait(int node, int way, int far) {
        int edge = ways.size();
        sources.add(node);
        ways.add(way);
        long key = ((long) far << 32) | (Integer.MAX_VALUE - edge);
        every.add(key, edge);
        if (estimate.helps(way)) {
            preferred.add(key, edge);
        }
    }

    /// {@return the ways to the goal, the last one first}
    private Ints back() {
        var back = new Ints();
        for (int edge = edgeOf.at(reached.goal()); edge >= 0; edge = edgeOf.at(~sources.at(edge))) {
            back.add(ways.at(edge));
        }
        return back;
    }
}
