package dev.entente.planner;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Span;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Compiles the bodies of methods, and numbers their statements in the order written.
final class StepCompiler {
    private static final String ELSE = "else";

    private final Vocabulary vocabulary;
    private final Piece.Maker pieces;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Goal> goals;
    private final Map<String, Operator> operators;
    private final int first;

    /// @param pieces compiles what the host carries out in one piece
    StepCompiler(Vocabulary vocabulary, Piece.Maker pieces) {
        this(vocabulary, pieces, new HashMap<>(), new HashMap<>(), 0);
    }

    private StepCompiler(
            Vocabulary vocabulary,
            Piece.Maker pieces,
            Map<String, Goal> goals,
            Map<String, Operator> operators,
            int first) {
        this.vocabulary = vocabulary;
        this.pieces = pieces;
        this.goals = goals;
        this.operators = operators;
        this.first = first;
    }

    /// {@return a compiler that knows the same goals and actions, and numbers its statements after these}
    ///
    /// @param more how many others come between
    StepCompiler after(int more) {
        return new StepCompiler(vocabulary, pieces, goals, operators, next() + more);
    }

    /// {@return the last step of a learned method, which fails where its goal is not achieved}
    Step check(String text, Code missing, String goal) {
        var reason = new Code.Telling(_ -> "a learned method of %s did not achieve it".formatted(goal));
        var fail = keep(new Step.Fail(next(), "Fail", reason));
        return keep(new Step.If(next(), text, missing, List.of(fail), List.of()));
    }

    List<Step> compiled() {
        return steps;
    }

    void know(Goal goal) {
        goals.put(goal.name(), goal);
    }

    void know(Operator operator) {
        operators.put(operator.name(), operator);
    }

    Goal goalOf(String name) {
        var goal = goals.get(name);
        if (goal == null) {
            throw new IllegalStateException("unchecked goal " + name);
        }
        return goal;
    }

    private Operator operatorOf(String name) {
        var operator = operators.get(name);
        if (operator == null) {
            throw new IllegalStateException("unchecked action " + name);
        }
        return operator;
    }

    List<Step> body(List<Statement> body, Scope scope) {
        return body.stream().map(statement -> step(statement, scope)).toList();
    }

    private Step step(Statement statement, Scope scope) {
        return switch (statement) {
            case Statement.Achieve achieve -> task(achieve, scope);
            case Statement.Do act -> act(act, scope);
            case Statement.Fork(_, String name, var body) -> {
                var inner = body(body, scope);
                yield keep(new Step.Fork(next(), "Fork " + name, name, inner));
            }
            case Statement.Join join -> join(join, scope);
            case Statement.Cancel cancel -> keep(new Step.Cancel(next(), Flow.format(cancel), cancel.fork()));
            case Statement.If(_, var condition, var then, var otherwise) -> {
                var yes = body(then, scope);
                var no = body(otherwise, scope);
                var code = vocabulary.expression(condition, scope);
                yield keep(new Step.If(next(), "if " + Flow.format(condition), code, yes, no));
            }
            case Statement.Each each -> each(each, scope);
            case Statement.While(_, var condition, long most, var body) -> {
                var code = vocabulary.expression(condition, scope);
                var round = block("round", "round", body, scope);
                yield keep(new Step.While(next(), "While " + Flow.format(condition), code, most, round));
            }
            case Statement.Call call -> call(call, scope);
            case Statement.Saga saga -> saga(saga, scope);
            case Statement.Lock lock -> lock(lock, scope);
            case Statement.Evaluate evaluate ->
                    run(evaluate, "Evaluate %s.%s".formatted(evaluate.mind(), evaluate.topic()), "evaluate", scope);
            case Statement.Negotiate negotiate -> negotiate(negotiate, scope);
            case Statement.Await await -> await(await, scope);
            case Statement.Absolve absolve ->
                    run(absolve, Flow.format(absolve), absolve.breaks() ? "cancel" : "release", scope);
            case Statement.Wait wait -> run(wait, Flow.format(wait), "wait", scope);
            case Statement.Emit _ -> instant(statement, "emit", false, scope);
            case Statement.Tell _ -> instant(statement, "tell", false, scope);
            case Statement.Start _ -> instant(statement, "start", false, scope);
            case Statement.Fail(_, var reason) ->
                    keep(new Step.Fail(next(), Flow.format(statement), vocabulary.expression(reason, scope)));
            case Statement.Assign _ -> instant(statement, "assign", true, scope);
            case Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Return _ ->
                    throw new IllegalStateException("not a step, and unchecked: " + Flow.format(statement));
        };
    }

    private int next() {
        return first + steps.size();
    }

    private <S extends Step> S keep(S step) {
        if (step.number() != next()) {
            throw new IllegalStateException("step (%s) has number %s, not %s".formatted(step.text(), step.number(), next()));
        }
        steps.add(step);
        return step;
    }

    Step.Task task(Statement.Achieve achieve, Scope scope) {
        var goal = goalOf(achieve.goal());
        var arguments = arguments(achieve.arguments(), goal.parameters(), scope);
        return keep(new Step.Task(next(), Flow.format(achieve), goal, arguments));
    }

    private Step act(Statement.Do act, Scope scope) {
        var operator = operatorOf(act.action());
        var arguments = arguments(act.arguments(), operator.parameters(), scope);
        return keep(new Step.Act(next(), Flow.format(act), operator, arguments));
    }

    private Step join(Statement.Join join, Scope scope) {
        var alone = new Statement.Join(join.at(), join.fork(), join.needed(), join.timeout(), Statement.Block.NONE);
        var otherwise = otherwise(join.otherwise(), scope);
        return keep(new Step.Join(
                next(), Flow.format(alone), join.fork(), join.needed(), ticks(join.timeout()), otherwise));
    }

