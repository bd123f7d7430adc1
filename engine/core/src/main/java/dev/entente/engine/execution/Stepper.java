package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.ON;
import static dev.entente.engine.execution.Turn.STOP;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.world.View;
import java.util.List;
import java.util.function.ToLongFunction;

/// Moves executions from wait to wait: a function of an execution, an input and the world as it is.
///
/// It opens no gate, keeps no time and knows no other execution; whatever is to be done it asks for in commands. A move
/// costs the same, whatever the size of the body or of the history; only where several forks are awaited together, it
/// looks at each of them. Not thread safe; one a host.
final class Stepper {
    private final Turn turn;
    private final Climbing climbing;
    private final Forks forks;
    private final Sagas sagas;
    private final Calls calls;
    private final Steps steps;
    private final Contracts contracts;

    /// @param symbols gives the symbol of a text
    Stepper(ToLongFunction<String> symbols, View view) {
        this.turn = new Turn(symbols, view);
        this.climbing = new Climbing(turn);
        this.sagas = new Sagas(turn, climbing);
        this.forks = new Forks(turn, climbing);
        this.calls = new Calls(turn, climbing);
        this.steps = new Steps(turn);
        this.contracts = new Contracts(turn, climbing);
        climbing.sagas(sagas);
    }

    /// Takes an input.
    ///
    /// @param commands what the host should do, in this order, is added to it
    void step(Execution execution, Input input, View view, List<Command> commands) {
        turn.begin(execution, view, commands);
        switch (input) {
            case Input.Resumed(int strand) -> resume(strand);
            case Input.Due(int strand, int token) -> due(strand, token);
            case Input.Started _ -> resume(0);
            case Input.Undo _ -> undo();
            case Input.Approved(int strand) -> approved(strand);
            case Input.Rejected(int strand, String reason) -> goOn(strand, turn.fail(strand, reason));
            case Input.Granted(int strand, int token) -> granted(strand, token);
            case Input.Queued(int strand) -> goOn(strand, queued(strand));
            case Input.Refused refused -> refused(refused);
            case Input.Ended ended -> goOn(ended.strand(), calls.ended(ended));
            case Input.Answered answered -> answered(answered);
            case Input.Agreed agreed -> agreed(agreed);
            case Input.Disagreed disagreed -> disagreed(disagreed);
            case Input.Decided decided -> decided(decided);
            case Input.Cancelled _ -> climbing.cancel(0);
            case Input.Released _ -> release();
            case Input.Undone(int strand, int token) -> undone(strand, token);
        }
    }

    private void undo() {
        turn.execution.begin(0, turn.template.unwind, Execution.RUNNING);
        go(0);
    }

    private void resume(int strand) {
        if (turn.execution.status(strand) == Execution.READY) {
            go(strand);
        }
    }

    private boolean expected(int strand, int token, int status) {
        return turn.execution.token(strand) == token && turn.execution.status(strand) == status;
    }

    private void granted(int strand, int token) {
        if (turn.execution.token(strand) == token && steps.asks(strand)) {
            goOn(strand, turn.next(strand));
        }
    }

    private int queued(int strand) {
        boolean asks = turn.execution.status(strand) == Execution.ASKING;
        return asks ? steps.queued(strand) : contracts.queued(strand);
    }

    private void agreed(Input.Agreed agreed) {
        if (expected(agreed.strand(), agreed.token(), Execution.NEGOTIATING)) {
            goOn(agreed.strand(), contracts.agreed(agreed));
        }
    }

    private void disagreed(Input.Disagreed disagreed) {
        if (expected(disagreed.strand(), disagreed.token(), Execution.NEGOTIATING)) {
            goOn(disagreed.strand(), contracts.disagreed(disagreed));
        }
    }

    private void decided(Input.Decided decided) {
        if (expected(decided.strand(), decided.token(), Execution.AWAITING)) {
            goOn(decided.strand(), contracts.decided(decided));
        }
    }

    private void refused(Input.Refused refused) {
        if (turn.execution.token(refused.strand()) == refused.token()) {
            goOn(refused.strand(), forks.refused(refused.strand(), refused.circle()));
        }
    }

    private void answered(Input.Answered answered) {
        if (expected(answered.strand(), answered.token(), Execution.WONDERING)) {
            goOn(answered.strand(), steps.answered(answered));
        }
    }

    private void undone(int strand, int token) {
        if (expected(strand, token, Execution.UNDOING)) {
            go(strand);
        }
    }

    private void release() {
        if (turn.execution.status(0) == Execution.HOLDING) {
            goOn(0, turn.next(0));
        } else {
            climbing.cancel(0);
        }
    }

