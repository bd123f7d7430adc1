package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import java.util.List;

/// A compiled expression. Evaluation throws [EvaluationException] where there is no value.
public sealed interface Code {

    /// {@return the type of its value}
    Type type();

    /// {@return its value where it is one number: an int, 0 or 1, a symbol, an entity or -1 for none}
    default long value(Frame frame) {
        throw new IllegalStateException("a " + type() + " is not one value");
    }

    /// {@return the codes of its leaves: itself, or a record's in the order of its type}
    default List<Code> leaves() {
        return List.of(this);
    }

    /// {@return its entities where it is a list}
    default int[] entities(Frame frame) {
        throw new IllegalStateException("a " + type() + " is not a list");
    }

    /// {@return its value as a reader sees it}
    String text(Frame frame);

    /// {@return whether a condition holds}
    default boolean holds(Frame frame) {
        return value(frame) != 0;
    }

    /// Computes one value.
    @FunctionalInterface
    interface Value {
        /// {@return the value}
        long of(Frame frame);
    }

    /// Computes a list of entities.
    @FunctionalInterface
    interface Entities {
        /// {@return the entities, in order}
        int[] of(Frame frame);
    }

    /// Computes a text.
    @FunctionalInterface
    interface Wording {
        /// {@return the text}
        String of(Frame frame);
    }

    /// A number, truth, symbol or entity.
    record Scalar(Type type, Value code) implements Code {
        @Override
        public long value(Frame frame) {
            return code.of(frame);
        }

        @Override
        public String text(Frame frame) {
            return Values.text(type, code.of(frame), frame.view());
        }
    }

    /// A record.
    ///
    /// @param leaves in the order of the type, each one number
    record Compound(Type.Fields type, List<Code> leaves) implements Code {
        public Compound {
            leaves = List.copyOf(leaves);
        }

        @Override
        public String text(Frame frame) {
            return Values.text(type, leaf -> leaves.get(leaf).text(frame));
        }

        /// {@return one of its fields, be it a record again}
        Code field(String name) {
            var part = Leaf.field(type, name);
            int first = Leaf.before(type, name);
            return Code.of(part, leaves.subList(first, first + Leaf.count(part)));
        }
    }

    /// {@return the value that leaves make: a record, or the only leaf itself}
    static Code of(Type type, List<Code> leaves) {
        return type instanceof Type.Fields record ? new Compound(record, leaves) : leaves.getFirst();
    }

    /// A list of entities.
    record Listing(Type.ListOf type, Entities code) implements Code {
        @Override
        public int[] entities(Frame frame) {
            return code.of(frame);
        }

        @Override
        public String text(Frame frame) {
            var names = new StringBuilder();
            for (int entity : code.of(frame)) {
                names.append(names.isEmpty() ? "" : ", ").append(frame.view().name(entity));
            }
            return names.toString();
        }
    }

    /// A text that is made while it is read.
    record Telling(Wording code) implements Code {
        @Override
        public long value(Frame frame) {
            throw EvaluationException.wording();
        }

        @Override
        public Type type() {
            return Type.Plain.TEXT;
        }

        @Override
        public String text(Frame frame) {
            return code.of(frame);
        }
    }
}
