package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.ON;
import static dev.entente.engine.execution.Turn.STOP;

import org.jspecify.annotations.Nullable;

/// How failures, cancellations and `return` climb out of what stands around a strand, and how strands end.
///
/// While something climbs, the place of the strand is the region that it has reached.
final class Climbing {
    private final Turn turn;
    private @Nullable Sagas sagas;

    Climbing(Turn turn) {
        this.turn = turn;
    }

    void sagas(Sagas sagas) {
        this.sagas = sagas;
    }

    private Sagas sagas() {
        if (sagas == null) {
            throw new IllegalStateException("a stepper has sagas");
        }
        return sagas;
    }

    /// Climbs out of one region.
    int climb(int strand) {
        return switch (turn.template.regions[turn.execution.pc(strand)]) {
            case Region.Body(int parent, var forks) -> body(strand, parent, forks);
            case Region.Held(int parent, int lock) -> held(strand, parent, lock);
            case Region.Stage(int parent, int stage) -> sagas().left(strand, parent, stage);
            case Region.Undo(_, int stage) -> sagas().compensationLeft(strand, stage);
            case Region.Between(_, int saga) -> sagas().goOn(strand, saga);
            case Region.Line _ -> line(strand);
        };
    }

    private int body(int strand, int parent, int[] forks) {
        var execution = turn.execution;
        if (execution.is(strand, Execution.RETURNING)) {
            int lost = unmet(forks);
            if (lost >= 0) {
                return turn.fail(strand, execution.reason(lost));
            }
        } else {
            cancelAll(forks);
        }
        if (anyLive(forks)) {
            execution.wait(strand, Execution.ENDING);
            return STOP;
        }
        return turn.to(strand, parent);
    }

    private int held(int strand, int parent, int lock) {
        turn.ask(new Command.Unlock(strand, lock));
        int otherwise = turn.template.locks[lock].otherwise();
        if (otherwise >= 0 && turn.execution.is(strand, Execution.FAILING)) {
            turn.execution.clear(strand, Execution.CLIMBING);
            return turn.to(strand, otherwise);
        }
        return turn.to(strand, parent);
    }

    private int line(int strand) {
        var execution = turn.execution;
        if (execution.is(strand, Execution.FAILING)) {
            return finish(strand, Execution.FAILED, execution.reason(strand));
        }
        return execution.is(strand, Execution.STOPPED)
                ? finish(strand, Execution.CANCELLED, "cancelled")
                : finish(strand, Execution.DONE, "");
    }

    /// A fork, or the whole body, is over. Of a fork that is over, the place says when it was, compared with others.
    int finish(int strand, int status, String reason) {
        var execution = turn.execution;
        execution.clear(strand, Execution.CLIMBING | Execution.DOOMED);
        execution.status(strand, status);
        if (strand == 0) {
            turn.ask(new Command.Finish(status, status == Execution.FAILED ? reason : ""));
            return STOP;
        }
        execution.pc(strand, execution.runs++);
        if (status != Execution.DONE) {
            execution.reason(strand, reason);
        }
        wake(turn.template.strands[strand].parent());
        return STOP;
    }

    /// A fork of a strand is over: the strand may go on.
    private void wake(int strand) {
        var execution = turn.execution;
        boolean ready = switch (execution.status(strand)) {
            case Execution.JOINING -> joined((Node.Join) turn.template.nodes[execution.pc(strand)]) != 0;
            case Execution.CLOSING -> closed((Node.Close) turn.template.nodes[execution.pc(strand)]);
            case Execution.CANCELLING ->
                    !anyLive(((Node.Cancel) turn.template.nodes[execution.pc(strand)]).forks());
            case Execution.ENDING -> !ending(strand);
            default -> false;
        };
        if (ready) {
            turn.ready(strand);
        }
    }

    private boolean closed(Node.Close close) {
        return unmet(close.forks()) >= 0 || !anyLive(close.forks());
    }

