package dev.entente.dsl.index;

import java.util.Optional;

/// A text in which somebody types a word.
///
/// @param before the text before the word; in a hole of a text, without what stands before the hole on its line
/// @param whole the text, with a name instead of the word, so that it can be read
/// @param column where the word begins, from 1
record Typed(String before, String whole, int column) {
    private static final String STAND_IN = "somebody_types_here";

    /// {@return what is typed at a place; empty in a comment, and in a text outside of its holes}
    static Optional<Typed> at(String text, int line, int column) {
        int place = offset(text, line, 1);
        int here = offset(text, line, column);
        return Inside.of(text, place, here).map(inside -> at(text, here, inside, column));
    }

    /// {@return the same, if it is the beginning of an assignment: then a path alone can be read}
    Typed assigned() {
        return new Typed(before, whole.replace(STAND_IN, STAND_IN + " = 0"), column);
    }

    private static Typed at(String text, int place, Inside inside, int column) {
        int start = place;
        while (start > 0 && isLetter(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        int end = place;
        while (end < text.length() && isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean variable = start > 0 && text.charAt(start - 1) == '$';
        int first = variable ? start - 1 : start;
        String word = (variable ? "$" : "") + STAND_IN;
        String whole = text.substring(0, first) + word + inside.closing(text, end) + text.substring(end);
        return new Typed(inside.before(text, first), whole, Math.max(1, column - text.codePointCount(first, place)));
    }

    /// Whether a place is in a hole of a text.
    ///
    /// @param quote where the text begins; -1 outside of texts
    /// @param hole where the inside of the hole begins
    private record Inside(int quote, int hole) {

        static Optional<Inside> of(String text, int start, int place) {
            int quote = -1;
            int hole = -1;
            for (int i = start; i < place; i++) {
                switch (text.charAt(i)) {
                    case '"' -> {
                        quote = quote < 0 ? i : -1;
                        hole = -1;
                    }
                    case '\\' -> i += quote < 0 ? 0 : 1;
                    case '{' -> hole = quote < 0 ? -1 : i + 1;
                    case '}' -> hole = -1;
                    case '#' -> {
                        if (quote < 0) {
                            return Optional.empty();
                        }
                    }
                    default -> {}
                }
            }
            return quote >= 0 && hole < 0 ? Optional.empty() : Optional.of(new Inside(quote, hole));
        }

        /// {@return what closes the hole and the text around it, where nobody has done so yet}
        String closing(String text, int end) {
            int line = text.indexOf('\n', end);
            String rest = text.substring(end, line < 0 ? text.length() : line);
            int close = rest.indexOf('"');
            boolean held = (close < 0 ? rest : rest.substring(0, close)).contains("}");
            return quote < 0 ? "" : (held ? "" : "}") + (close < 0 ? "\"" : "");
        }

        String before(String text, int end) {
            return quote < 0 ? text.substring(0, end) : text.substring(0, quote) + text.substring(hole, Math.max(hole, end));
        }
    }

    private static boolean isLetter(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    /// {@return how many `char`s stand before a place; a place beyond its line is its end}
    static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String rest = text.substring(start, end < 0 ? text.length() : end);
        int letters = Math.min(Math.max(0, column - 1), rest.codePointCount(0, rest.length()));
        return start + rest.offsetByCodePoints(0, letters);
    }
}
