package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.List;
import java.util.Optional;

/// Symbols for what nobody declares by name.
final class Fields {
    private Fields() {}

    /// {@return the field of a record that nobody has declared, such as a result}
    static Optional<Symbol> of(Type record, String name, String owner) {
        return record instanceof Type.Fields(List<Type.Field> fields)
                ? fields.stream().filter(field -> field.name().equals(name)).map(field -> symbol(field, owner)).findFirst()
                : Optional.empty();
    }

    static Symbol symbol(Type.Field field, String owner) {
        String shape = field.name() + ": " + field.type();
        return new Symbol(Symbol.Kind.FIELD, field.name(), owner, field.type(), shape, "", Position.NONE);
    }

    /// {@return the symbol of a word of the language}
    static Optional<Symbol> word(String word) {
        return switch (word) {
            case "int", "bool", "text" -> Optional.of(plain(word));
            default -> Keywords.named(word);
        };
    }

    static Symbol plain(String type) {
        String doc = switch (type) {
            case "int" -> "A whole number of 64 bits; overflow is an error.";
            case "bool" -> "true or false.";
            default -> "A piece of text.";
        };
        return new Symbol(Symbol.Kind.KEYWORD, type, "", Symbol.UNKNOWN, type, doc, Position.NONE);
    }

    static Symbol setting(String name) {
        String doc = switch (name) {
            case "seed" -> "The seed of all dice.";
            case "ticks" -> "How many ticks at the most.";
            case "tick" -> "How long a tick is.";
            case "map" -> "The file with the entities and links at the start.";
            default -> "The file with the events from outside.";
        };
        return new Symbol(Symbol.Kind.SETTING, name, "", Symbol.UNKNOWN, "setting " + name, doc, Position.NONE);
    }
}
