package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.ASK;
import static dev.entente.engine.execution.Turn.STOP;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import java.util.ArrayList;
import java.util.List;

/// The steps that concern one strand alone: stretches, loops, waits, locks and questions.
final class Steps {
    private final Turn turn;
    private final Names names;
    private long[] before = {};

    Steps(Turn turn) {
        this.turn = turn;
        this.names = new Names(turn.symbols());
    }

    /// {@return where the `else` of a node is; -1 where it has none}
    int otherwise(Node node) {
        return switch (node) {
            case Node.Join join -> join.otherwise();
            case Node.Call call -> call.otherwise();
            case Node.Ask ask -> ask.otherwise();
            case Node.Lock lock -> turn.template.locks[lock.lock()].otherwise();
            case Node.Negotiate negotiate -> negotiate.otherwise();
            case Node.Await await -> await.otherwise();
            case Node.Run _, Node.Test _, Node.Jump _, Node.Clear _, Node.Loop _, Node.Gather _, Node.Next _,
                    Node.Open _, Node.Fork _, Node.Cancel _, Node.Close _, Node.Enter _, Node.Staged _, Node.Sealed _,
                    Node.Unwind _, Node.Undone _, Node.Unlock _, Node.Accept _, Node.Wait _, Node.Hold _,
                    Node.Say _, Node.Finish _ -> -1;
        };
    }

    int run(int strand, Node.Run run) {
        if (!run.local()) {
            turn.execution.status(strand, Execution.PROPOSING);
            turn.ask(new Command.Change(strand, run.effect()));
            return ASK;
        }
        var slots = turn.execution.slots;
        int count = turn.template.names;
        if (before.length < count) {
            before = new long[count * 2];
        }
        System.arraycopy(slots, 0, before, 0, count);
        try {
            run.effect().run(turn.frame(), names);
        } catch (EvaluationException nothing) {
            System.arraycopy(before, 0, slots, 0, count);
            throw nothing;
        }
        return ran(strand);
    }

    /// A stretch has passed.
    int ran(int strand) {
        var run = (Node.Run) turn.template.nodes[turn.execution.pc(strand)];
        if (run.returned() >= 0 && turn.execution.place(run.returned()) != 0) {
            return turn.climb(strand, Execution.RETURNING);
        }
        return turn.next(strand);
    }

    int clear(int strand, int counter) {
        turn.execution.place(counter, 0);
        return turn.next(strand);
    }

    int loop(int strand, Node.Loop loop) {
        if (!loop.condition().holds(turn.frame())) {
            return turn.to(strand, loop.end());
        }
        long rounds = turn.execution.place(loop.counter());
        if (rounds >= loop.most()) {
            return turn.fail(strand, "While is not done after %s rounds".formatted(loop.most()));
        }
        var hurry = turn.hurry("While");
        if (!hurry.isEmpty()) {
            return turn.fail(strand, hurry);
        }
        turn.execution.place(loop.counter(), rounds + 1);
        return turn.next(strand);
    }

    int gather(int strand, Node.Gather gather) {
        turn.execution.list(gather.list(), gather.source().entities(turn.frame()));
        turn.execution.place(gather.counter(), 0);
        return turn.next(strand);
    }

    int next(int strand, Node.Next next) {
        var execution = turn.execution;
        var list = execution.list(next.list());
        int at = (int) execution.place(next.counter());
        while (at < list.length && !turn.view().exists(list[at])) {
            at++;
        }
        execution.place(next.counter(), at + 1L);
        if (at >= list.length) {
            return turn.to(strand, next.end());
        }
        var hurry = turn.hurry("Each");
        if (!hurry.isEmpty()) {
            return turn.fail(strand, hurry);
        }
        execution.slots[next.slot()] = list[at];
        return turn.next(strand);
    }

    int sleep(int strand, long ticks) {
        timer(strand, turn.execution.wait(strand, Execution.SLEEPING), ticks);
        return STOP;
    }

    private void timer(int strand, int token, long ticks) {
        if (ticks > 0) {
            turn.ask(new Command.Timer(strand, token, ticks));
        }
    }

    int hold(int strand) {
        turn.execution.wait(strand, Execution.HOLDING);
        turn.ask(new Command.Held());
        return STOP;
    }

    int lock(int strand, Node.Lock lock) {
        var keys = new ArrayList<Key>(lock.keys().size());
        for (var key : lock.keys()) {
            keys.add(key(key));
        }
        int token = turn.execution.wait(strand, Execution.ASKING);
        turn.ask(new Command.Lock(strand, token, lock.lock(), keys));
        return ASK;
    }

