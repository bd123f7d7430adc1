package dev.entente.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A workflow tree together with what its unfinished nodes read and write.
///
/// Reads point to consumers, writes to producers; a finished node is in neither, for the world then holds what it did.
/// Watchers are tasks for which a better way may become possible.
final class PlanTree {
    private static final long IDLE = Long.MIN_VALUE;

    private final WorkflowTree tree = new WorkflowTree();
    private final CellIndex producers = new CellIndex();
    private final CellIndex consumers = new CellIndex();
    private final CellIndex watchers = new CellIndex();
    private final Sagas sagas = new Sagas();
    private final long[][] recent = new long[32][];
    private Taken last = Taken.NONE;
    private Repertoire repertoire = Repertoire.NONE;
    private Dependence dependence = Dependence.NONE;

    WorkflowTree tree() {
        return tree;
    }

    Sagas sagas() {
        return sagas;
    }

    /// {@return the methods that the agent has beside those of the program}
    Repertoire repertoire() {
        return repertoire;
    }

    void repertoire(Repertoire learned) {
        this.repertoire = learned;
    }

    void dependence(Dependence hearer) {
        this.dependence = hearer;
    }

    /// {@return whether a node depends on a cell, or watches it}
    boolean depends(long cell) {
        return consumers.has(cell) || watchers.has(cell);
    }

    private void consumer(long cell, Node node) {
        if (consumers.add(cell, node)) {
            dependence.changed(cell);
        }
    }

    private void noConsumer(long cell, Node node) {
        if (consumers.remove(cell, node)) {
            dependence.changed(cell);
        }
    }

    private void watcher(long cell, Node node) {
        if (watchers.add(cell, node)) {
            dependence.changed(cell);
        }
    }

    private void noWatcher(long cell, Node node) {
        if (watchers.remove(cell, node)) {
            dependence.changed(cell);
        }
    }

    CellIndex producers() {
        return producers;
    }

    CellIndex consumers() {
        return consumers;
    }

    CellIndex watchers() {
        return watchers;
    }

    Node add(@Nullable Node parent, Step step, long[] names) {
        return tree.add(parent, step, names);
    }

    /// Takes up a node that was saved, with what it reads and writes.
    void adopt(Node node) {
        tree.add(node);
        index(node);
    }

    private void index(Node node) {
        for (long cell : node.reads()) {
            consumer(cell, node);
        }
        var effects = node.effects();
        for (int i = 0; i < Effects.count(effects); i++) {
            producers.add(Effects.cell(effects, i), node);
        }
        var watch = node.watch();
        if (watch != null) {
            for (long cell : watch.cells()) {
                watcher(cell, node);
            }
        }
    }

    /// Takes a node off the indexes, which keeps what it reads and writes.
    private void forgo(Node node) {
        for (long cell : node.reads()) {
            noConsumer(cell, node);
        }
        var effects = node.effects();
        for (int i = 0; i < Effects.count(effects); i++) {
            producers.remove(Effects.cell(effects, i), node);
        }
        var watch = node.watch();
        if (watch != null) {
            for (long cell : watch.cells()) {
                noWatcher(cell, node);
            }
        }
    }

    /// Takes a node's parts from a place on away; they keep all they know, so that [#attach] brings them back.
    void detach(Node node, int from) {
        for (int i = node.size() - 1; i >= from; i--) {
            out(node.part(i));
        }
        node.shorten(from);
    }

    private void out(Node node) {
        for (int i = node.size() - 1; i >= 0; i--) {
            out(node.part(i));
        }
        forgo(node);
        tree.count(node, false);
    }

    /// Brings a node that was taken away back, as the last part of its parent.
    void attach(Node node) {
        var parent = node.parent();
        if (parent == null) {
            throw new IllegalArgumentException("node %s is a standing goal".formatted(node.id()));
        }
        parent.append(node);
        in(node);
    }

