package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// Greedy best-first search over (state, stack): always the node that seems nearest, later ones first among equals.
///
/// A pair is looked at once. Each child goes on to its next choice before it is judged.
final class Greedy implements Seeker {
    private final Ground ground;
    private final Lifted lifted;
    private final Stacks stacks;
    private final Stride stride;
    private final Estimate estimate;
    private final Meter meter;
    private final boolean counts;
    private final long bytes;
    private final States states;
    private final Pairs nodes = new Pairs();
    private final Ints stateOf = new Ints();
    private final Ints stackOf = new Ints();
    private final Ints parents = new Ints();
    private final Ints ways = new Ints();
    private final Open open = new Open();
    private final Ints trace = new Ints();
    private final long[] here;
    private final long[] there;
    private int goal = -1;

    /// @param counts whether the rules of a relaxed plan are counted, instead of adding up costs
    Greedy(
            Ground ground, Lifted lifted, Foresight foresight, Estimate estimate, boolean counts, long bytes, Meter meter) {
        this.ground = ground;
        this.lifted = lifted;
        this.estimate = estimate;
        this.counts = counts;
        this.bytes = bytes;
        this.meter = meter;
        stacks = new Stacks(ground, foresight);
        stride = new Stride(ground, foresight, stacks);
        states = new States(ground.start.length);
        here = new long[ground.start.length];
        there = new long[ground.start.length];
    }

    @Override
    public @Nullable Decomposition seek(long nodes) {
        if (stateOf.size() == 0) {
            System.arraycopy(ground.start, 0, there, 0, there.length);
            arrive(stride.go(stacks.push(ground.root, Stacks.EMPTY), there, trace), -1, -1);
        }
        long left = nodes;
        while (goal < 0 && open.size() > 0 && left > 0 && !full() && meter.beat()) {
            left -= expand(open.poll());
        }
        return goal < 0 ? null : Growth.leftmost(ground, lifted, path());
    }

    @Override
    public boolean exhausted() {
        return open.size() == 0;
    }

    @Override
    public boolean full() {
        return states.bytes() + stacks.bytes() + nodes.bytes() + open.bytes() + 16L * nodes.size() > bytes;
    }

    private int expand(int node) {
        int stack = stackOf.at(node);
        int count = 0;
        states.load(stateOf.at(node), here);
        for (int way : stride.ways(stacks.task(stack))) {
            int unfolded = stride.take(way, stack, here);
            if (unfolded != Stride.DEAD && goal < 0 && meter.node()) {
                count++;
                System.arraycopy(here, 0, there, 0, here.length);
                trace.shrink(0);
                arrive(stride.go(unfolded, there, trace), node, way);
            }
        }
        return Math.max(1, count);
    }

    private void arrive(int stack, int parent, int way) {
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
        parents.add(parent);
        ways.add(way);
        if (stack == Stacks.EMPTY) {
            goal = node;
        } else {
            judge(node, state, stack);
        }
    }

    private boolean finished() {
        return Check.literals(ground.goal, there) && ground.goalCheck.holds(there);
    }

    private void judge(int node, int state, int stack) {
        estimate.at(there, state);
        int far = counts ? estimate.rules(stacks, stack) : estimate.sum(stacks, stack);
        if (far < Relaxed.NEVER) {
            open.add(((long) far << 32) | (Integer.MAX_VALUE - node), node);
        }
    }

    /// {@return all ways on the path, done again with a trace}
    private int[] path() {
        var back = new Ints();
        for (int node = goal; node >= 0; node = parents.at(node)) {
            back.add(node);
        }
        trace.shrink(0);
        System.arraycopy(ground.start, 0, there, 0, there.length);
        int stack = stride.go(stacks.push(ground.root, Stacks.EMPTY), there, trace);
        for (int i = back.size() - 2; i >= 0; i--) {
            int way = ways.at(back.at(i));
            trace.add(way);
            stack = stride.go(stride.take(way, stack, there), there, trace);
        }
        return trace.array();
    }
}
