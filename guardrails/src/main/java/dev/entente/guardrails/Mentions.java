package dev.entente.guardrails;

import dev.entente.dsl.Expression;
import dev.entente.world.Schema;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// What a constraint mentions: the entity type it is about, and the attributes whose change could break it.
final class Mentions {
    private final Schema schema;
    private final BitSet attributes = new BitSet();
    private String subject = "";
    private boolean further;

    private Mentions(Schema schema) {
        this.schema = schema;
    }

    static Mentions of(Expression expression, Schema schema) {
        var mentions = new Mentions(schema);
        mentions.read(expression);
        return mentions;
    }

    String subject() {
        return subject;
    }

    BitSet attributes() {
        return attributes;
    }

    boolean further() {
        return further;
    }

    private void read(Expression expression) {
        switch (expression) {
            case Expression.Field(_, Expression.Name(_, String type), String name) when schema.type(type) >= 0 ->
                own(type, name);
            case Expression.Field field when path(field).startsWith("$") -> state(path(field).substring(1));
            case Expression.Field(_, var of, String name) -> far(name, List.of(of));
            case Expression.Unary(_, _, var of) -> read(of);
            case Expression.Binary(_, _, var left, var right) -> List.of(left, right).forEach(this::read);
            case Expression.Apply(_, String name, var arguments) -> apply(name, arguments);
            case Expression.Quantified(_, _, _, _, var where, var by) -> far("", List.of(where, by));
            case Expression.Route(_, _, _, var from, var to, var where, var by) ->
                far("", List.of(from, to, where, by));
            case Expression.Variable(_, String name) -> state(name);
            case Expression.Name(_, String name) -> subject(name);
            case Expression.Number _, Expression.Truth _, Expression.Text _, Expression.Template _, Expression.None _,
                    Expression.Hole _, Expression.Duration _ -> {}
            case Expression.Record(_, var fields) -> fields.forEach(field -> read(field.value()));
        }
    }

    private void own(String type, String name) {
        subject(type);
        further |= !subject.equals(type);
        attributes.set(schema.attribute(schema.type(type), name));
    }

    private void subject(String name) {
        if (subject.isEmpty() && schema.type(name) >= 0) {
            subject = name;
        }
    }

    private void apply(String name, List<Expression> arguments) {
        further |= schema.relation(name) >= 0 || "distance".equals(name);
        arguments.forEach(this::read);
    }

    private void far(String name, List<Expression> inner) {
        further = true;
        note(name::equals);
        inner.forEach(this::read);
    }

    /// State, or a field of it: a record means all of its leaves.
    private void state(String path) {
        further = true;
        note(name -> name.equals(path) || name.startsWith(path + "."));
    }

    private void note(Predicate<String> named) {
        for (int attribute = 0; attribute < schema.attributes(); attribute++) {
            if (named.test(schema.attributeName(attribute))) {
                attributes.set(attribute);
            }
        }
    }

    /// {@return `$boss.hp` for a field of state; else something without `$`}
    private static String path(Expression expression) {
        return switch (expression) {
            case Expression.Variable(_, String name) -> "$" + name;
            case Expression.Field(_, var of, String name) -> path(of) + "." + name;
            default -> "";
        };
    }
}
