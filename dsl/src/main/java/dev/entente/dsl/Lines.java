package dev.entente.dsl;

import java.util.List;

/// The lines of a text, as the lexer counts them: only `\n` ends one.
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

    /// {@return the line, without the `\r` that may end it; empty where there is no such line}
    ///
    /// @param number from 1
    static String get(List<String> lines, int number) {
        if (number < 1 || number > lines.size()) {
            return "";
        }
        String line = lines.get(number - 1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /// {@return how many characters the line has}
    static int length(List<String> lines, int number) {
        String line = get(lines, number);
        return line.codePointCount(0, line.length());
    }
}
