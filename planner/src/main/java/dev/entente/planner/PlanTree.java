package dev.entente.planner;

import org.jspecify.annotations.Nullable;

/// A workflow tree together with what its unfinished nodes read and write.
///
/// Reads point to consumers, writes to producers; a finished node is in neither, for the world then holds what it did.
final class PlanTree {
    private final WorkflowTree tree = new WorkflowTree();
    private final CellIndex producers = new CellIndex();
    private final CellIndex consumers = new CellIndex();
    private final Sagas sagas = new Sagas();
    private Repertoire repertoire = Repertoire.NONE;

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

    CellIndex producers() {
        return producers;
    }

    CellIndex consumers() {
        return consumers;
    }

    Node add(@Nullable Node parent, Step step, long[] names) {
        return tree.add(parent, step, names);
    }

    /// Takes up a node that was saved, with what it reads and writes.
    void adopt(Node node) {
        tree.add(node);
        for (long cell : node.reads()) {
            consumers.add(cell, node);
        }
        for (long cell : node.writes()) {
            producers.add(cell, node);
        }
    }

    /// Makes a node depend on cells.
    void consume(Node node, long[] cells) {
        forget(node);
        node.reads(cells);
        for (long cell : cells) {
            consumers.add(cell, node);
        }
    }

    /// Lets a node depend on nothing any more.
    void forget(Node node) {
        for (long cell : node.reads()) {
            consumers.remove(cell, node);
        }
        node.reads(Node.NOTHING);
    }

    /// Lets a node be foreseen to change nothing any more.
    void settle(Node node) {
        for (long cell : node.writes()) {
            producers.remove(cell, node);
        }
        node.writesNothing();
    }

    /// Removes everything below a node and makes it open again.
    void clear(Node node) {
        for (var part : tree.below(node).reversed()) {
            forget(part);
            settle(part);
            tree.remove(part);
        }
        forget(node);
        settle(node);
        node.open(true);
    }

    /// Removes everything below a node that is over.
    void prune(Node node) {
        for (var part : tree.below(node).reversed()) {
            forget(part);
            settle(part);
            tree.remove(part);
        }
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
    private static boolean doesNothing(Node node) {
        return switch (node.step()) {
            case Step.Instant _, Step.Fail _, Step.Join _, Step.Cancel _ -> true;
            case Step.Task _ -> !node.open() && node.method() < 0;
            case Step.Act _, Step.Fork _, Step.If _, Step.Each _, Step.While _, Step.Block _, Step.Run _,
                    Step.Saga _, Step.Stage _, Step.Lock _ -> false;
        };
    }
}
