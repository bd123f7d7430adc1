package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out what the stepper asks for.
final class Carrier {
    private static final Code ALWAYS = new Code.Scalar(Type.Plain.BOOL, _ -> 1);

    private final Vocabulary vocabulary;
    private final Ground ground;
    private final Questions questions;
    private final Stepper stepper;
    private final Endings endings;
    private final Roster roster = new Roster();
    private final Queue queue = new Queue();
    private final Timers timers = new Timers();
    private final Embassy embassy = new Embassy(queue);
    private final Circles circles = new Circles(roster);
    private final Locks locks = new Locks(circles, new Waiting());
    private final List<Command> commands = new ArrayList<>();
    private Queue.Pick pick = _ -> 0;
    private long[] before = {};
    private String failure = "";
    private boolean together;

    Carrier(Vocabulary vocabulary, Ground ground, Questions questions) {
        this.vocabulary = vocabulary;
        this.ground = ground;
        this.questions = questions;
        this.stepper = new Stepper(ground::symbol, ground.view());
        this.endings = new Endings(roster, queue, ground);
        circles.locks(locks);
    }

    /// Those who wait for a key go on when it is their turn.
    private final class Waiting implements Locks.Listener {
        @Override
        public void granted(Claim claim) {
            queue.add(claim.execution, new Input.Granted(claim.strand, claim.token));
        }

        @Override
        public void refused(Claim claim, String circle) {
            queue.add(claim.execution, new Input.Refused(claim.strand, claim.token, circle));
        }
    }

    /// Lets a test pick; then all that is due in a tick is ready together.
    void pick(Queue.Pick pick) {
        this.pick = pick;
        this.together = true;
    }

    Roster roster() {
        return roster;
    }

    Timers timers() {
        return timers;
    }

    Embassy embassy() {
        return embassy;
    }

    Locks locks() {
        return locks;
    }

    Execution begin(Template template, long[] names, Origin origin, @Nullable Execution caller, int strand) {
        var slots = new long[template.names + template.places];
        System.arraycopy(names, 0, slots, 0, Math.min(names.length, template.names));
        for (int reference : template.blank) {
            slots[reference] = -1;
        }
        long id = template.waits() ? roster.nextId() : 0;
        var execution = new Execution(id, template, origin, slots, caller, strand);
        execution.number = id == 0 || origin.node() >= 0 || template.quiet() ? 0 : roster.nextNumber();
        if (id != 0) {
            roster.add(execution);
        }
        execution.status(0, Execution.READY);
        queue.add(execution, new Input.Started());
        return execution;
    }

    void send(long id, Input input) {
        var execution = roster.find(id);
        if (execution != null) {
            queue.add(execution, input);
        }
    }

    void forget(long id) {
        var execution = roster.find(id);
        if (execution != null && execution.kept && execution.over()) {
            endings.forget(execution);
        }
    }

    void run() {
        while (!queue.isEmpty()) {
            int picked = pick.of(queue.size());
            if (picked > 0) {
                queue.prefer(picked);
            }
            var execution = queue.execution();
            var input = queue.input();
            queue.remove();
            take(execution, input);
        }
    }

    void due(long tick) {
        timers.due(tick, this::due);
        run();
    }

    private void due(Timers.Tick tick) {
        for (int i = 0; i < tick.size(); i++) {
            if (tick.awaited(i)) {
                queue.add(tick.execution(i), new Input.Due(tick.strand(i), tick.token(i)));
                if (!together) {
                    run();
                }
            }
        }
    }

    void answer(Questions.Answered heard) {
        var open = heard.to();
        if (!open.awaited()) {
            return;
        }
        var said = heard.answer().said();
        var question = open.question();
        ground.answered(
                open.execution().name(),
                open.execution().pc(open.strand()),
                heard.number(),
                question.mind(),
                question.topic(),
                said == null ? "" : said.json());
        take(open.execution(), heard.input());
        run();
    }

    private void take(Execution execution, Input input) {
        if (input instanceof Input.Started && execution.number > 0) {
            ground.stepped(execution.name(), -1, "", "began", "");
        }
        commands.clear();
        stepper.step(execution, input, ground.view(), commands);
        for (int i = 0; i < commands.size(); i++) {
            carry(execution, commands.get(i));
        }
    }

    private void answer(Execution execution, Input input) {
        stepper.step(execution, input, ground.view(), commands);
    }

