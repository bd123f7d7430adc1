package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compiles goals, methods and actions, and numbers their statements in the order written.
final class DomainCompiler {
    private final Vocabulary vocabulary;
    private final Map<String, Goal> goals = new HashMap<>();
    private final Map<String, Operator> operators = new HashMap<>();
    private final Map<String, List<Step.Task>> pursued = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    DomainCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Domain domain() {
        return new Domain(pursued, steps);
    }

    void action(Declaration.Action action) {
        var scope = scope(action.parameters());
        var takes = vocabulary.expression(action.takes(), scope);
        var requires = vocabulary.expression(action.requires(), scope);
        var starts = vocabulary.effect(action.starts(), scope);
        var effects = vocabulary.effect(action.effects(), scope);
        var undo = vocabulary.effect(action.undo(), scope);
        operators.put(
                action.name(),
                new Operator(
                        action.name(),
                        action.parameters(),
                        takes,
                        requires,
                        Flow.format(action.requires()),
                        starts,
                        effects,
                        undo,
                        action.starts().isEmpty(),
                        !action.undo().isEmpty(),
                        scope.size()));
    }

    private static Scope scope(List<Parameter> parameters) {
        var scope = new Scope("");
        parameters.forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        return scope;
    }

    void goal(Declaration.Goal goal) {
        var scope = scope(goal.parameters());
        var achieved = vocabulary.expression(goal.achieved(), scope);
        boolean tested = goal.achieved().at().written();
        goals.put(goal.name(), new Goal(goal.name(), goal.parameters(), achieved, tested, scope.size()));
    }

    void methods(Declaration.Goal goal) {
        goal.methods().forEach(method -> goalOf(goal.name()).add(method(goal, method)));
    }

    void faction(Declaration.Faction faction) {
        var scope = new Scope("");
        scope.bind("$me", new Type.Ref("Faction", false));
        pursued.put(
                faction.name(),
                faction.pursues().stream().map(pursue -> task(pursue, scope)).toList());
    }

    private Goal goalOf(String name) {
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

    private Method method(Declaration.Goal goal, Declaration.Method method) {
        var scope = scope(goal.parameters());
        var guards = new ArrayList<Code>();
        var binders = new ArrayList<Method.Binder>();
        var tests = new ArrayList<Code>();
        for (var conjunct : conjuncts(method.when(), new ArrayList<>())) {
            if (conjunct instanceof Expression.Quantified some && some.quantifier() == Quantifier.SOME) {
                binders.add(binder(some, scope));
            } else {
                (binders.isEmpty() ? guards : tests).add(vocabulary.expression(conjunct, scope));
            }
        }
        var prefer = vocabulary.expression(method.prefer(), scope);
        var body = steps(method.body(), scope);
        return new Method(
                method.name(), guards, binders, tests, prefer, method.prefer().at().written(), body, scope.size());
    }

    private static List<Expression> conjuncts(Expression when, List<Expression> found) {
        if (when instanceof Expression.Binary(_, dev.entente.dsl.Operator operator, var left, var right)
                && operator == dev.entente.dsl.Operator.AND) {
            conjuncts(left, found);
            return conjuncts(right, found);
        }
        found.add(when);
        return found;
    }

    /// The variable stays bound, for the conditions after it and the body.
    private Method.Binder binder(Expression.Quantified some, Scope scope) {
        int slot = scope.bind(some.variable(), new Type.Ref(some.of(), false));
        return new Method.Binder(
                some.variable(),
                slot,
                vocabulary.type(some.of()),
                vocabulary.expression(some.where(), scope),
                vocabulary.expression(some.by(), scope),
                some.by().at().written());
    }

    private List<Step> steps(List<Statement> body, Scope scope) {
        return body.stream().map(statement -> step(statement, scope)).toList();
    }

    private Step step(Statement statement, Scope scope) {
        return switch (statement) {
            case Statement.Achieve achieve -> task(achieve, scope);
            case Statement.Do act -> {
                var operator = operatorOf(act.action());
                var arguments = arguments(act.arguments(), operator.parameters(), scope);
                yield keep(new Step.Act(steps.size(), Flow.format(act), operator, arguments));
            }
            case Statement.Fork(_, String name, var body) -> {
                var inner = steps(body, scope);
                yield keep(new Step.Fork(steps.size(), "Fork " + name, name, inner));
            }
            case Statement.Join join ->
                    keep(new Step.Join(steps.size(), Flow.format(join), join.fork(), join.needed()));
            case Statement.If(_, var condition, var then, var otherwise) -> {
                var yes = steps(then, scope);
                var no = steps(otherwise, scope);
                var code = vocabulary.expression(condition, scope);
                yield keep(new Step.If(steps.size(), "if " + Flow.format(condition), code, yes, no));
            }
            case Statement.Each each -> each(each, scope);
            case Statement.While(_, var condition, long most, var body) -> {
                var code = vocabulary.expression(condition, scope);
                var round = block("round", steps(body, scope));
                yield keep(new Step.While(steps.size(), "While " + Flow.format(condition), code, most, round));
            }
            case Statement.Call call -> instant(statement, "call", !call.result().isEmpty(), scope);
            case Statement.Emit _ -> instant(statement, "emit", false, scope);
            case Statement.Tell _ -> instant(statement, "tell", false, scope);
            case Statement.Assign _ -> instant(statement, "assign", true, scope);
            case Statement.Start _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Wait _, Statement.Fail _ -> throw new IllegalStateException("not written yet");
            case Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Return _ ->
                    throw new IllegalStateException("not a step, and unchecked: " + Flow.format(statement));
        };
    }

    private <S extends Step> S keep(S step) {
        steps.add(step);
        return step;
    }

    private Step.Task task(Statement.Achieve achieve, Scope scope) {
        var goal = goalOf(achieve.goal());
        var arguments = arguments(achieve.arguments(), goal.parameters(), scope);
        return keep(new Step.Task(steps.size(), Flow.format(achieve), goal, arguments));
    }

    private Step each(Statement.Each each, Scope scope) {
        var source = vocabulary.expression(each.source(), scope);
        var element = new Type.Ref(((Type.ListOf) source.type()).entity(), false);
        return scope.binding(each.variable(), element, slot -> {
            var round = block(each.variable(), steps(each.body(), scope));
            return (Step) keep(new Step.Each(steps.size(), "Each " + each.variable(), slot, source, round));
        });
    }

    private Step.Block block(String text, List<Step> body) {
        return keep(new Step.Block(steps.size(), text, body));
    }

    private Step instant(Statement statement, String kind, boolean opaque, Scope scope) {
        var effect = vocabulary.effect(List.of(statement), scope);
        return keep(new Step.Instant(steps.size(), Flow.format(statement), kind, effect, opaque));
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
