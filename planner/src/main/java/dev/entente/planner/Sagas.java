package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps, for each saga at work, what must be undone where it fails.
///
/// Each note costs O(depth of the node).
final class Sagas {
    private final List<Node> settled = new ArrayList<>(0);

    /// Hears of a new status.
    void moved(Node node) {
        switch (node.step()) {
            case Step.Stage stage -> stage(node, stage);
            case Step.Saga _ when node.status() == Status.DONE -> handOver(node);
            default -> {}
        }
    }

    private void stage(Node node, Step.Stage stage) {
        var saga = node.parent();
        if (saga == null) {
            return;
        }
        if (node.status() == Status.RUNNING) {
            node.rounds(saga.finished().size());
            node.ticket(within(node));
        } else if (node.status() == Status.DONE && stage.undoable()) {
            drop(saga, (int) node.rounds());
            saga.finish(List.of(node));
        }
    }

    /// What was finished after the first so many is undone as a whole, or not at all.
    void drop(Node saga, int first) {
        settled.addAll(saga.finishOnly(first));
    }

    /// What a saga inside a stage has done is undone with that stage, unless the stage says itself how.
    private void handOver(Node saga) {
        var around = sagaAround(saga);
        if (around == null) {
            drop(saga, 0);
        } else {
            around.finish(saga.finishOnly(0));
            if (saga.course() != Course.OTHERWISE) {
                nested(saga);
            }
        }
    }

    private static @Nullable Node sagaAround(Node node) {
        var stage = node.above(Step.Stage.class);
        return stage == null ? null : stage.parent();
    }

    /// Keeps a piece whose sagas are finished, for they are undone with the stage around it.
    void keep(Node piece) {
        var around = sagaAround(piece);
        if (around == null) {
            settled.add(piece);
        } else {
            around.finish(List.of(piece.kept()));
        }
    }

    /// Notes that something was committed for a node: the stages around it have a part to undo, up to the first that
    /// undoes it itself.
    void committed(Node node) {
        var stage = node.above(Step.Stage.class);
        while (stage != null) {
            stage.course(Course.COMMITTED);
            stage = ((Step.Stage) stage.step()).undoable() ? null : stage.above(Step.Stage.class);
        }
    }

    /// Notes that something was committed for a node that can be undone by itself, should the stage around it not do so.
    void nested(Node node) {
        var stage = node.above(Step.Stage.class);
        if (stage != null) {
            stage.course(Course.COMMITTED);
        }
    }

    /// {@return the number of the lock around a node; 0 where there is none}
    static long within(Node node) {
        var lock = node.above(Step.Lock.class);
        while (lock != null && lock.course() != Course.HELD) {
            lock = lock.above(Step.Lock.class);
        }
        return lock == null ? 0 : lock.ticket();
    }

    /// {@return the pieces that need not be undone any more, and forgets them}
    List<Node> settled() {
        var taken = settled.stream().filter(node -> node.step() instanceof Step.Run).toList();
        settled.clear();
        return taken;
    }
}
