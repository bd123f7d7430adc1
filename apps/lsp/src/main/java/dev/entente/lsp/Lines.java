package dev.entente.lsp;

import dev.entente.dsl.index.Extent;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// The lines of a text, for turning places into those of the protocol and back.
///
/// We count lines and characters from 1, and a character is a code point; the protocol counts from 0, and in `char`s.
///
/// @param lines without their ends
record Lines(List<String> lines) {

    static Lines of(String text) {
        return new Lines(List.of(text.split("\n", -1)));
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /// {@return the place as the protocol has it; a place beyond the text becomes its end}
    Position position(int line, int column) {
        var text = line(line);
        int letters = Math.clamp(column - 1L, 0, text.codePointCount(0, text.length()));
        return new Position(Math.max(0, line - 1), text.offsetByCodePoints(0, letters));
    }

    Range range(Extent extent) {
        return new Range(position(extent.line(), extent.column()), position(extent.endLine(), extent.endColumn()));
    }

    Range range(dev.entente.dsl.Position at) {
        return range(Extent.of(at));
    }

    /// {@return the column, from 1, of a place of the protocol}
    int column(Position place) {
        var text = line(place.getLine() + 1);
        int chars = Math.clamp(place.getCharacter(), 0, text.length());
        return text.codePointCount(0, chars) + 1;
    }

    /// {@return the whole text}
    Range all() {
        var last = lines.getLast();
        return new Range(new Position(0, 0), new Position(lines.size() - 1, last.length()));
    }

    /// {@return the character before or after a place; 0 beyond its line}
    char at(Position place, int off) {
        var text = line(place.getLine() + 1);
        int index = place.getCharacter() + off;
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }
}
