package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// Greedy search that judges a node only when it is looked at; until then it waits under what its parent promised for the
/// way that leads to it. Ways that the relaxed plan of the parent uses wait in a second queue too, which gets more turns
/// while it helps (as in LAMA, Richter and Westphal, JAIR 39, 2010).
final class Lazy implements Seeker {
    private static final int BOOST = 1_000;

    private final Ground ground;
    private final Lifted lifted;
    private final Stacks stacks;
    private final Stride stride;
    private final Estimate estimate;
    private final Meter meter;
    private final long bytes;
    private final States states;
    private final Pairs nodes = new Pairs();
    private final Ints stateOf = new Ints();
    private final Ints stackOf = new Ints();
    private final Ints edgeOf = new Ints();
    private final Ints sources = new Ints();
    private final Ints ways = new Ints();
    private final Open every = new Open();
    private final Open preferred = new Open();
    private final Ints trace = new Ints();
    private final long[] there;
    private int best = Relaxed.NEVER;
    private long turn;
    private long preferredTurn;
    private int goal = -1;

    Lazy(Ground ground, Lifted lifted, Foresight foresight, Estimate estimate, long bytes, Meter meter) {
        this.ground = ground;
        this.lifted = lifted;
        this.estimate = estimate;
        this.bytes = bytes;
        this.meter = meter;
        stacks = new Stacks(ground, foresight);
        stride = new Stride(ground, foresight, stacks);
        states = new States(ground.start.length);
        there = new long[ground.start.length];
    }

    @Override
    public @Nullable Decomposition seek(long nodes) {
        if (stateOf.size() == 0) {
            System.arraycopy(ground.start, 0, there, 0, there.length);
            arrive(stride.go(stacks.push(ground.root, Stacks.EMPTY), there, trace), -1);
        }
        for (long left = nodes; left > 0 && goal < 0 && every.size() > 0 && !full() && meter.node(); left--) {
            follow(next());
        }
        return goal < 0 ? null : Growth.leftmost(ground, lifted, path());
    }

    @Override
    public boolean exhausted() {
        return every.size() == 0;
    }

    @Override
    public boolean full() {
        return states.bytes() + stacks.bytes() + nodes.bytes() + every.bytes() + preferred.bytes() + 12L * nodes.size() + 8L * ways.size() > bytes;
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
        states.load(stateOf.at(source), there);
        int stack = stride.take(ways.at(edge), stackOf.at(source), there);
        trace.shrink(0);
        arrive(stride.go(stack, there, trace), edge);
    }

    private void arrive(int stack, int edge) {
        if (stack == Stride.DEAD || (stack == Stacks.EMPTY && !finished())) {
            return;
        }
        int state = states.intern(there);
        int node = nodes.intern(state, stack);
        if (node < stateOf.size()) {
            return;
        }
        stateOf.add(state);
        stackOf.add(stack);
        edgeOf.add(edge);
        if (stack == Stacks.EMPTY) {
            goal = node;
        } else {
            expand(node, state, stack);
        }
    }

    private boolean finished() {
        return Check.literals(ground.goal, there) && ground.goalCheck.holds(there);
    }

    private void expand(int node, int state, int stack) {
        estimate.at(there, state);
        int far = estimate.rules(stacks, stack);
        if (far == Relaxed.NEVER) {
            return;
        }
        if (far < best) {
            best = far;
            preferredTurn -= BOOST;
        }
        int task = stacks.task(stack);
        for (int way : stride.ways(task)) {
            if (stride.take(way, stack, there) != Stride.DEAD && estimate.price(way) < Relaxed.NEVER) {
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

    /// {@return all ways on the path, done again with a trace}
    private int[] path() {
        var back = new Ints();
        for (int edge = edgeOf.at(goal); edge >= 0; edge = edgeOf.at(~sources.at(edge))) {
            back.add(edge);
        }
        trace.shrink(0);
        System.arraycopy(ground.start, 0, there, 0, there.length);
        int stack = stride.go(stacks.push(ground.root, Stacks.EMPTY), there, trace);
        for (int i = back.size() - 1; i >= 0; i--) {
            int way = ways.at(back.at(i));
            trace.add(way);
            stack = stride.go(stride.take(way, stack, there), there, trace);
        }
        return trace.array();
    }
}
