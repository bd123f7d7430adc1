package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// Greedy best-first search over (state, stack): always the node that seems nearest, later ones first among equals.
///
/// A pair is looked at once. Each child goes on to its next choice before it is judged.
final class Greedy implements Seeker {
    private final Reached reached;
    private final Estimate estimate;
    private final Meter meter;
    private final boolean counts;
    private final long bytes;
    private final Ints parents = new Ints();
    private final Ints ways = new Ints();
    private final Open open = new Open();
    private final long[] here;

    /// @param counts whether the rules of a relaxed plan are counted, instead of adding up costs
    Greedy(
            Ground ground, Lifted lifted, Foresight foresight, Estimate estimate, boolean counts, long bytes, Meter meter) {
        this.estimate = estimate;
        this.counts = counts;
        this.bytes = bytes;
        this.meter = meter;
        reached = new Reached(ground, lifted, foresight);
        here = new long[ground.start.length];
    }

    @Override
    public @Nullable Decomposition seek(long nodes) {
        if (reached.size() == 0) {
            judge(reached.begin(), -1, -1);
        }
        long left = nodes;
        while (reached.goal() < 0 && open.size() > 0 && left > 0 && !full() && meter.beat()) {
            left -= expand(open.poll());
        }
        return reached.goal() < 0 ? null : reached.plan(back());
    }

    @Override
    public boolean exhausted() {
        return open.size() == 0;
    }

    @Override
    public boolean full() {
        return reached.bytes() + open.bytes() + 8L * reached.size() > bytes;
    }

    private int expand(int node) {
        int stack = reached.stack(node);
        int count = 0;
        reached.load(node, here);
        for (int way : reached.stride.ways(reached.stacks.task(stack))) {
            int unfolded = reached.stride.take(way, stack, here);
            if (unfolded != Stride.DEAD && reached.goal() < 0 && meter.node()) {
                count++;
                System.arraycopy(here, 0, reached.state, 0, here.length);
                judge(reached.go(unfolded), node, way);
            }
        }
        return Math.max(1, count);
    }

    /// Lets a new node wait for its turn.
    private void judge(int node, int parent, int way) {
        if (node < 0) {
            return;
        }
        parents.add(parent);
        ways.add(way);
        if (node == reached.goal()) {
            return;
        }
        estimate.at(reached.state, reached.state(node));
        int stack = reached.stack(node);
        int far = counts ? estimate.rules(reached.stacks, stack) : estimate.sum(reached.stacks, stack);
        if (far < Relaxed.NEVER) {
            open.add(((long) far << 32) | (Integer.MAX_VALUE - node), node);
        }
    }

    /// {@return the ways to the goal, the last one first}
    private Ints back() {
        var back = new Ints();
        for (int node = reached.goal(); parents.at(node) >= 0; node = parents.at(node)) {
            back.add(ways.at(node));
        }
        return back;
    }
}
