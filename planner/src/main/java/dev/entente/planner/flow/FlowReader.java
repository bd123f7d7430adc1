package dev.entente.planner.flow;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Program;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Type;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the declarations of a program that a plan can be made of.
final class FlowReader {
    private final Program program;
    private final Refusals refusals = new Refusals();
    private final Lexicon lexicon;
    private final Tasks tasks = new Tasks();
    private final Happenings happenings;
    private final Bodies bodies;
    private final Map<String, Integer> goals = new HashMap<>();

    FlowReader(Program program, Map<String, String> entities) {
        this.program = program;
        lexicon = new Lexicon(program, entities);
        happenings = new Happenings(program, refusals);
        var parameters = new HashMap<String, List<String>>();
        program.all(Declaration.Goal.class).forEach(goal -> parameters.put(goal.name(), names(goal.parameters())));
        program.all(Declaration.Action.class).forEach(action -> parameters.put(action.name(), names(action.parameters())));
        bodies = new Bodies(lexicon, refusals, happenings, tasks, parameters);
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }

    FlowModel.Read read() {
        program.all(Declaration.Action.class).forEach(action -> tasks.action(action.name()));
        program.all(Declaration.Goal.class).forEach(this::task);
        var operators = program.all(Declaration.Action.class).map(this::operator).toList();
        program.all(Declaration.Goal.class).forEach(this::methods);
        program.all(Declaration.Faction.class).forEach(this::pursued);
        var invariants = program.all(Declaration.Constraint.class).map(this::invariant).toList();
        var found = refusals.found();
        if (!found.isEmpty()) {
            return new FlowModel.Read(Optional.empty(), found);
        }
        var model = new Model(
                name(), lexicon.types(), lexicon.constants(), lexicon.fluents(), operators, tasks.tasks(), tasks.methods(), invariants);
        return new FlowModel.Read(Optional.of(new FlowModel(program, lexicon, tasks, model)), found);
    }

    private String name() {
        return program.all(Declaration.Scenario.class).map(Declaration.Scenario::name).findFirst().orElse("flow");
    }

    private Names declared(List<Parameter> parameters) {
        var names = new Names();
        for (var parameter : parameters) {
            if (!(parameter.type() instanceof Type.Ref(String entity, _))) {
                refusals.refuse(
                        parameter.at(),
                        "parameter (%s) is of type (%s), but only entities can be parameters of a symbolic model"
                                .formatted(parameter.name(), parameter.type()),
                        "Maybe keep it in an attribute.");
                names.declare(parameter.name(), 0);
                continue;
            }
            names.declare(parameter.name(), lexicon.number(entity));
        }
        return names;
    }

    /// What a faction pursues belongs to problems, but the entities that it names are constants of the model.
    private void pursued(Declaration.Faction faction) {
        var names = new Names();
        names.declare("$me", lexicon.number("Faction"));
        var expressions = new Expressions(lexicon, refusals, names);
        faction.pursues().forEach(goal -> goal.arguments().forEach(it -> expressions.term(it.value(), new Reach())));
    }

    private Operator operator(Declaration.Action action) {
        var names = declared(action.parameters());
        int parameters = names.size();
        var expressions = new Expressions(lexicon, refusals, names);
        var requires = expressions.condition(action.requires());
        var effects = new Effects(lexicon, refusals, expressions, happenings);
        effects.read(action.starts());
        effects.read(action.effects());
        return new Operator(
                action.name(), parameters, names.variables(), requires, effects.effects(), Lexicon.place(action.at()));
    }

    private void task(Declaration.Goal goal) {
        var variables = declared(goal.parameters()).variables();
        goals.put(goal.name(), tasks.goal(goal.name(), variables, Lexicon.place(goal.at())));
    }

    private void methods(Declaration.Goal goal) {
        int task = goals.getOrDefault(goal.name(), 0);
        if (goal.achieved().at().written()) {
            var names = declared(goal.parameters());
            int parameters = names.size();
            var achieved = new Expressions(lexicon, refusals, names).condition(goal.achieved());
            tasks.method(goal.name() + "-achieved", task, parameters, names, achieved, Network.EMPTY, Lexicon.place(goal.achieved().at()));
        }
        goal.methods().forEach(method -> method(goal, method, task));
    }

    private void method(Declaration.Goal goal, Declaration.Method method, int task) {
        var names = declared(goal.parameters());
        var conditions = new ArrayList<Condition>();
        var parts = conjuncts(method.when(), new ArrayList<>());
        parts.forEach(part -> binder(part, names));
        int parameters = names.size();
        var expressions = new Expressions(lexicon, refusals, names);
        if (goal.achieved().at().written()) {
            conditions.add(new Condition.Not(expressions.condition(goal.achieved())));
        }
        parts.forEach(part -> conditions.add(expressions.condition(binds(part) ? ((Expression.Quantified) part).where() : part)));
        String name = goal.name() + "-" + method.name();
        var body = bodies.read(method.body(), name, names, parameters);
        tasks.method(name, task, parameters, names, Condition.all(conditions), body, Lexicon.place(method.at()));
    }

    private void binder(Expression part, Names names) {
        if (part instanceof Expression.Quantified some && binds(part)) {
            names.declare(some.variable(), lexicon.number(some.of()));
        }
    }

    private static boolean binds(Expression part) {
        return part instanceof Expression.Quantified some && some.quantifier() == Quantifier.SOME;
    }

    private static List<Expression> conjuncts(Expression when, List<Expression> found) {
        if (when instanceof Expression.Binary(_, var operator, var left, var right)
                && operator == dev.entente.dsl.Operator.AND) {
            conjuncts(left, found);
            return conjuncts(right, found);
        }
        found.add(when);
        return found;
    }

    private Invariant invariant(Declaration.Constraint constraint) {
        var names = new Names();
        TypeNames.in(constraint.expression(), lexicon).forEach(type -> names.declare(type, lexicon.number(type)));
        var condition = new Expressions(lexicon, refusals, names).condition(constraint.expression());
        return new Invariant(constraint.name(), names.variables(), condition, Lexicon.place(constraint.at()));
    }
}