    private void in(Node node) {
        tree.count(node, true);
        index(node);
        for (int i = 0; i < node.size(); i++) {
            in(node.part(i));
        }
    }

    /// {@return an array with the same values that other nodes may have, too; nobody may change it}
    ///
    /// The two that were asked for last are remembered at each place of a small table: that finds most of those that are
    /// alike.
    long[] shared(long[] values) {
        int place = mixed(values) & (recent.length - 2);
        if (Arrays.equals(recent[place], values)) {
            return recent[place];
        }
        var found = Arrays.equals(recent[place + 1], values) ? recent[place + 1] : values;
        recent[place + 1] = recent[place];
        recent[place] = found;
        return found;
    }

    /// {@return an equal way that another node has taken, where that was the last one}
    Taken shared(Taken taken) {
        last = taken.equals(last) ? last : taken;
        return last;
    }

    /// {@return a hash that tells 0 from -1, and one entity from the next, unlike that of [Arrays]}
    private static int mixed(long[] values) {
        long hash = values.length;
        for (long value : values) {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    /// Makes a node depend on cells.
    void consume(Node node, long[] given) {
        forget(node);
        var cells = shared(given);
        node.reads(cells);
        for (long cell : cells) {
            consumer(cell, node);
        }
    }

    /// Lets a node depend on nothing any more.
    void forget(Node node) {
        for (long cell : node.reads()) {
            noConsumer(cell, node);
        }
        node.reads(Node.NOTHING);
    }

    /// Lets a node wait for a better way; null for no more.
    void watch(Node node, @Nullable Watch watch) {
        var before = node.watch();
        if (before != null) {
            for (long cell : before.cells()) {
                noWatcher(cell, node);
            }
        }
        node.watch(watch);
        if (watch != null) {
            for (long cell : watch.cells()) {
                watcher(cell, node);
            }
        }
    }

    /// Lets a node be foreseen to change nothing any more.
    void settle(Node node) {
        var effects = node.effects();
        for (int i = 0; i < Effects.count(effects); i++) {
            producers.remove(Effects.cell(effects, i), node);
        }
        node.effects(Effects.NONE);
    }

    /// Takes everything below a node away and makes it open again.
    void clear(Node node) {
        prune(node);
        unbind(node);
        node.open(true);
    }

    /// Takes everything below a node away.
    void prune(Node node) {
        detach(node, 0);
    }

    /// Lets a node depend on nothing, change nothing, and wait for nothing any more.
    void unbind(Node node) {
        forget(node);
        settle(node);
        watch(node, null);
    }

    /// Notes, before its parts are taken away, whether a node that is done has done nothing.
    void sum(Node node) {
        boolean idle = switch (node.step()) {
            case Step.If _, Step.Each _, Step.Block _ -> node.parts().stream().allMatch(PlanTree::idle);
            default -> false;
        };
        if (idle) {
            node.way(node.method(), node.way(), IDLE);
        }
    }

    private static boolean idle(Node part) {
        return doesNothing(part) && !(part.step() instanceof Step.Instant);
    }

    /// {@return whether nothing but instant steps comes before a node in its body}
    boolean first(Node node) {
        var parent = node.parent();
        if (parent == null) {
            return false;
        }
        if (parent.step() instanceof Step.While && parent.rounds() > 1) {
            return false;
        }
        return tree.allBefore(node, PlanTree::doesNothing);
    }

    /// {@return whether a node is no progress: over at once, or achieved before it began}
    static boolean doesNothing(Node node) {
        return switch (node.step()) {
            case Step.Instant _, Step.Fail _, Step.Join _, Step.Cancel _ -> true;
            case Step.Task _ -> !node.open() && node.method() < 0;
            case Step.If _, Step.Each _, Step.Block _ -> node.status() == Status.DONE && node.key() == IDLE;
            case Step.Act _, Step.Fork _, Step.While _, Step.Run _, Step.Saga _, Step.Stage _, Step.Lock _ -> false;
        };
    }
}
