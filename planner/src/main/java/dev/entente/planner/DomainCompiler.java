package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Program;
import dev.entente.dsl.Promise;
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

/// Compiles goals, the conditions of their methods, and actions.
final class DomainCompiler {
    /// The parameter of the goal that stands for a clause.
    private static final String CONTRACT = "contract";

    private final Vocabulary vocabulary;
    private final StepCompiler steps;
    private final Map<String, List<Step.Task>> pursued = new HashMap<>();
    private final Map<String, Step.Task> promised = new HashMap<>();

    DomainCompiler(Vocabulary vocabulary, StepCompiler steps) {
        this.vocabulary = vocabulary;
        this.steps = steps;
    }

    Domain domain(Program program) {
        return new Domain(pursued, promised, steps.compiled(), new Library(program, vocabulary, steps));
    }

    void action(Declaration.Action action) {
        var scope = scope(action.parameters());
        var takes = vocabulary.expression(action.takes(), scope);
        var requires = vocabulary.expression(action.requires(), scope);
        var starts = vocabulary.effect(action.starts(), scope);
        var effects = vocabulary.effect(action.effects(), scope);
        var undo = vocabulary.effect(action.undo(), scope);
        steps.know(new Operator(
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
        steps.know(new Goal(
                goal.name(),
                goal.parameters(),
                achieved,
                tested,
                scope.size(),
                goal.strict(),
                goal.improvable()));
    }

    void methods(Declaration.Goal goal) {
        goal.methods().forEach(method -> steps.goalOf(goal.name()).add(method(goal, method)));
    }

    void faction(Declaration.Faction faction) {
        var scope = new Scope("");
        scope.bind("$me", new Type.Ref("Faction", false));
        pursued.put(
                faction.name(),
                faction.pursues().stream().map(pursue -> steps.task(pursue, scope)).toList());
    }

    /// A clause that promises work is a goal, too.
    void contract(Declaration.Contract contract) {
        var scope = new Scope("");
        scope.bind(CONTRACT, new Type.Ref(contract.name(), false));
        var given = List.of(new Named(contract.at(), "", new Expression.Name(contract.at(), CONTRACT)));
        for (var commitment : contract.commitments()) {
            if (commitment.promise() instanceof Promise.Fork fork) {
                var goal = contract.name() + "." + fork.name();
                promised.put(goal, steps.task(new Statement.Achieve(fork.at(), goal, given), scope));
            }
        }
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
        int bound = scope.size();
        var body = steps.body(method.body(), scope);
        return new Method(
                method.name(),
                guards,
                binders,
                tests,
                prefer,
                method.prefer().at().written(),
                body,
                scope.size(),
                scope.kept(bound));
    }

    /// {@return a method after whose last step its goal must be achieved}
    ///
    /// The goal's condition sees the goal's parameters alone, whatever names the method binds.
    Method checked(Declaration.Goal goal, Declaration.Method method) {
        var plain = method(goal, method);
        var scope = scope(goal.parameters());
        while (scope.size() < plain.slots()) {
            scope.bind(" " + scope.size(), Type.Plain.INT);
        }
        var missing = new Expression.Unary(goal.at(), dev.entente.dsl.Operator.NOT, goal.achieved());
        var body = new ArrayList<>(plain.body());
        body.add(steps.check("if " + Flow.format(missing), vocabulary.expression(missing, scope), goal.name()));
        return new Method(
                plain.name(),
                plain.guards(),
                plain.binders(),
                plain.tests(),
                plain.prefer(),
                plain.weighed(),
                body,
                scope.size(),
                plain.kept());
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
}