    private Key key(Code code) {
        var frame = turn.frame();
        if (code instanceof Code.Telling) {
            return new Key(Key.Kind.TEXT, turn.symbols().applyAsLong(code.text(frame)));
        }
        var kind = switch (code.type()) {
            case Type.Ref _ -> Key.Kind.ENTITY;
            case Type.Plain plain -> plain == Type.Plain.TEXT ? Key.Kind.TEXT : Key.Kind.NUMBER;
            case Type.Fields _, Type.ListOf _ -> throw new IllegalStateException("no key: " + code.type());
        };
        return new Key(kind, code.value(frame));
    }

    /// {@return whether a strand is waiting for a lock}
    boolean asks(int strand) {
        int status = turn.execution.status(strand);
        return status == Execution.ASKING || status == Execution.LOCKING;
    }

    int queued(int strand) {
        var execution = turn.execution;
        execution.status(strand, Execution.LOCKING);
        timer(strand, execution.token(strand), lockAt(strand).timeout());
        return STOP;
    }

    private Node.Lock lockAt(int strand) {
        return (Node.Lock) turn.template.nodes[turn.execution.pc(strand)];
    }

    /// The time to wait for a lock is up.
    int timeIsUp(int strand) {
        var node = lockAt(strand);
        var lock = turn.template.locks[node.lock()];
        turn.ask(new Command.Unlock(strand, node.lock()));
        turn.report(strand, lock.text(), "timeout", "");
        return turn.fail(strand, lock.otherwise(), Turn.ticksAreUp(lock.text(), node.timeout()));
    }

    int unlock(int strand, int lock) {
        turn.ask(new Command.Unlock(strand, lock));
        return turn.next(strand);
    }

    int ask(int strand, Question question) {
        turn.execution.place(question.attempt(), 0);
        turn.execution.attempts(strand, List.of());
        return wonder(strand, question);
    }

    private int wonder(int strand, Question question) {
        int token = turn.execution.wait(strand, Execution.WONDERING);
        turn.ask(new Command.Ask(strand, token, question));
        return STOP;
    }

    int answered(Input.Answered answered) {
        int strand = answered.strand();
        var node = (Node.Ask) turn.template.nodes[turn.execution.pc(strand)];
        var question = node.question();
        var verdict = judge(question, answered);
        turn.ask(judged(strand, question, verdict));
        return switch (verdict) {
            case Verdict.Approved<long[]> _ -> {
                turn.execution.attempts(strand, List.of());
                yield turn.next(strand);
            }
            case Verdict.Rejected<long[]> rejected -> again(answered, node, rejected);
        };
    }

    private Verdict<long[]> judge(Question question, Input.Answered answered) {
        var said = answered.said();
        if (said == null) {
            return new Verdict.Rejected<>("answer", answered.why(), question.guard().shape().toString());
        }
        var proposal = new Proposal<Said>(question.mind(), answered.strand(), question.topic(), said);
        return question.guard().check(proposal, answered.told(), turn.frame(), turn.symbols());
    }

    private Command judged(int strand, Question question, Verdict<long[]> verdict) {
        int node = turn.execution.pc(strand);
        return switch (verdict) {
            case Verdict.Approved<long[]> _ -> new Command.Judged(node, question, "", "", "");
            case Verdict.Rejected<long[]>(String rule, String found, String allowed) ->
                    new Command.Judged(node, question, rule, found, allowed);
        };
    }

    private int again(Input.Answered answered, Node.Ask node, Verdict.Rejected<long[]> rejected) {
        int strand = answered.strand();
        var question = node.question();
        long attempt = turn.execution.place(question.attempt());
        if (attempt < question.retries()) {
            turn.execution.place(question.attempt(), attempt + 1);
            keep(answered, rejected);
            return wonder(strand, question);
        }
        turn.execution.attempts(strand, List.of());
        return turn.fail(strand, node.otherwise(), why(question, rejected));
    }

    private void keep(Input.Answered answered, Verdict.Rejected<long[]> rejected) {
        var attempts = new ArrayList<>(turn.execution.attempts(answered.strand()));
        var said = answered.said() == null ? new Said.Malformed("") : answered.said();
        var objection = new Adviser.Objection(rejected.rule(), rejected.found(), rejected.allowed());
        attempts.add(new Adviser.Attempt(said, objection));
        turn.execution.attempts(answered.strand(), attempts);
    }

    private static String why(Question question, Verdict.Rejected<long[]> rejected) {
        return "%s: %s".formatted(
                question.text(), rejected.rule().equals("constraint") ? rejected.allowed() : rejected.rule());
    }

    int accept(int strand, Question question) {
        return switch (question.guard().check(turn.frame())) {
            case Verdict.Approved<long[]> _ -> turn.next(strand);
            case Verdict.Rejected<long[]> rejected -> turn.fail(strand, why(question, rejected));
        };
    }
}
