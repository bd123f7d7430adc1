package dev.entente.dsl;

/// A place in a flow file.
///
/// @param file the file's name as the user gave it; empty for what nobody wrote
/// @param line from 1; 0 for what nobody wrote
/// @param column from 1, in characters; 0 for what nobody wrote
/// @param length how many characters the construct's first line spans, for the caret; 0 where there is no text
public record Position(String file, int line, int column, int length) {

    /// Marks a part that the text leaves out, such as the condition of a method that always applies.
    public static final Position NONE = new Position("", 0, 0, 0);

    /// {@return the place of what was written as data, not as text}
    static Position ofData(String file) {
        return new Position(file, 1, 1, 0);
    }

    /// {@return whether `other` begins further down, or further right on the same line}
    boolean isBefore(Position other) {
        return line < other.line || (line == other.line && column < other.column);
    }

    /// {@return whether someone wrote this part}
    public boolean written() {
        return line > 0;
    }

    /// {@return `file:line:column`}
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
