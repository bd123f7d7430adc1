package dev.entente.dsl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What kind of value an expression has.
public sealed interface Type {

    /// The types that need no name of their own.
    enum Plain implements Type {
        /// 64-bit whole number; overflow is an error.
        INT,
        /// true or false.
        BOOL,
        /// A piece of text.
        TEXT,
        /// The literal `none`, which fits every [Ref].
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A reference to an entity.
    ///
    /// @param entity the entity type's name
    /// @param nullable whether it may be `none`, written `Entity?`
    record Ref(String entity, boolean nullable) implements Type {
        @Override
        public String toString() {
            return nullable ? entity + "?" : entity;
        }
    }

    /// A record, written `{ hp: int, pattern: text }`.
    ///
    /// @param fields in the order declared
    record Fields(List<Field> fields) implements Type {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return fields.stream()
                    .map(field -> field.name() + ": " + field.type())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }

    /// A field of a record.
    record Field(String name, Type type) {}

    /// A list of entities of one type, such as a route.
    ///
    /// @param entity the entity type's name
    record ListOf(String entity) implements Type {
        @Override
        public String toString() {
            return "list of " + entity;
        }
    }
}
