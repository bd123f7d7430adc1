package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.ASK;
import static dev.entente.engine.execution.Turn.ON;
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
    /// The step at work has changed something.
    private static final int OWN = 1 << 2;
    /// A saga within the step at work is finished, and has changed something.
    private static final int NESTED = 1 << 3;
    /// Some step has changed something.
    private static final int ANY = 1 << 4;
    /// Something was changed that stays when all is compensated.
    private static final int LEFT = 1 << 5;
    private static final int ATTEMPT = 1 << 6;
    private static final int ATTEMPTS = 7 << 6;
    private static final int BY = 12;
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
        state(saga, state(saga) | OWN);
    }

    void sealedWithin(int stage) {
        int saga = stage(stage).saga();
        state(saga, state(saga) | NESTED);
    }

    int staged(int strand, Node.Staged staged) {
        if (!staged.idle()) {
            turn.report(strand, stage(staged.stage()).text(), "done", "");
        }
        keep(staged.stage());
        return turn.to(strand, staged.next());
    }

    private void keep(int stage) {
        var done = stage(stage);
        long state = state(done.saga());
        long any = (state & (OWN | NESTED)) == 0 ? 0 : ANY;
        state(done.saga(), (state & ~(OWN | NESTED)) | any | left(done, state));
        if (done.undo() >= 0) {
            forget(stage, done.end());
            turn.execution.undoing().add(stage, null);
        }
    }

    /// {@return [#LEFT] where a step has changed something that nothing undoes}
    private static long left(Template.Stage stage, long state) {
        return stage.undo() < 0 && (state & OWN) != 0 ? LEFT : 0;
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
        turn.to(strand, after);
        return seal(strand, saga);
    }

    private int seal(int strand, int number) {
        var saga = saga(number);
        if ((state(number) & ANY) != 0) {
            climbing.sealed(saga.region());
        }
        var log = turn.execution.undo();
        if (log == null || log.latest(saga.first(), saga.end()) < 0) {
            return ON;
        }
        if (!keeps(saga.keep())) {
            forget(saga.first(), saga.end());
            return ON;
        }
        if (!saga.rounds()) {
            return ON;
        }
        turn.execution.status(strand, Execution.READY);
        turn.ask(new Command.SetAside(strand, number, turn.template.stageOf(saga.region())));
        return ASK;
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
            turn.to(strand, parent);
            return seal(strand, saga);
        }
        boolean failed = execution.is(strand, Execution.FAILING);
        if (failed) {
            turn.report(strand, stage(stage).text(), "failed", execution.reason(strand));
            execution.sagaReason(saga, execution.reason(strand));
        }
        execution.clear(strand, Execution.CLIMBING);
        long state = state(saga);
        state(saga, (failed ? FAILED : STOPPED) | (state & LEFT) | left(stage(stage), state));
        if ((state & (OWN | NESTED)) != 0 && stage(stage).undo() >= 0) {
            forget(stage, stage(stage).end());
            return compensate(strand, stage, saga);
        }
        return turn.to(strand, saga(saga).unwind());
    }

    private int compensate(int strand, int stage, int by) {
        int saga = stage(stage).saga();
        state(saga, (state(saga) & (CAUSE | LEFT)) | ((by + 2L) << BY));
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
        if ((state(number) & LEFT) != 0) {
            climbing.committed(saga.region());
        }
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
        state(saga, state(saga) & (CAUSE | LEFT));
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
            stays(saga);
            return onward(strand, stage);
        }
        state(saga, state(saga) + ATTEMPT);
        execution.pc(strand, stage(stage).undo());
        turn.ask(new Command.Timer(strand, execution.wait(strand, Execution.REPEATING), 1L << attempt));
        return STOP;
    }

    /// What could not be undone stays a part of what the saga that undoes it has changed.
    private void stays(int saga) {
        int by = (int) (state(saga) >> BY) - 2;
        if (by >= 0) {
            state(by, state(by) | LEFT);
        }
    }

    /// Something has failed between two compensations.
    int goOn(int strand, int saga) {
        turn.execution.clear(strand, Execution.CLIMBING);
        return turn.to(strand, saga < 0 ? turn.template.unwind : saga(saga).unwind());
    }
}
