package dev.entente.guardrails;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.guardrails.expression.Values;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// What a mind said, as JSON has it. Nothing about it is trusted; [AnswerGuard] decides whether it is an answer.
public sealed interface Said {

    /// A whole number of 64 bits.
    record Whole(long value) implements Said {}

    /// true or false.
    record Truth(boolean value) implements Said {}

    /// A text, or the name of an entity.
    record Words(String text) implements Said {}

    /// null.
    record Nothing() implements Said {}

    /// A record.
    ///
    /// @param parts as said; nothing keeps a name from being said twice
    record Parts(List<Part> parts) implements Said {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /// One field of a record.
    record Part(String name, Said value) {}

    /// JSON that no value can be: a fraction, a number of more than 64 bits, a list.
    record Odd(String json) implements Said {}

    /// No JSON at all.
    record Malformed(String raw) implements Said {}

    /// {@return what a literal says; a name says the name of an entity}
    static Said of(Expression literal) {
        return switch (literal) {
            case Expression.Number(_, long value) -> new Whole(value);
            case Expression.Unary(_, _, Expression.Number(_, long value)) -> new Whole(-value);
            case Expression.Truth(_, boolean value) -> new Truth(value);
            case Expression.Text(_, String value) -> new Words(value);
            case Expression.Name(_, String name) -> new Words(name);
            case Expression.None _ -> new Nothing();
            case Expression.Record(_, var fields) -> new Parts(fields.stream()
                    .map(field -> new Part(field.name(), of(field.value())))
                    .toList());
            default -> new Malformed("what is written at " + literal.at());
        };
    }

    /// {@return a value of the world as a mind would say it}
    ///
    /// @param leaves holds the value's leaves from `first` on
    static Said of(Type type, long[] leaves, int first, View view) {
        long value = leaves[first];
        return switch (type) {
            case Type.Fields record -> parts(record, leaves, first, view);
            case Type.Ref _ -> value < 0 ? new Nothing() : new Words(view.name((int) value));
            case Type.ListOf _ -> new Odd("[]");
            case Type.Plain plain -> switch (plain) {
                case INT -> new Whole(value);
                case BOOL -> new Truth(value != 0);
                case TEXT -> new Words(Values.text(plain, value, view));
                case NONE -> new Nothing();
            };
        };
    }

    private static Said parts(Type.Fields record, long[] leaves, int first, View view) {
        var parts = new ArrayList<Part>();
        int next = first;
        for (var field : record.fields()) {
            parts.add(new Part(field.name(), of(field.type(), leaves, next, view)));
            next += Leaf.count(field.type());
        }
        return new Parts(parts);
    }

    /// {@return this as JSON; what is malformed, as it was said}
    default String json() {
        return text(Integer.MAX_VALUE);
    }

    /// {@return this as JSON for a reader: what lies deeper than a few levels, or goes on and on, is left out}
    default String brief() {
        var text = text(4);
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    private String text(int levels) {
        return switch (this) {
            case Whole(long value) -> Long.toString(value);
            case Truth(boolean value) -> Boolean.toString(value);
            case Words(String text) -> quoted(text);
            case Nothing _ -> "null";
            case Odd(String json) -> json;
            case Malformed(String raw) -> raw;
            case Parts(var parts) when levels == 0 && !parts.isEmpty() -> "{...}";
            case Parts(var parts) -> text(parts, levels - 1);
        };
    }

    private static String text(List<Part> parts, int levels) {
        var text = new StringBuilder("{");
        for (var part : parts) {
            text.append(text.length() == 1 ? "" : ", ").append(quoted(part.name())).append(": ");
            text.append(part.value().text(levels));
        }
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(letter < ' ' ? "\\u%04x".formatted(letter) : (char) letter);
            }
        });
        return quoted.append('"').toString();
    }
}