    private void approved(int strand) {
        var execution = turn.execution;
        climbing.committed(turn.region(strand));
        goOn(strand, steps.ran(strand));
        if (execution.is(strand, Execution.DOOMED)) {
            execution.clear(strand, Execution.DOOMED);
            climbing.cancel(strand);
        }
    }

    private void due(int strand, int token) {
        if (turn.execution.token(strand) != token) {
            return;
        }
        switch (turn.execution.status(strand)) {
            case Execution.SLEEPING -> goOn(strand, turn.next(strand));
            case Execution.REPEATING -> go(strand);
            case Execution.JOINING -> goOn(strand, forks.timeIsUp(strand));
            case Execution.LOCKING -> goOn(strand, steps.timeIsUp(strand));
            case Execution.AWAITING -> goOn(strand, contracts.timeIsUp(strand));
            case Execution.CALLING -> calls.timeIsUp(strand);
            case Execution.RESTING -> goOn(strand, calls.again(strand));
            default -> {}
        }
    }

    private void goOn(int strand, int next) {
        if (next == ON) {
            go(strand);
        } else if (next == STOP) {
            go(first(strand));
        }
    }

    /// Runs a strand up to its next wait; then, if this was the first run of a fork, the strand that began it.
    private void go(int strand) {
        int at = strand;
        while (at >= 0) {
            int next = run(at);
            at = next == STOP ? first(at) : next;
        }
    }

    /// {@return the strand that goes on because a fork has had its first run; negative where there is none}
    private int first(int strand) {
        var execution = turn.execution;
        if (!execution.is(strand, Execution.FIRST)) {
            return STOP;
        }
        execution.clear(strand, Execution.FIRST);
        int parent = turn.template.strands[strand].parent();
        return execution.status(parent) == Execution.FORKING ? parent : STOP;
    }

    /// {@return [Turn#STOP], [Turn#ASK], or a fork that runs now}
    private int run(int strand) {
        turn.execution.status(strand, Execution.RUNNING);
        int next = ON;
        while (next == ON) {
            next = move(strand);
        }
        return next;
    }

    private int move(int strand) {
        if (turn.execution.is(strand, Execution.CLIMBING)) {
            return climbing.climb(strand);
        }
        var node = turn.template.nodes[turn.execution.pc(strand)];
        try {
            return perform(strand, node);
        } catch (EvaluationException nothing) {
            return turn.fail(strand, steps.otherwise(node), Turn.reason(nothing));
        }
    }

    private int perform(int strand, Node node) {
        return switch (node) {
            case Node.Run run -> steps.run(strand, run);
            case Node.Fork(int fork, int after) -> forks.begin(strand, fork, after);
            case Node.Finish _ -> climbing.finish(strand, Execution.DONE, "");
            case Node.Join join -> forks.join(strand, join);
            case Node.Close(var forked) -> forks.close(strand, forked);
            case Node.Open(var forked) -> forks.open(strand, forked);
            case Node.Jump(int to) -> turn.to(strand, to);
            case Node.Test(var condition, int otherwise) ->
                    condition.holds(turn.frame()) ? turn.next(strand) : turn.to(strand, otherwise);
            case Node.Wait(long ticks) -> steps.sleep(strand, ticks);
            case Node.Clear(int counter) -> steps.clear(strand, counter);
            case Node.Loop loop -> steps.loop(strand, loop);
            case Node.Gather gather -> steps.gather(strand, gather);
            case Node.Next next -> steps.next(strand, next);
            case Node.Cancel(_, var forked) -> forks.cancel(strand, forked);
            case Node.Enter(int saga) -> sagas.enter(strand, saga);
            case Node.Staged staged -> sagas.staged(strand, staged);
            case Node.Sealed(int saga, int after) -> sagas.sealed(strand, saga, after);
            case Node.Unwind(int saga) -> sagas.unwind(strand, saga);
            case Node.Undone(int stage) -> sagas.undone(strand, stage);
            case Node.Lock lock -> steps.lock(strand, lock);
            case Node.Unlock(int lock) -> steps.unlock(strand, lock);
            case Node.Call call -> calls.begin(strand, call);
            case Node.Ask(var question, _) -> steps.ask(strand, question);
            case Node.Accept(var question) -> steps.accept(strand, question);
            case Node.Negotiate negotiate -> contracts.negotiate(strand, negotiate);
            case Node.Await await -> contracts.await(strand, await);
            case Node.Say say -> contracts.say(strand, say);
            case Node.Hold _ -> steps.hold(strand);
        };
    }
}
