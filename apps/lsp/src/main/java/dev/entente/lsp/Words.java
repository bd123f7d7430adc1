package dev.entente.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// The word that is being typed, which a completion replaces.
///
/// @param place where somebody types
/// @param start how many letters of the word stand before it
/// @param sign what stands before the word: `$`, `{` or something else
/// @param next what stands behind the place
record Words(Position place, int start, char sign, char next) {

    static Words around(Lines lines, Position place) {
        int start = 0;
        while (isLetter(lines.at(place, -start - 1))) {
            start++;
        }
        return new Words(place, start, lines.at(place, -start - 1), lines.at(place, 0));
    }

    private static boolean isLetter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || Character.isSurrogate(letter);
    }

    /// {@return what the text replaces: the sign before the word, too, where the text brings it along}
    Range replacedBy(String text) {
        boolean signed = sign != 0 && (sign == '$' || sign == '{') && text.indexOf(sign) == 0;
        boolean closed = text.startsWith("{") && next == '}';
        int from = place.getCharacter() - start - (signed ? 1 : 0);
        int to = place.getCharacter() + (closed ? 1 : 0);
        return new Range(new Position(place.getLine(), from), new Position(place.getLine(), to));
    }
}
