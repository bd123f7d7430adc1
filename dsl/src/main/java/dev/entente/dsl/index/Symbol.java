package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.Locale;

/// Something that has a name.
///
/// @param owner what it belongs to, such as `Region` for an attribute; empty for what belongs to the program
/// @param type what kind of value it has; [#UNKNOWN] for what has none, or none that is known
/// @param shape how it is declared, on one line
/// @param doc the comment above its declaration, or behind it; empty where there is none
/// @param at where it is declared; [Position#NONE] for what the language brings along
public record Symbol(Kind kind, String name, String owner, Type type, String shape, String doc, Position at) {
    /// The type of what has no value, or none that is known.
    public static final Type UNKNOWN = new Type.Ref("?", true);

    /// What a name can stand for.
    public enum Kind {
        SCENARIO,
        FACTION,
        ENTITY,
        ATTRIBUTE,
        RELATION,
        CONSTRAINT,
        EVENT,
        STATE,
        FIELD,
        MODULE,
        OPERATION,
        REACTION,
        HEARTBEAT,
        GOAL,
        METHOD,
        ACTION,
        SAGA,
        DIRECTOR,
        OBSERVER,
        TOPIC,
        PARAMETER,
        BOUND,
        LOCAL,
        FORK,
        SETTING,
        FUNCTION,
        KEYWORD,
        FILE;

        /// {@return the word for it, such as `entity type`}
        public String title() {
            return switch (this) {
                case ENTITY -> "entity type";
                case BOUND -> "bound variable";
                case LOCAL -> "local variable";
                case REACTION -> "reaction";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /// {@return whether someone can have declared it, so that there is a place to go to}
    public boolean declared() {
        return at.written();
    }

    /// {@return its name with what it belongs to, as footprints name it: `Region.owner`, `$pace`, `War.$edge`}
    public String title() {
        return switch (kind) {
            case ATTRIBUTE, FIELD, OPERATION, TOPIC -> owner + "." + name;
            case STATE -> owner.isEmpty() ? "$" + name : owner + ".$" + name;
            case LOCAL -> "$" + name;
            default -> name;
        };
    }

    /// {@return what it is, in words: `attribute Region.owner: Faction?`}
    public String words() {
        return shape.isEmpty() ? kind.title() + " " + title() : shape;
    }
}