    /// {@return whether a join is fulfilled: 1, can never be: -1, or may still be: 0}
    int joined(Node.Join join) {
        int done = 0;
        int lost = 0;
        for (int fork : join.forks()) {
            int status = turn.execution.status(fork);
            done += status == Execution.DONE ? 1 : 0;
            lost += status > Execution.DONE ? 1 : 0;
        }
        if (done >= join.needed()) {
            return 1;
        }
        return join.forks().length - lost < join.needed() ? -1 : 0;
    }

    boolean anyLive(int[] strands) {
        for (int strand : strands) {
            if (turn.execution.live(strand)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the first fork that failed without a join having counted it; -1 where there is none}
    int unmet(int[] forks) {
        int first = -1;
        for (int fork : forks) {
            if (turn.execution.status(fork) == Execution.FAILED
                    && !turn.execution.is(fork, Execution.MET)
                    && (first < 0 || turn.execution.pc(fork) < turn.execution.pc(first))) {
                first = fork;
            }
        }
        return first;
    }

    /// {@return whether a strand still waits for what it has begun to end}
    boolean ending(int strand) {
        var execution = turn.execution;
        if (execution.callee(strand) != null) {
            return true;
        }
        return turn.template.regions[execution.pc(strand)] instanceof Region.Body(_, var forks)
                && anyLive(forks)
                && !(execution.is(strand, Execution.RETURNING) && unmet(forks) >= 0);
    }

    private void cancelAll(int[] strands) {
        for (int i = strands.length - 1; i >= 0; i--) {
            cancel(strands[i]);
        }
    }

    /// Cancels a strand: first what it has begun, the latest first, then itself. Inside a compensation it is cancelled
    /// when that is done.
    ///
    /// It waits for a fork only when it leaves the body that the fork belongs to, for a fork that was begun before a lock
    /// may have to wait for that lock before it has compensated.
    void cancel(int strand) {
        var execution = turn.execution;
        if (!execution.live(strand) || execution.is(strand, Execution.STOPPED | Execution.DOOMED)) {
            return;
        }
        int region = turn.region(strand);
        if (turn.template.undoing(region) || execution.status(strand) == Execution.PROPOSING) {
            execution.set(strand, Execution.DOOMED);
            return;
        }
        giveUp(strand);
        stop(strand, region);
        if (ending(strand)) {
            execution.wait(strand, Execution.ENDING);
        } else {
            turn.ready(strand);
        }
    }

    private void stop(int strand, int region) {
        turn.execution.clear(strand, Execution.CLIMBING | Execution.DOOMED);
        turn.execution.set(strand, Execution.STOPPED);
        turn.execution.pc(strand, region);
        cancelAll(turn.template.strands[strand].children());
    }

    /// Gives up what a strand waits for.
    private void giveUp(int strand) {
        var execution = turn.execution;
        switch (execution.status(strand)) {
            case Execution.ASKING, Execution.LOCKING -> {
                var lock = (Node.Lock) turn.template.nodes[execution.pc(strand)];
                turn.ask(new Command.Unlock(strand, lock.lock()));
            }
            case Execution.CALLING -> turn.ask(new Command.Stop(strand));
            case Execution.NEGOTIATING -> {
                var node = (Node.Negotiate) turn.template.nodes[execution.pc(strand)];
                turn.ask(new Command.Close(execution.place(node.place())));
            }
            case Execution.AWAITING -> {
                var node = (Node.Await) turn.template.nodes[execution.pc(strand)];
                turn.ask(new Command.Leave(execution.place(node.place())));
            }
            default -> {}
        }
    }

    /// A saga was compensated because its strand is cancelled, or its strand was cancelled meanwhile.
    int cancelled(int strand, int region) {
        stop(strand, region);
        return ON;
    }

    /// Something has passed the gate that belongs to a region.
    void committed(int region) {
        int stage = turn.template.stageOf(region);
        if (stage >= 0) {
            sagas().committed(stage);
        } else if (stage == -1) {
            turn.execution.committed = true;
        }
    }

    /// A saga in a region is finished, and has changed something.
    void sealed(int region) {
        int stage = turn.template.stageOf(region);
        if (stage >= 0) {
            sagas().sealedWithin(stage);
        } else if (stage == -1) {
            turn.execution.sealed = true;
        }
    }
}
