package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a tree as it was, to go back to where an attempt to change it leads nowhere.
///
/// Attempts replace pending nodes, and never change them; what they do change is which parts a node has that has begun,
/// and which way the topmost one has taken. Taking and going back cost O(nodes below).
final class Savepoint {
    private final PlanTree plan;
    private final Node top;
    private final boolean open;
    private final Taken taken;
    private final long[] inner;
    private final long[] arguments;
    private final long[] reads;
    private final long[] effects;
    private final @Nullable Watch watch;
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(Node node, List<Node> parts) {}

    Savepoint(PlanTree plan, Node top) {
        this.plan = plan;
        this.top = top;
        this.open = top.open();
        this.taken = top.taken();
        this.inner = top.inner();
        this.arguments = top.arguments();
        this.reads = top.reads();
        this.effects = top.effects();
        this.watch = top.watch();
        keep(top);
    }

    private void keep(Node node) {
        var parts = node.parts();
        kept.add(new Kept(node, parts));
        parts.stream().filter(part -> part.status() == Status.RUNNING && part.size() > 0).forEach(this::keep);
    }

    /// {@return the parts of the topmost node, as they were}
    List<Node> parts() {
        return kept.getFirst().parts();
    }

    /// {@return the names of the topmost node's parts, as they were}
    long[] inner() {
        return inner;
    }

    /// Makes everything below the node what it was.
    void back() {
        plan.detach(top, 0);
        plan.consume(top, reads);
        plan.settle(top);
        top.effects(effects);
        plan.watch(top, watch);
        top.open(open);
        top.taken(taken);
        top.inner(inner);
        top.arguments(arguments);
        for (var it : kept.reversed()) {
            if (it.node() != top) {
                it.node().shorten(0);
                it.parts().forEach(it.node()::append);
            }
        }
        kept.getFirst().parts().forEach(plan::attach);
    }
}
