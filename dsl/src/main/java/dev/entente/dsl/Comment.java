package dev.entente.dsl;

/// What the formatter keeps although it means nothing: a comment, or a blank line that separates.
///
/// @param at where it was written
/// @param depth how many `{` enclose it
/// @param inside the `{` that encloses it most closely; [Position#NONE] at the top of the file
/// @param kind where on its line it stands
/// @param text with its `#`; empty for a blank line
public record Comment(Position at, int depth, Position inside, Kind kind, String text) {

    /// Where a comment stands.
    public enum Kind {
        /// A blank line, or several.
        BLANK,
        /// Alone on its line.
        ALONE,
        /// Behind something else on its line.
        BEHIND
    }
}