    private void carry(Execution execution, Command command) {
        switch (command) {
            case Command.Resume(int strand) -> queue.add(execution, new Input.Resumed(strand));
            case Command.Timer(int strand, int token, long ticks) ->
                    timers.add(after(ticks), execution, strand, token);
            case Command.Change(int strand, var effect) -> change(execution, strand, effect);
            case Command.Lock(int strand, int token, int lock, var keys) ->
                    lock(new Claim(execution, strand, token, lock, ordered(keys)));
            case Command.Unlock(int strand, int lock) -> locks.release(execution, strand, lock);
            case Command.Check(int strand, int token) -> check(execution, strand, token);
            case Command.Call call -> call(execution, call);
            case Command.Stop(int strand) -> stop(execution, strand);
            case Command.Ask(int strand, int token, var question) ->
                    questions.add(new Questions.Open(execution, strand, token, question));
            case Command.Judged(int node, var question, var rule, var found, var allowed) ->
                    ground.judged(question.mind(), node, question.topic(), rule, found, allowed);
            case Command.Negotiate wanted -> answer(execution, embassy.negotiate(execution, wanted));
            case Command.Close(long parley) -> embassy.close(parley);
            case Command.Await wanted -> answer(execution, embassy.await(execution, wanted));
            case Command.Leave(long waits) -> embassy.leave(waits);
            case Command.Say said -> embassy.say(execution, said);
            case Command.Undo(int strand, int token, var other) -> undo(execution, strand, token, other);
            case Command.SetAside(int strand, int saga, int stage) -> {
                endings.setAside(execution, execution.template.sagas[saga], stage);
                answer(execution, new Input.Resumed(strand));
            }
            case Command.Forget(var other) -> endings.forget(other);
            case Command.Report(int node, var what, var status, var detail) ->
                    report(execution, node, what, status, detail);
            case Command.Stuck(var what, var reason) ->
                    ground.stuck(execution.name(), execution.origin.agent(), what, reason);
            case Command.Held _ -> endings.held(execution);
            case Command.Finish(int status, var reason) -> endings.finish(execution, status, reason);
        }
    }

    private long after(long ticks) {
        long now = ground.view().tick();
        return ticks > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + ticks;
    }

    private void report(Execution execution, int node, String what, String status, String detail) {
        if (!execution.template.quiet()) {
            ground.stepped(execution.name(), node, what, status, detail);
        }
    }

    private void change(Execution execution, int strand, Effect effect) {
        int names = execution.template.names;
        if (before.length < names) {
            before = new long[names * 2];
        }
        System.arraycopy(execution.slots, 0, before, 0, names);
        failure = "";
        switch (ground.admit(proposal(execution, strand, told(effect)), execution.template.waits())) {
            case Verdict.Approved<Change> _ -> answer(execution, new Input.Approved(strand));
            case Verdict.Rejected<Change>(String rule, String found, String _) -> {
                System.arraycopy(before, 0, execution.slots, 0, names);
                var reason = failure.isEmpty() ? rule + ": " + found : failure;
                answer(execution, new Input.Rejected(strand, reason));
            }
        }
    }

    /// A `Fail` fails the body with its own words, not with those of a verdict.
    private Effect told(Effect effect) {
        return (frame, target) -> {
            try {
                return effect.run(frame, target);
            } catch (EvaluationException nothing) {
                failure = nothing.meant() ? nothing.reason() : "";
                throw nothing;
            }
        };
    }

    private static Proposal<Change> proposal(Execution execution, int strand, Effect effect) {
        var origin = execution.origin;
        var change = new Change.Run(
                ALWAYS, "", effect, execution.slots, origin.dice(), execution.runs++, origin.self());
        int node = origin.node() >= 0 || !execution.template.waits() ? origin.node() : execution.pc(strand);
        return new Proposal<>(origin.agent(), node, origin.what(), change);
    }

    private List<Key> ordered(List<Key> keys) {
        return keys.stream().sorted(Key.order(ground.view())).toList();
    }

    private void lock(Claim claim) {
        switch (locks.ask(claim)) {
            case Locks.Outcome.Granted _ -> answer(claim.execution, new Input.Granted(claim.strand, claim.token));
            case Locks.Outcome.Queued _ -> answer(claim.execution, new Input.Queued(claim.strand));
            case Locks.Outcome.Refused(String circle) ->
                    answer(claim.execution, new Input.Refused(claim.strand, claim.token, circle));
        }
    }

    private void check(Execution execution, int strand, int token) {
        if (locks.contended() && execution.token(strand) == token) {
            var circle = circles.of(execution, strand);
            if (!circle.isEmpty()) {
                answer(execution, new Input.Refused(strand, token, circle));
            }
        }
    }

    private void call(Execution caller, Command.Call call) {
        var callee = call.callee();
        var origin = caller.origin;
        boolean shard = vocabulary.shards().has(callee.module());
        var inner = new Origin(
                shard ? ground.view().name(origin.self()) : callee.module(),
                -1,
                callee.operation(),
                Dice.draw(origin.dice(), caller.runs++, 0, 0, 0),
                shard ? origin.self() : -1,
                0,
                call.undoable());
        caller.callee(call.strand(), begin(callee.template(), call.arguments(), inner, caller, call.strand()));
    }

    private void stop(Execution caller, int strand) {
        var callee = caller.callee(strand);
        if (callee != null) {
            queue.add(callee, new Input.Cancelled());
        }
    }

    private void undo(Execution execution, int strand, int token, Execution other) {
        execution.callee(strand, other);
        other.undoer = execution;
        other.undoerStrand = strand;
        other.undoerToken = token;
        queue.add(other, new Input.Undo());
    }
}
