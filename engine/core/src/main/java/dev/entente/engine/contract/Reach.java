package dev.entente.engine.contract;

import dev.entente.dsl.Expression;
import dev.entente.world.Schema;
import java.util.BitSet;
import java.util.List;

/// What a promise depends on as far as its text says it.
///
/// What reads single facts is known best by what it has read. Only what asks about all entities of a type, or along links,
/// could come to depend on facts that it has not read; of that the text says enough.
///
/// @param attributes what it mentions, of whatever entity; of all types that have an attribute of such a name
/// @param types the types that it asks about all entities of: if there are any, every change to what it mentions concerns it
/// @param relations which it mentions
/// @param restless whether it must be looked at in every tick: it reads the time, or goes along links
record Reach(BitSet attributes, BitSet types, BitSet relations, boolean restless) {


    static Reach of(Expression promise, Schema schema) {
        return new Walk(schema).read(promise).reach();
    }

    /// {@return whether what it has read does not say what it depends on}
    boolean far() {
        return !types.isEmpty();
    }

    private static final class Walk {
        private final Schema schema;
        private final BitSet relations = new BitSet();
        private final BitSet attributes = new BitSet();
        private final BitSet types = new BitSet();
        private boolean restless;

        Walk(Schema schema) {
            this.schema = schema;
        }

        Reach reach() {
            return new Reach(attributes, types, relations, restless);
        }

        Walk read(Expression expression) {
            switch (expression) {
                case Expression.Field(_, var of, String name) -> {
                    mention(name);
                    read(of);
                }
                case Expression.Unary(_, _, var of) -> read(of);
                case Expression.Binary(_, _, var left, var right) -> all(List.of(left, right));
                case Expression.Apply(_, String name, var arguments) -> {
                    restless |= name.equals("now") || name.equals("distance");
                    if (schema.relation(name) >= 0) {
                        relations.set(schema.relation(name));
                    }
                    all(arguments);
                }
                case Expression.Quantified(_, _, _, String of, var where, var by) -> {
                    types.set(schema.type(of));
                    all(List.of(where, by));
                }
                case Expression.Route(_, _, _, var from, var to, var where, var by) -> {
                    restless = true;
                    all(List.of(from, to, where, by));
                }
                case Expression.Variable(_, String name) -> mention(name);
                case Expression.Record(_, var fields) -> fields.forEach(field -> read(field.value()));
                case Expression.Name _, Expression.Number _, Expression.Truth _, Expression.Text _, Expression.Template _,
                        Expression.None _, Expression.Hole _, Expression.Duration _ -> {}
            }
            return this;
        }

        private void all(List<Expression> expressions) {
            expressions.forEach(this::read);
        }

        /// State is mentioned by its name, or by a field of it: `boss`, `hp` of `boss.hp`.
        private void mention(String name) {
            for (int attribute = 0; attribute < schema.attributes(); attribute++) {
                var known = schema.attributeName(attribute);
                if (known.equals(name) || known.endsWith("." + name) || known.startsWith(name + ".")) {
                    attributes.set(attribute);
                }
            }
        }
    }
}
