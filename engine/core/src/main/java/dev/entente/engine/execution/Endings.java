package dev.entente.engine.execution;

import java.util.Arrays;

/// What follows when an execution is over: who waits for it hears of it, and what it has finished is kept or forgotten.
///
/// @param queue what is ready to happen
record Endings(Roster roster, Queue queue, Ground ground) {

    /// An execution is over, or has undone what was kept of it.
    void finish(Execution execution, int status, String reason) {
        if (execution.kept) {
            undone(execution);
            return;
        }
        if (execution.number > 0) {
            ground.stepped(execution.name(), -1, "", word(status), reason);
        }
        execution.kept = execution.undoable() && execution.origin.undoable();
        if (!execution.kept) {
            forget(execution);
        }
        if (execution.caller != null) {
            handBack(execution, execution.caller, status, reason);
        } else if (isHeard(execution, status)) {
            ground.ended(ended(execution, word(status), reason, execution.kept));
        }
    }

    /// Nobody asks what became of a proposal, or of a lock that was given back.
    private static boolean isHeard(Execution execution, int status) {
        return execution.template.quiet() ? status == Execution.FAILED : execution.template.waits();
    }

    private static String word(int status) {
        return switch (status) {
            case Execution.DONE -> "done";
            case Execution.FAILED -> "failed";
            default -> "cancelled";
        };
    }

    private void handBack(Execution execution, Execution caller, int status, String reason) {
        int strand = execution.callerStrand;
        if (execution.kept) {
            caller.undoing().add(caller.template.stageOf(caller.region(strand)), execution);
        }
        int first = execution.template.result;
        queue.add(caller, new Input.Ended(strand, execution, status, reason, execution.slots, first));
    }

    private void undone(Execution execution) {
        roster.remove(execution);
        var undoer = execution.undoer;
        if (undoer == null) {
            ground.ended(ended(execution, "done", "", false));
            return;
        }
        undoer.callee(execution.undoerStrand, null);
        queue.add(undoer, new Input.Undone(execution.undoerStrand, execution.undoerToken));
    }

    /// An execution holds the keys that it was begun for.
    void held(Execution execution) {
        ground.ended(ended(execution, "held", "", false));
    }

    private static Ended ended(Execution execution, String status, String reason, boolean undoable) {
        return new Ended(
                execution.id,
                execution.origin,
                status,
                reason,
                execution.slots,
                execution.committed || execution.sealed,
                undoable);
    }

    /// Keeps what a saga has finished in a round of a loop, with the names as they are.
    void setAside(Execution execution, Template.Saga saga, int stage) {
        int names = execution.template.names;
        var slots = Arrays.copyOf(Arrays.copyOf(execution.slots, names), execution.slots.length);
        var aside = new Execution(roster.nextId(), execution.template, execution.origin, slots);
        aside.number = execution.number;
        aside.kept = true;
        execution.undoing().move(saga.first(), saga.end(), aside.undoing());
        execution.undoing().add(stage, aside);
        roster.add(aside);
    }

    /// What it has kept of others is forgotten with it.
    void forget(Execution execution) {
        roster.remove(execution);
        var log = execution.undo();
        for (int i = 0; log != null && i < log.size(); i++) {
            var other = log.other(i);
            if (other != null) {
                forget(other);
            }
        }
    }
}
