package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.STOP;

import java.util.Arrays;

/// Calls of what waits, or with attempts.
final class Calls {
    /// How deep executions may call each other.
    private static final int DEEPEST = 64;
    /// After so many attempts a call rests for a tick, so that one that fails at once leaves its tick.
    private static final long BREATH = 1_000;

    private final Turn turn;
    private final Climbing climbing;

    Calls(Turn turn, Climbing climbing) {
        this.turn = turn;
        this.climbing = climbing;
    }

    int begin(int strand, Node.Call call) {
        var execution = turn.execution;
        if (execution.depth >= DEEPEST) {
            var deep = "operation (%s) is called more than %s deep".formatted(call.callee().name(), DEEPEST);
            return turn.fail(strand, call.otherwise(), deep);
        }
        var hurry = turn.hurry(call.text());
        if (!hurry.isEmpty()) {
            return turn.fail(strand, call.otherwise(), hurry);
        }
        execution.place(call.attempt(), 0);
        var arguments = call.arguments().of(turn.frame(), turn.symbols());
        if (call.kept() >= 0) {
            System.arraycopy(arguments, 0, execution.slots, turn.template.names + call.kept(), arguments.length);
        }
        return attempt(strand, call, arguments);
    }

    private int attempt(int strand, Node.Call call, long[] arguments) {
        int token = turn.execution.wait(strand, Execution.CALLING);
        boolean undoable = switch (call.keep()) {
            case ASKED -> turn.execution.origin.undoable();
            case YES -> true;
            case NO -> false;
        };
        turn.ask(new Command.Call(strand, call.callee(), arguments, undoable));
        if (call.timeout() > 0) {
            turn.ask(new Command.Timer(strand, token, call.timeout()));
        }
        return STOP;
    }

    private Node.Call at(int strand) {
        return (Node.Call) turn.template.nodes[turn.execution.pc(strand)];
    }

    /// Begins another attempt, with the arguments of the first.
    int again(int strand) {
        var call = at(strand);
        int first = turn.template.names + call.kept();
        int count = call.callee().template().arguments();
        return attempt(strand, call, Arrays.copyOfRange(turn.execution.slots, first, first + count));
    }

    /// The time of an attempt is up: it is cancelled, and the strand waits until it has ended.
    void timeIsUp(int strand) {
        turn.execution.wait(strand, Execution.STOPPING);
        turn.ask(new Command.Stop(strand));
    }

    /// {@return what the strand does next}
    int ended(Input.Ended ended) {
        int strand = ended.strand();
        var execution = turn.execution;
        if (execution.callee(strand) != ended.callee()) {
            return STOP;
        }
        execution.callee(strand, null);
        leave(turn.region(strand), ended.callee());
        return switch (execution.status(strand)) {
            case Execution.CALLING -> answered(strand, at(strand), ended);
            case Execution.STOPPING -> stopped(strand, at(strand));
            case Execution.ENDING -> {
                if (!climbing.ending(strand)) {
                    turn.ready(strand);
                }
                yield STOP;
            }
            default -> STOP;
        };
    }

    /// What the callee has changed belongs to the step around the call. What it keeps to be undone is no part of that.
    private void leave(int region, Execution callee) {
        if (callee.committed || (callee.sealed && !callee.kept)) {
            climbing.committed(region);
        } else if (callee.sealed) {
            climbing.sealed(region);
        }
    }

    private int answered(int strand, Node.Call call, Input.Ended ended) {
        if (ended.status() == Execution.DONE) {
            call.result().keep(turn.execution.slots, ended.slots(), ended.first());
            return turn.next(strand);
        }
        boolean again = turn.execution.place(call.attempt()) < call.retries();
        if (again) {
            turn.report(strand, call.text(), "retried", ended.reason());
        }
        return lost(strand, call, ended.reason());
    }

    private int stopped(int strand, Node.Call call) {
        turn.report(strand, call.text(), "timeout", "");
        return lost(strand, call, Turn.ticksAreUp(call.text(), call.timeout()));
    }

    private int lost(int strand, Node.Call call, String reason) {
        var execution = turn.execution;
        long attempt = execution.place(call.attempt());
        if (attempt >= call.retries()) {
            return turn.fail(strand, call.otherwise(), reason);
        }
        execution.place(call.attempt(), attempt + 1);
        long rest = rest(call, attempt);
        if (rest == 0) {
            return again(strand);
        }
        turn.ask(new Command.Timer(strand, execution.wait(strand, Execution.RESTING), rest));
        return STOP;
    }

    /// {@return how long to wait after an attempt, in ticks}
    private long rest(Node.Call call, long attempt) {
        if (call.backoff() > 0) {
            return call.backoff() << Math.min(attempt, Long.numberOfLeadingZeros(call.backoff()) - 2L);
        }
        boolean breathless = (attempt + 1) % BREATH == 0 || !turn.execution.hasTime(turn.view().tick());
        return breathless ? 1 : 0;
    }
}
