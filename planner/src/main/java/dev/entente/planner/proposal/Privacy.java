package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Operator;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Type;
import dev.entente.guardrails.Sight;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps a proposed method from reading what only others may see.
///
/// That what it reads of belongs to the proposer must be plain from the text: it is an argument or an entity that belongs
/// to it now, or a variable whose own condition says so first of all, such as `army.owner == who`. Anything else that may
/// be another's counts as another's.
///
/// @param arguments the values of the task's arguments
@SuppressWarnings("ArrayRecordComponent") // never compared
record Privacy(Declaration.Goal goal, Parts parts, long[] arguments, Sight sight) {

    /// {@return what a method reads that its proposer may not see}
    static Optional<Refusal> check(Declaration.Goal goal, Parts parts, long[] arguments, View view, int self) {
        return secrets(view.schema())
                ? new Privacy(goal, parts, arguments, new Sight(view, self)).check()
                : Optional.empty();
    }

    private static boolean secrets(Schema schema) {
        for (int attribute = 0; attribute < schema.attributes(); attribute++) {
            if (schema.secret(attribute)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Refusal> check() {
        return parts.expressions().stream()
                .flatMap(it -> it instanceof Expression.Field field ? Stream.of(field) : Stream.empty())
                .filter(field -> secret(field) && !own(field.of()))
                .findFirst()
                .map(field -> new Refusal(
                        Reason.SECRET,
                        "(%s) is private, and may be another's".formatted(field.name()),
                        "private attributes of what belongs to the proposer, such as x.%s where x.owner == who"
                                .formatted(field.name())));
    }

    private Schema schema() {
        return sight.view().schema();
    }

    private boolean secret(Expression.Field field) {
        int type = type(field.of());
        if (type >= 0) {
            int attribute = schema().attribute(type, field.name());
            return attribute >= 0 && schema().secret(attribute);
        }
        for (int attribute = 0; attribute < schema().attributes(); attribute++) {
            if (schema().secret(attribute) && schema().attributeName(attribute).equals(field.name())) {
                return true;
            }
        }
        return false;
    }

    /// {@return the entity type of a value, where that is plain; else -1}
    private int type(Expression value) {
        return switch (value) {
            case Expression.Name(_, String name) -> type(name);
            case Expression.Field(_, var of, String name) -> {
                int type = type(of);
                int attribute = type < 0 ? -1 : schema().attribute(type, name);
                yield attribute >= 0 && schema().attributeKind(attribute) == Kind.REF ? schema().refType(attribute) : -1;
            }
            case Expression.Quantified question -> schema().type(question.of());
            default -> -1;
        };
    }

    private int type(String name) {
        if (parts.bound().contains(name)) {
            var types = binders(name).map(it -> schema().type(it.of())).distinct().toList();
            return types.size() == 1 ? types.getFirst() : -1;
        }
        int entity = entity(name);
        return entity < 0 ? -1 : sight.view().type(entity);
    }

    private Stream<Expression.Quantified> binders(String name) {
        return parts.expressions().stream()
                .flatMap(it -> it instanceof Expression.Quantified question && question.variable().equals(name)
                        ? Stream.of(question)
                        : Stream.empty());
    }

    /// {@return the entity that a name stands for, be it a parameter's; -1 where there is none}
    private int entity(String name) {
        List<Parameter> parameters = goal.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return parameters.get(i).type() instanceof Type.Ref ? (int) arguments[i] : -1;
            }
        }
        return sight.view().entity(name);
    }

    private boolean own(Expression value) {
        return switch (value) {
            case Expression.Name(_, String name) -> own(name);
            case Expression.Quantified question -> own(question);
            case Expression.Field(_, var of, String name) -> ownerOf(of, name) && own(of);
            default -> false;
        };
    }

    private boolean own(String name) {
        if (!parts.bound().contains(name)) {
            return sight.observer() >= 0 && sight.faction(entity(name)) == sight.observer();
        }
        var binders = binders(name).toList();
        long bindings = Stream.concat(
                        parts.expressions().stream().filter(it -> it instanceof Expression.Route route && route.variable().equals(name)),
                        binders.stream())
                .count();
        return !binders.isEmpty() && bindings == binders.size() && binders.stream().allMatch(this::own);
    }

    /// {@return whether only what belongs to the proposer answers a question}
    private boolean own(Expression.Quantified question) {
        return conjuncts(question.where()).anyMatch(it -> it instanceof Expression.Binary(_, var operator, var left, var right)
                && operator == Operator.EQUAL
                && (says(question, left, right) || says(question, right, left)));
    }

    private static Stream<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.Binary(_, var operator, var left, var right) && operator == Operator.AND
                ? Stream.concat(conjuncts(left), conjuncts(right))
                : Stream.of(condition);
    }

    /// {@return whether one side is the owner of the variable, or itself where it is a faction, and the other the proposer}
    private boolean says(Expression.Quantified question, Expression one, Expression other) {
        boolean self = other instanceof Expression.Name(_, String name)
                && !parts.bound().contains(name)
                && sight.observer() >= 0
                && entity(name) == sight.observer();
        return self && switch (one) {
            case Expression.Name(_, String name) -> name.equals(question.variable()) && question.of().equals("Faction");
            case Expression.Field(_, Expression.Name(_, String variable), String name) ->
                variable.equals(question.variable()) && owner(schema().type(question.of()), name);
            default -> false;
        };
    }

    private boolean ownerOf(Expression value, String attribute) {
        return owner(type(value), attribute);
    }

    private boolean owner(int type, String attribute) {
        int owner = type < 0 ? -1 : sight.owner(type);
        return owner >= 0 && schema().attributeName(owner).equals(attribute);
    }
}
