package dev.entente.engine;

import dev.entente.dsl.Type;

/// A value in a map or a timeline, as the file has it.
public sealed interface Datum {

    /// {@return whether it is a value of a type that names no entity}
    default boolean fits(Type.Plain type) {
        return switch (type) {
            case INT -> this instanceof Whole;
            case BOOL -> this instanceof Truth;
            case TEXT -> this instanceof Word;
            case NONE -> this instanceof Nothing;
        };
    }

    /// {@return the number, 1 for true, 0 for everything else}
    default long number() {
        return switch (this) {
            case Whole(long value) -> value;
            case Truth(boolean value) -> value ? 1 : 0;
            case Word _, Nothing _, Other _ -> 0;
        };
    }

    /// {@return the text, or the name of an entity; empty for everything else}
    default String text() {
        return this instanceof Word(String value) ? value : "";
    }

    /// A whole number of at most 64 bits.
    record Whole(long value) implements Datum {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /// true or false.
    record Truth(boolean value) implements Datum {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /// A text, or the name of an entity.
    record Word(String value) implements Datum {
        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /// null.
    record Nothing() implements Datum {
        @Override
        public String toString() {
            return "null";
        }
    }

    /// Something that no attribute can be, such as a fraction or a list.
    record Other(String json) implements Datum {
        @Override
        public String toString() {
            return json;
        }
    }
}
