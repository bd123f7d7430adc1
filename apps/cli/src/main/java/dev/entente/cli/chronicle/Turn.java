package dev.entente.cli.chronicle;

/// Something that happened and is worth a line.
///
/// @param weight from 1 (detail) to 5 (turning point)
/// @param agent whose line it is
public record Turn(long tick, int weight, String agent, Kind kind, String text) {

    /// Where a line comes from.
    public enum Kind {
        /// The scenario tells it of a faction ...
        TOLD,
        /// ... or of the world.
        WORLD,
        /// A plan was rewritten because of an event from outside ...
        OUTSIDE,
        /// ... or for a reason among the agents.
        REWRITE,
        /// A standing goal was given up.
        GAVE_UP,
        /// Another faction came to lead.
        LEAD
    }

    /// {@return the text without what is particular: equal for lines that tell the same of others}
    String shape() {
        if (kind == Kind.LEAD || kind == Kind.OUTSIDE || kind == Kind.REWRITE) {
            return kind.name();
        }
        return text.replaceAll("\\b(?:\\p{Lu}|\\d)[\\p{L}\\d]*\\b", "").replaceAll("\\s+", " ");
    }
}