    private long ticks(Span span) {
        return span.written() ? span.ticks(vocabulary.tickMillis()) : 0;
    }

    private Step each(Statement.Each each, Scope scope) {
        var source = vocabulary.expression(each.source(), scope);
        boolean route = each.source() instanceof Expression.Route;
        var element = new Type.Ref(((Type.ListOf) source.type()).entity(), false);
        return scope.binding(each.variable(), element, slot -> {
            var round = block("round", each.variable(), each.body(), scope);
            return (Step) keep(new Step.Each(next(), "Each " + each.variable(), slot, source, route, round));
        });
    }

    private Step.Block block(String kind, String text, List<Statement> body, Scope scope) {
        var inner = body(body, scope);
        return keep(new Step.Block(next(), kind, text, inner));
    }

    private Step.Block otherwise(Statement.Block block, Scope scope) {
        return block.written() ? block(ELSE, ELSE, block.body(), scope) : Step.Block.NONE;
    }

    private Step call(Statement.Call call, Scope scope) {
        if (!vocabulary.waiting().waits(call)) {
            return instant(call, "call", !call.result().isEmpty(), scope);
        }
        var alone = new Statement.Call(
                call.at(),
                call.module(),
                call.operation(),
                call.arguments(),
                call.result(),
                call.attempts(),
                Statement.Block.NONE);
        return run(call, Flow.format(alone), "run", scope);
    }

    private Step saga(Statement.Saga saga, Scope scope) {
        if (saga.stages().stream().anyMatch(stage -> Planning.in(stage.body()))) {
            var stages = new ArrayList<Step.Stage>();
            saga.stages().forEach(stage -> stages.add(stage(stage, stages.size() + 1, scope)));
            var otherwise = otherwise(saga.otherwise(), scope);
            return keep(new Step.Saga(next(), "Saga", List.copyOf(stages), otherwise));
        }
        var alone = new Statement.Saga(saga.at(), saga.stages(), Statement.Block.NONE);
        return run(saga, alone, saga.otherwise(), "Saga", "saga", scope);
    }

    private Step negotiate(Statement.Negotiate negotiate, Scope scope) {
        var alone = new Statement.Negotiate(
                negotiate.at(),
                negotiate.contract(),
                negotiate.arguments(),
                negotiate.mediated(),
                negotiate.by(),
                negotiate.result(),
                negotiate.resultAt(),
                Statement.Block.NONE);
        return run(negotiate, alone, negotiate.otherwise(), Flow.format(alone), "negotiate", scope);
    }

    private Step await(Statement.Await await, Scope scope) {
        var alone = new Statement.Await(
                await.at(), await.contract(), await.clause(), await.timeout(), Statement.Block.NONE);
        return run(await, alone, await.otherwise(), Flow.format(alone), "join", scope);
    }

    /// What is carried out in one piece, but for an `else` that plans.
    ///
    /// @param alone the statement without its `else`
    private Step run(
            Statement statement, Statement alone, Statement.Block otherwise, String text, String kind, Scope scope) {
        if (!Planning.in(otherwise.body())) {
            return run(statement, text, kind, scope);
        }
        var piece = pieces.of(List.of(alone), scope);
        var steps = otherwise(otherwise, scope);
        return keep(new Step.Run(next(), text, kind, piece, steps));
    }

    private Step.Stage stage(Statement.Stage stage, int number, Scope scope) {
        var body = body(stage.body(), scope);
        var undo = stage.compensate().written() ? undo(stage, number, scope) : Piece.NONE;
        return keep(new Step.Stage(next(), "Step " + number, body, undo));
    }

    /// A saga whose steps do nothing, the last of which is to be undone as this one is: to undo it is to carry the block
    /// out as compensations are.
    private Piece undo(Statement.Stage stage, int number, Scope scope) {
        var idle = new Statement.Stage(stage.at(), List.of(), Statement.Block.NONE);
        var stages = new ArrayList<>(Collections.nCopies(number - 1, idle));
        stages.add(new Statement.Stage(stage.at(), List.of(), stage.compensate()));
        return pieces.of(List.of(new Statement.Saga(stage.at(), stages, Statement.Block.NONE)), scope);
    }

    private Step lock(Statement.Lock lock, Scope scope) {
        var text = lock.keys().stream().map(Flow::format).collect(Collectors.joining(", ", "Lock (", ")"));
        if (!Planning.in(lock)) {
            return run(lock, text, "lock", scope);
        }
        var keys = lock.keys().stream().map(key -> vocabulary.expression(key, scope)).toList();
        var body = body(lock.body(), scope);
        var otherwise = otherwise(lock.otherwise(), scope);
        return keep(new Step.Lock(next(), text, keys, ticks(lock.timeout()), body, otherwise));
    }

    private Step run(Statement statement, String text, String kind, Scope scope) {
        var piece = pieces.of(List.of(statement), scope);
        return keep(new Step.Run(next(), text, kind, piece, Step.Block.NONE));
    }

    private Step instant(Statement statement, String kind, boolean opaque, Scope scope) {
        var effect = vocabulary.part(List.of(statement), scope);
        return keep(new Step.Instant(next(), Flow.format(statement), kind, effect, opaque));
    }

    private List<Code> arguments(List<Named> given, List<Parameter> parameters, Scope scope) {
        var codes = new Code[parameters.size()];
        for (int i = 0; i < given.size(); i++) {
            codes[place(given.get(i).name(), i, parameters)] =
                    vocabulary.expression(given.get(i).value(), scope);
        }
        return List.of(codes);
    }

    private static int place(String name, int place, List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return place;
    }
}
