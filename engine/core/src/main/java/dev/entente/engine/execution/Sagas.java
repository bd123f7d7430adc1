package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.STOP;

/// Sagas: their steps, and how they are undone.
///
/// What a saga has done stands in the execution's log, in order. How far it is stands in one place: why it is undone,
/// whether a part of the step at work was committed, how often a compensation was tried, and which saga that
/// compensation belongs to, for a finished saga is undone by the one around it.
final class Sagas {
    private static final int CAUSE = 3;
    private static final int FAILED = 1;
    private static final int STOPPED = 2;
    private static final int PARTIAL = 1 << 2;
    private static final int ATTEMPT = 1 << 3;
    private static final int ATTEMPTS = 7 << 3;
    private static final int BY = 8;
    /// How often a compensation that failed is tried again.
    private static final int AGAIN = 3;

    private final Turn turn;
    private final Climbing climbing;

    Sagas(Turn turn, Climbing climbing) {
        this.turn = turn;
        this.climbing = climbing;
    }

    private Template.Saga saga(int saga) {
        return turn.template.sagas[saga];
    }

    private Template.Stage stage(int stage) {
        return turn.template.stages[stage];
    }

    private long state(int saga) {
        return turn.execution.place(saga(saga).place());
    }

    private void state(int saga, long state) {
        turn.execution.place(saga(saga).place(), state);
    }

    int enter(int strand, int saga) {
        state(saga, 0);
        return turn.next(strand);
    }

    void committed(int stage) {
        int saga = stage(stage).saga();
        state(saga, state(saga) | PARTIAL);
    }

    int staged(int strand, int stage, int next) {
        turn.report(strand, stage(stage).text(), "done", "");
        keep(stage);
        return turn.to(strand, next);
    }

    private void keep(int stage) {
        var done = stage(stage);
        state(done.saga(), state(done.saga()) & ~PARTIAL);
        if (done.undo() >= 0) {
            forget(stage, done.end());
            turn.execution.undoing().add(stage, null);
        }
    }

    /// What was done in a range of steps need not be undone any more.
    private void forget(int first, int end) {
        var log = turn.execution.undo();
        if (log == null) {
            return;
        }
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.within(i, first, end)) {
                var other = log.other(i);
                log.remove(i);
                if (other != null) {
                    turn.ask(new Command.Forget(other));
                }
            }
        }
    }

    int sealed(int strand, int saga, int after) {
        seal(saga);
        return turn.to(strand, after);
    }

    private void seal(int number) {
        var saga = saga(number);
        var log = turn.execution.undo();
        if (log == null || log.latest(saga.first(), saga.end()) < 0) {
            return;
        }
        if (!keeps(saga.keep())) {
            forget(saga.first(), saga.end());
        } else if (saga.rounds()) {
            turn.ask(new Command.SetAside(number, turn.template.stageOf(saga.region())));
        }
    }

    private boolean keeps(Node.Keep keep) {
        return switch (keep) {
            case ASKED -> turn.execution.origin.undoable();
            case YES -> true;
            case NO -> false;
        };
    }

    /// A failure, a cancellation or a `return` leaves a step: the saga is compensated, or done.
    int left(int strand, int parent, int stage) {
        var execution = turn.execution;
        int saga = stage(stage).saga();
        if (execution.is(strand, Execution.RETURNING)) {
            keep(stage);
            seal(saga);
            return turn.to(strand, parent);
        }
        boolean failed = execution.is(strand, Execution.FAILING);
        if (failed) {
            turn.report(strand, stage(stage).text(), "failed", execution.reason(strand));
            execution.sagaReason(saga, execution.reason(strand));
        }
        execution.clear(strand, Execution.CLIMBING);
        boolean partly = (state(saga) & PARTIAL) != 0;
        state(saga, failed ? FAILED : STOPPED);
        if (partly && stage(stage).undo() >= 0) {
            forget(stage, stage(stage).end());
            return compensate(strand, stage, saga);
        }
        return turn.to(strand, saga(saga).unwind());
    }

    private int compensate(int strand, int stage, int by) {
        int saga = stage(stage).saga();
        state(saga, state(saga) & CAUSE | (by + 2L) << BY);
        return turn.to(strand, stage(stage).undo());
    }

    /// Undoes what was done last, or goes on where nothing is left.
    int unwind(int strand, int saga) {
        var log = turn.execution.undo();
        int first = saga < 0 ? -1 : saga(saga).first();
        int end = saga < 0 ? Integer.MAX_VALUE : saga(saga).end();
        int latest = log == null ? -1 : log.latest(first, end);
        if (log == null || latest < 0) {
            return saga < 0 ? turn.next(strand) : compensated(strand, saga);
        }
        int stage = log.stage(latest);
        var other = log.other(latest);
        log.remove(latest);
        if (other == null) {
            return compensate(strand, stage, saga);
        }
        turn.ask(new Command.Undo(strand, turn.execution.wait(strand, Execution.UNDOING), other));
        return STOP;
    }

    /// A saga has undone all that it had done.
    private int compensated(int strand, int number) {
        var execution = turn.execution;
        var saga = saga(number);
        long cause = state(number) & CAUSE;
        state(number, 0);
        boolean doomed = execution.is(strand, Execution.DOOMED) && !turn.template.undoing(saga.region());
        if (cause == STOPPED || doomed) {
            return climbing.cancelled(strand, saga.region());
        }
        if (saga.otherwise() >= 0) {
            return turn.to(strand, saga.otherwise());
        }
        execution.reason(strand, execution.sagaReason(number));
        execution.set(strand, Execution.FAILING);
        return turn.to(strand, saga.region());
    }

    int undone(int strand, int stage) {
        turn.report(strand, stage(stage).text(), "compensated", "");
        return onward(strand, stage);
    }

    private int onward(int strand, int stage) {
        int saga = stage(stage).saga();
        int by = (int) (state(saga) >> BY) - 2;
        state(saga, state(saga) & CAUSE);
        return turn.to(strand, by < 0 ? turn.template.unwind : saga(by).unwind());
    }

    /// A `Compensate` block has failed, or returned.
    int compensationLeft(int strand, int stage) {
        var execution = turn.execution;
        boolean failed = execution.is(strand, Execution.FAILING);
        execution.clear(strand, Execution.CLIMBING);
        if (!failed) {
            return undone(strand, stage);
        }
        int saga = stage(stage).saga();
        var text = stage(stage).text();
        var reason = execution.reason(strand);
        long attempt = (state(saga) & ATTEMPTS) / ATTEMPT;
        turn.report(strand, text, attempt < AGAIN ? "retried" : "stuck", reason);
        if (attempt == AGAIN) {
            turn.ask(new Command.Stuck(text, reason));
            return onward(strand, stage);
        }
        state(saga, state(saga) + ATTEMPT);
        execution.pc(strand, stage(stage).undo());
        turn.ask(new Command.Timer(strand, execution.wait(strand, Execution.REPEATING), 1L << attempt));
        return STOP;
    }

    /// Something has failed between two compensations.
    int goOn(int strand, int saga) {
        turn.execution.clear(strand, Execution.CLIMBING);
        return turn.to(strand, saga < 0 ? turn.template.unwind : saga(saga).unwind());
    }
}
