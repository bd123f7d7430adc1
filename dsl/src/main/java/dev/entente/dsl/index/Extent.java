package dev.entente.dsl.index;

import dev.entente.dsl.Position;

/// A stretch of a text.
///
/// @param file the file's name
/// @param line the first character's line, from 1
/// @param column the first character's column, from 1, in characters
/// @param endLine the line of the character behind the last
/// @param endColumn the column of the character behind the last
public record Extent(String file, int line, int column, int endLine, int endColumn) {

    /// {@return the stretch of one line that a position marks}
    public static Extent of(Position at) {
        return new Extent(at.file(), at.line(), at.column(), at.line(), at.column() + Math.max(0, at.length()));
    }

    /// {@return whether a place is inside, or right behind the last character}
    boolean touches(int atLine, int atColumn) {
        boolean after = atLine > line || (atLine == line && atColumn >= column);
        boolean before = atLine < endLine || (atLine == endLine && atColumn <= endColumn);
        return after && before;
    }

    /// {@return whether the other is inside, or the same}
    boolean holds(Extent other) {
        return touches(other.line, other.column) && touches(other.endLine, other.endColumn);
    }

    boolean coversLine(int other) {
        return line <= other && other <= endLine;
    }
}
