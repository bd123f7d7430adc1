package dev.entente.guardrails.expression;

import dev.entente.dsl.Assignment;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where a `$name`, or a field of it, is kept: in slots of the frame, or in attributes of the entity that holds state.
sealed interface Variable {

    Type type();

    /// {@return a field of a record}
    Variable field(String name);

    /// {@return what reads one leaf}
    Code leaf(int leaf);

    /// Changes one leaf.
    void write(int leaf, Assignment how, long value, Position at, Frame frame, Target target);

    /// {@return what reads it}
    default Code code() {
        List<Code> leaves =
                IntStream.range(0, Leaf.count(type())).mapToObj(this::leaf).toList();
        return Code.of(type(), leaves);
    }

    /// In slots, one after another.
    ///
    /// @param slot the first
    record Local(Type type, int slot) implements Variable {
        @Override
        public Variable field(String name) {
            var record = (Type.Fields) type;
            return new Local(Leaf.field(record, name), slot + Leaf.before(record, name));
        }

        @Override
        public Code leaf(int leaf) {
            int index = slot + leaf;
            return new Code.Scalar(Leaf.of(type).get(leaf).type(), frame -> frame.slot(index));
        }

        @Override
        public void write(int leaf, Assignment how, long value, Position at, Frame frame, Target target) {
            frame.slot(slot + leaf, next(how, frame.slot(slot + leaf), value, at));
        }

        private static long next(Assignment how, long before, long value, Position at) {
            return switch (how) {
                case SET -> value;
                case ADD -> Arithmetic.plus(at, before, value);
                case SUBTRACT -> Arithmetic.minus(at, before, value);
            };
        }
    }

    /// In attributes.
    ///
    /// @param holder the entity that holds them; -1 for the shard at hand
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record State(Type type, int holder, int[] attributes) implements Variable {
        @Override
        public Variable field(String name) {
            var record = (Type.Fields) type;
            var part = Leaf.field(record, name);
            int first = Leaf.before(record, name);
            return new State(part, holder, Arrays.copyOfRange(attributes, first, first + Leaf.count(part)));
        }

        @Override
        public Code leaf(int leaf) {
            int attribute = attributes[leaf];
            return new Code.Scalar(Leaf.of(type).get(leaf).type(), frame -> frame.read(attribute, holder(frame)));
        }

        private int holder(Frame frame) {
            return holder >= 0 ? holder : frame.self();
        }

        @Override
        public void write(int leaf, Assignment how, long value, Position at, Frame frame, Target target) {
            write(how, attributes[leaf], holder(frame), value, at, target);
        }

        static void write(Assignment how, int attribute, int entity, long value, Position at, Target target) {
            switch (how) {
                case SET -> target.set(attribute, entity, value);
                case ADD -> target.add(attribute, entity, value);
                case SUBTRACT -> target.add(attribute, entity, Arithmetic.minus(at, 0, value));
            }
        }
    }
}
