package dev.entente.cli.chronicle;

/// Something that happened and is worth a line.
///
/// @param weight from 1 (detail) to 5 (turning point), for readers
/// @param agent whose line it is
/// @param rank how much it deserves to be among the few that are told first; 50 is a turning point
public record Turn(long tick, int weight, String agent, Kind kind, String text, int rank) {

    /// Where a line comes from.
    public enum Kind {
        /// The scenario tells it.
        TOLD,
        /// A plan was rewritten.
        REWRITE,
        /// A standing goal was given up.
        GAVE_UP,
        /// Another faction came to lead.
        LEAD
    }

    /// {@return the text without what is particular: equal for lines that tell the same of others}
    String shape() {
        if (kind != Kind.TOLD) {
            return kind.name();
        }
        return text.replaceAll("\\b(?:\\p{Lu}|\\d)[\\p{L}\\d]*\\b", "").replaceAll("\\s+", " ");
    }
}
