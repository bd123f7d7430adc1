package dev.entente.dsl;

import java.util.Locale;

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
