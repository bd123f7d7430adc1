package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Named;
import dev.entente.dsl.Operator;
import dev.entente.dsl.Position;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Type;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a method for one task a method for any task of its goal.
///
/// What the method calls by the name of an argument becomes the parameter. Any other entity that facts connect with an
/// argument, or with what was connected before, becomes a variable that `some` binds by these facts. What nothing
/// connects stays as it is: the method then fits fewer tasks, and is no less sound, for it is rehearsed once more.
final class Lifting {
    private final Declaration.Goal goal;
    private final View view;
    private final long[] arguments;
    private final Facts facts;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final List<Expression> binders = new ArrayList<>();

    Lifting(Declaration.Goal goal, View view, long[] arguments) {
        this.goal = goal;
        this.view = view;
        this.arguments = arguments;
        this.facts = new Facts(view);
    }

    Declaration.Method of(Parts parts) {
        var method = parts.method();
        taken.addAll(parts.bound());
        goal.parameters().forEach(it -> taken.add(it.name()));
        var constants = constants(parts);
        constants.forEach(this::parameter);
        for (int i = 0; i < goal.parameters().size(); i++) {
            if (goal.parameters().get(i).type() instanceof Type.Ref && arguments[i] >= 0) {
                facts.know(goal.parameters().get(i).name(), (int) arguments[i]);
            }
        }
        constants.removeAll(renamed.keySet());
        while (constants.removeIf(name -> connected(name, method.at()))) {
            // what was connected may connect others
        }
        var numbers = numbers(parts);
        return renamed.isEmpty() && numbers.isEmpty() ? method : rewritten(method, numbers);
    }

    private Set<String> constants(Parts parts) {
        var names = new LinkedHashSet<String>();
        parts.expressions().forEach(it -> {
            if (it instanceof Expression.Name(_, String name) && !taken.contains(name) && view.entity(name) >= 0) {
                names.add(name);
            }
        });
        return names;
    }

    private void parameter(String constant) {
        for (int i = 0; i < arguments.length; i++) {
            boolean same = goal.parameters().get(i).type() instanceof Type.Ref && arguments[i] == view.entity(constant);
            if (same) {
                renamed.putIfAbsent(constant, goal.parameters().get(i).name());
            }
        }
    }

    private boolean connected(String constant, Position at) {
        int entity = view.entity(constant);
        var type = view.schema().typeName(view.type(entity));
        var variable = variable(type);
        var where = facts.of(entity, variable, at).stream().reduce((left, right) -> and(at, left, right));
        if (where.isEmpty()) {
            return false;
        }
        taken.add(variable);
        renamed.put(constant, variable);
        facts.know(variable, entity);
        var by = new Expression.Number(Position.NONE, 0);
        binders.add(new Expression.Quantified(at, Quantifier.SOME, variable, type, where.get(), by));
        return true;
    }

    private String variable(String type) {
        for (int i = 1; ; i++) {
            var name = "%s_%s".formatted(type.toLowerCase(Locale.ROOT), i);
            if (!taken.contains(name) && view.entity(name) < 0) {
                return name;
            }
        }
    }

    private static Expression and(Position at, Expression left, Expression right) {
        return new Expression.Binary(at, Operator.AND, left, right);
    }

    /// {@return the numbers that are given to tasks and that the task at hand was given too, with their parameters}
    private Map<Expression, String> numbers(Parts parts) {
        var found = new IdentityHashMap<Expression, String>();
        parts.tasks().stream()
                .flatMap(step -> Naming.arguments(step).stream())
                .map(Named::value)
                .forEach(value -> {
                    var parameter = number(value);
                    if (parameter != null) {
                        found.put(value, parameter);
                    }
                });
        return Collections.unmodifiableMap(found);
    }

    /// Small numbers are too often the same by chance.
    private @Nullable String number(Expression expression) {
        if (expression instanceof Expression.Number(_, long value) && value > 2) {
            for (int i = 0; i < arguments.length; i++) {
                if (goal.parameters().get(i).type() == Type.Plain.INT && arguments[i] == value) {
                    return goal.parameters().get(i).name();
                }
            }
        }
        return null;
    }

    private Declaration.Method rewritten(Declaration.Method method, Map<Expression, String> numbers) {
        var lifted = Methods.rewrite(method, it -> changed(it, numbers));
        var when = binders.stream().reduce((left, right) -> and(method.at(), left, right)).map(bound ->
                lifted.when().at().written() ? and(method.at(), bound, lifted.when()) : bound);
        return new Declaration.Method(
                lifted.at(), lifted.name(), when.orElse(lifted.when()), lifted.prefer(), lifted.body());
    }

    private Expression changed(Expression expression, Map<Expression, String> numbers) {
        var parameter = numbers.get(expression);
        if (parameter != null) {
            return new Expression.Name(expression.at(), parameter);
        }
        return expression instanceof Expression.Name(Position at, String name) && renamed.containsKey(name)
                ? new Expression.Name(at, renamed.getOrDefault(name, name))
                : expression;
    }
}
