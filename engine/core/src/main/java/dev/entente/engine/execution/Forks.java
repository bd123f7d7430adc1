package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.STOP;

/// Forks, and what waits for them.
final class Forks {
    private final Turn turn;
    private final Climbing climbing;

    Forks(Turn turn, Climbing climbing) {
        this.turn = turn;
        this.climbing = climbing;
    }

    /// Forgets what became of the forks of a body when it was run before.
    int open(int strand, int[] forks) {
        for (int fork : forks) {
            turn.execution.begin(fork, 0, Execution.IDLE);
        }
        return turn.next(strand);
    }

    /// {@return the fork, which runs first}
    int begin(int strand, int fork, int after) {
        var execution = turn.execution;
        execution.begin(fork, execution.pc(strand) + 1, Execution.RUNNING | Execution.FIRST);
        execution.pc(strand, after);
        execution.status(strand, Execution.FORKING);
        return fork;
    }

    int join(int strand, Node.Join join) {
        int state = climbing.joined(join);
        if (state == 0) {
            turn.wait(strand, Execution.JOINING);
            if (join.timeout() > 0) {
                turn.ask(new Command.Timer(strand, turn.execution.token(strand), join.timeout()));
            }
            return STOP;
        }
        meet(join.forks());
        if (state > 0) {
            return turn.next(strand);
        }
        var reason = turn.execution.reason(lost(join));
        turn.report(strand, join.text(), "failed", reason);
        return turn.fail(strand, join.otherwise(), reason);
    }

    /// A failure that a join has counted fails the body no more.
    private void meet(int[] forks) {
        for (int fork : forks) {
            if (turn.execution.status(fork) >= Execution.DONE) {
                turn.execution.set(fork, Execution.MET);
            }
        }
    }

    /// {@return the fork that made a join fail: where all are needed the first that failed, else the last}
    private int lost(Node.Join join) {
        boolean all = join.needed() == join.forks().length;
        int lost = -1;
        for (int fork : join.forks()) {
            if (turn.execution.status(fork) > Execution.DONE
                    && (lost < 0 || (turn.execution.pc(fork) > turn.execution.pc(lost)) != all)) {
                lost = fork;
            }
        }
        return lost;
    }

    /// The time that a join waits is up; its forks go on.
    int timeIsUp(int strand) {
        var join = (Node.Join) turn.template.nodes[turn.execution.pc(strand)];
        meet(join.forks());
        turn.report(strand, join.text(), "timeout", "");
        return turn.fail(strand, join.otherwise(), Turn.ticksAreUp(join.text(), join.timeout()));
    }

    int cancel(int strand, int[] forks) {
        for (int i = forks.length - 1; i >= 0; i--) {
            climbing.cancel(forks[i]);
        }
        if (climbing.anyLive(forks)) {
            turn.wait(strand, Execution.CANCELLING);
            return STOP;
        }
        return turn.next(strand);
    }

    /// A body ends when its forks have, and fails with the first of them that failed and was not met.
    int close(int strand, int[] forks) {
        int lost = climbing.unmet(forks);
        if (lost >= 0) {
            return turn.fail(strand, turn.execution.reason(lost));
        }
        if (climbing.anyLive(forks)) {
            turn.wait(strand, Execution.CLOSING);
            return STOP;
        }
        return turn.next(strand);
    }

    /// A wait of a strand would close a circle.
    int refused(int strand, String circle) {
        int status = turn.execution.status(strand);
        var node = turn.template.nodes[turn.execution.pc(strand)];
        return switch (node) {
            case Node.Join join when status == Execution.JOINING -> {
                meet(join.forks());
                yield refused(strand, join.text(), join.otherwise(), circle);
            }
            case Node.Lock lock when status == Execution.ASKING || status == Execution.LOCKING -> {
                var known = turn.template.locks[lock.lock()];
                yield refused(strand, known.text(), known.otherwise(), circle);
            }
            case Node.Await await when status == Execution.AWAITING ->
                    refused(strand, await.text(), await.otherwise(), circle);
            case Node.Cancel cancel when status == Execution.CANCELLING -> refused(strand, cancel.text(), -1, circle);
            case Node.Close _ when status == Execution.CLOSING -> refused(strand, "the end", -1, circle);
            default -> STOP;
        };
    }

    private int refused(int strand, String what, int otherwise, String circle) {
        turn.report(strand, what, "refused", circle);
        return turn.fail(strand, otherwise, "%s would wait in a circle: %s".formatted(what, circle));
    }
}
