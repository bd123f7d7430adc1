package dev.entente.engine.execution;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Span;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.AnswerGuard;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Compiles one body: what stands between two waits becomes one node, and each statement that waits its own.
final class TemplateCompiler {
    /// No loop runs longer, whatever its `max` says.
    private static final long ROUNDS = 1_000_000;

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final Locals locals;
    private final BiFunction<String, String, Callee> callees;
    private final Layout layout = new Layout();
    private List<Seen> seen = List.of();

    /// A fork that joins and cancellings here may mean: one above in this block, or in one around it in the same strand.
    private record Seen(String name, int strand) {}

    TemplateCompiler(Vocabulary vocabulary, Scope scope, Locals locals, BiFunction<String, String, Callee> callees) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.locals = locals;
        this.callees = callees;
    }

    Template.Parts compile(List<Statement> body) {
        body(body);
        return end();
    }

    Template.Parts saga(List<Statement.Stage> stages) {
        saga(stages, Statement.Block.NONE);
        return end();
    }

    private Template.Parts end() {
        return layout.parts(scope.size());
    }

    private void body(List<Statement> body) {
        if (body.stream().noneMatch(Statement.Fork.class::isInstance)) {
            statements(body);
            return;
        }
        var outside = seen;
        seen = new ArrayList<>(outside);
        int open = layout.emit();
        int region = layout.enter();
        statements(body);
        int close = layout.emit();
        layout.leave();
        var forks = seen.stream().skip(outside.size()).mapToInt(Seen::strand).toArray();
        layout.set(open, new Node.Open(forks));
        layout.set(close, new Node.Close(forks));
        layout.set(region, new Region.Body(layout.region(), forks));
        seen = outside;
    }

    private void statements(List<Statement> body) {
        int next = 0;
        while (next < body.size()) {
            int end = next;
            while (end < body.size() && !vocabulary.waiting().waits(body.get(end))) {
                end++;
            }
            if (end > next) {
                run(body.subList(next, end));
            }
            if (end < body.size()) {
                waiting(body.get(end));
            }
            next = end + 1;
        }
    }

    private void run(List<Statement> body) {
        var effect = vocabulary.part(body, scope);
        boolean local = locals.only(body, scope);
        if (!returns(body)) {
            layout.emit(new Node.Run(effect, local, -1));
            return;
        }
        layout.emit(new Node.Run(effect, local, layout.place()));
    }

    private static boolean returns(List<Statement> body) {
        return body.stream().anyMatch(statement -> switch (statement) {
            case Statement.Return _ -> true;
            case Statement.If choice -> returns(choice.then()) || returns(choice.otherwise());
            case Statement.While loop -> returns(loop.body());
            case Statement.Each each -> returns(each.body());
            default -> false;
        });
    }

    private void waiting(Statement statement) {
        switch (statement) {
            case Statement.If choice -> choice(choice);
            case Statement.While loop -> loop(loop);
            case Statement.Each each -> each(each);
            case Statement.Fork fork -> fork(fork);
            case Statement.Join join -> join(join);
            case Statement.Cancel cancel -> layout.emit(new Node.Cancel(Flow.format(cancel).strip(), forks(cancel.fork())));
            case Statement.Saga saga -> saga(saga.stages(), saga.otherwise());
            case Statement.Lock lock -> lock(lock);
            case Statement.Call call -> call(call);
            case Statement.Evaluate evaluate -> evaluate(evaluate);
            case Statement.Negotiate negotiate -> negotiate(negotiate);
            case Statement.Await await -> await(await);
            case Statement.Absolve absolve -> layout.emit(new Node.Say(
                    Flow.format(absolve).strip(),
                    vocabulary.expression(absolve.contract(), scope),
                    absolve.clause(),
                    absolve.breaks()));
            case Statement.Wait wait -> layout.emit(new Node.Wait(ticks(wait.span())));
            case Statement.Assign _, Statement.Start _, Statement.Do _, Statement.Achieve _, Statement.Fail _,
                    Statement.Emit _, Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Tell _,
                    Statement.Return _ -> throw new IllegalStateException("waits for nothing: " + statement);
        }
    }

    private long ticks(Span span) {
        return span.written() ? span.ticks(vocabulary.tickMillis()) : 0;
    }

    private void choice(Statement.If choice) {
        var condition = vocabulary.expression(choice.condition(), scope);
        int test = layout.emit();
        body(choice.then());
        int jump = choice.otherwise().isEmpty() ? -1 : layout.emit();
        layout.set(test, new Node.Test(condition, layout.size()));
        if (jump >= 0) {
            body(choice.otherwise());
            layout.set(jump, new Node.Jump(layout.size()));
        }
    }

    private void loop(Statement.While loop) {
        var condition = vocabulary.expression(loop.condition(), scope);
        int counter = layout.place();
        layout.emit(new Node.Clear(counter));
        int head = layout.emit();
        layout.round(() -> body(loop.body()));
        layout.emit(new Node.Jump(head));
        layout.set(head, new Node.Loop(condition, counter, Math.min(loop.most(), ROUNDS), layout.size()));
    }

    private void each(Statement.Each each) {
        var source = vocabulary.expression(each.source(), scope);
        int list = layout.list();
        int counter = layout.place();
        layout.emit(new Node.Gather(source, list, counter));
        int head = layout.emit();
        var element = new Type.Ref(((Type.ListOf) source.type()).entity(), false);
        int variable = scope.binding(each.variable(), element, slot -> {
            layout.round(() -> body(each.body()));
            return slot;
        });
        layout.emit(new Node.Jump(head));
        layout.set(head, new Node.Next(list, variable, counter, layout.size()));
    }

    private void fork(Statement.Fork fork) {
        int at = layout.emit();
        int strand = layout.begin(fork.name());
        seen.add(new Seen(fork.name(), strand));
        var outside = seen;
        seen = List.of();
        body(fork.body());
        seen = outside;
        layout.end();
        layout.set(at, new Node.Fork(strand, layout.size()));
    }

    private int[] forks(String name) {
        return seen.stream()
                .filter(fork -> name.isEmpty() || fork.name().equals(name))
                .mapToInt(Seen::strand)
                .toArray();
    }

    private void join(Statement.Join join) {
        var alone = new Statement.Join(join.at(), join.fork(), join.needed(), Span.NONE, Statement.Block.NONE);
        var forks = forks(join.fork());
        int needed = join.needed() == 0 ? forks.length : join.needed();
        otherwise(join.otherwise(), otherwise -> new Node.Join(
                Flow.format(alone).strip(), forks, needed, ticks(join.timeout()), otherwise));
    }

    private void negotiate(Statement.Negotiate negotiate) {
        var bargain = new BargainCompiler(vocabulary, scope).of(negotiate, ticks(negotiate.by()));
        int place = layout.place();
        otherwise(negotiate.otherwise(), otherwise -> new Node.Negotiate(bargain, place, otherwise));
    }

    private void await(Statement.Await await) {
        var alone = new Statement.Await(
                await.at(), await.contract(), await.clause(), Span.NONE, Statement.Block.NONE);
        var contract = vocabulary.expression(await.contract(), scope);
        int place = layout.place();
        otherwise(await.otherwise(), otherwise -> new Node.Await(
                Flow.format(alone).strip(), contract, await.clause(), ticks(await.timeout()), place, otherwise));
    }

    /// Makes a node and, behind it, its `else`.
    private interface Making {
        Node with(int otherwise);
    }

    private void otherwise(Statement.Block block, Making making) {
        int at = layout.emit();
        if (!block.written()) {
            layout.set(at, making.with(-1));
            return;
        }
        int jump = layout.emit();
        layout.set(at, making.with(layout.size()));
        body(block.body());
        layout.set(jump, new Node.Jump(layout.size()));
    }

    private void saga(List<Statement.Stage> stages, Statement.Block otherwise) {
        int saga = layout.saga();
        for (int i = 0; i < stages.size(); i++) {
            stage(saga, i + 1, stages.get(i));
        }
        int sealed = layout.unwind(saga);
        int otherwiseAt = otherwise.written() ? layout.size() : -1;
        body(otherwise.body());
        layout.set(sealed, new Node.Sealed(saga, layout.size()));
        layout.otherwise(saga, otherwiseAt);
    }

    private void stage(int saga, int nth, Statement.Stage stage) {
        var compensate = stage.compensate();
        int number = layout.stage(compensate.written());
        body(stage.body());
        int staged = layout.staged(number);
        int undo = -1;
        if (compensate.written()) {
            undo = layout.size();
            layout.undo(number);
            body(compensate.body());
            layout.undone(number);
        }
        layout.set(staged, new Node.Staged(number, layout.size(), stage.body().isEmpty()));
        layout.stage(number, saga, nth, undo);
    }

    private void lock(Statement.Lock lock) {
        var keys = lock.keys().stream().map(key -> vocabulary.expression(key, scope)).toList();
        var text = lock.keys().stream().map(Flow::format).collect(Collectors.joining(", ", "Lock (", ")"));
        int number = layout.lock(text);
        layout.emit(new Node.Lock(number, keys, ticks(lock.timeout())));
        layout.hold(number);
        body(lock.body());
        layout.leave();
        layout.emit(new Node.Unlock(number));
        if (lock.otherwise().written()) {
            int jump = layout.emit();
            layout.otherwiseOfLock(number);
            body(lock.otherwise().body());
            layout.set(jump, new Node.Jump(layout.size()));
        }
    }

    private void call(Statement.Call call) {
        var signature = vocabulary.signature(call.at(), call.module(), call.operation());
        var callee = callees.apply(call.module(), call.operation());
        var arguments = vocabulary.arguments(signature, call.arguments(), scope);
        var result = vocabulary.result(call, scope);
        var attempts = call.attempts();
        int attempt = layout.place();
        int kept = attempts.retries() > 0 ? layout.places(signature.slots()) : -1;
        var keep = layout.keep();
        otherwise(call.otherwise(), otherwise -> new Node.Call(
                callee,
                arguments,
                result,
                ticks(attempts.timeout()),
                attempts.retries(),
                ticks(attempts.backoff()),
                attempt,
                kept,
                otherwise,
                keep));
    }

    private void evaluate(Statement.Evaluate evaluate) {
        var given = evaluate.arguments().stream()
                .map(it -> new Question.Given(it.name(), vocabulary.expression(it.value(), scope)))
                .toList();
        var arguments = vocabulary.hasTopic(evaluate.mind(), evaluate.topic())
                ? vocabulary.arguments(
                        vocabulary.topic(evaluate.at(), evaluate.mind(), evaluate.topic()), evaluate.arguments(), scope)
                : null;
        var guard = AnswerGuard.of(evaluate, scope, vocabulary);
        var question = new Question(
                evaluate.at(),
                evaluate.mind(),
                evaluate.topic(),
                arguments,
                given,
                guard,
                evaluate.retries(),
                layout.place());
        int ask = layout.emit();
        int jump = layout.emit();
        boolean written = evaluate.otherwise().written();
        layout.set(ask, new Node.Ask(question, written ? layout.size() : -1));
        if (written) {
            body(evaluate.otherwise().body());
            layout.emit(new Node.Accept(question));
        }
        layout.set(jump, new Node.Jump(layout.size()));
    }
}
