package dev.entente.planner;

import java.util.List;

/// Keeps, for each saga at work, the stages that must be undone where it fails.
///
/// Each note costs O(depth of the node).
final class Sagas {
    private Sagas() {}

    /// Hears of a new status.
    static void moved(Node node) {
        switch (node.step()) {
            case Step.Stage stage -> stage(node, stage);
            case Step.Saga _ when node.status() == Status.DONE -> handOver(node);
            default -> {}
        }
    }

    private static void stage(Node node, Step.Stage stage) {
        var saga = node.parent();
        if (saga == null) {
            return;
        }
        if (node.status() == Status.RUNNING) {
            node.rounds(saga.finished().size());
        } else if (node.status() == Status.DONE && stage.undoable()) {
            saga.finishOnly((int) node.rounds());
            saga.finish(List.of(node));
        }
    }

    /// What a saga inside a stage has done is undone with that stage, unless the stage says itself how.
    private static void handOver(Node saga) {
        var outer = saga.above(Step.Stage.class);
        if (outer != null && outer.parent() != null && saga.course() != Course.OTHERWISE) {
            outer.course(Course.COMMITTED);
            outer.parent().finish(saga.finished());
        }
        saga.finishOnly(0);
    }

    /// Notes that something was committed for a node: the stage around it has a part to undo.
    static void committed(Node node) {
        var stage = node.above(Step.Stage.class);
        if (stage != null) {
            stage.course(Course.COMMITTED);
        }
    }
}
