package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads a text in double quotes: its escapes, and the holes that make it a template. Not thread safe.
final class Texts {
    private final Source source;
    private final Token token;
    private final int[] raw;
    private final List<Expression> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int next;

    private Texts(Source source, Token token) {
        this.source = source;
        this.token = token;
        String quoted = token.getText();
        this.raw = quoted.substring(1, quoted.length() - 1).codePoints().toArray();
    }

    static Expression read(Source source, TerminalNode node) {
        return new Texts(source, node.getSymbol()).read();
    }

    /// {@return the text alone, where a template makes no sense}
    static String plain(Source source, TerminalNode node) {
        Expression read = read(source, node);
        if (read instanceof Expression.Text text) {
            return text.value();
        }
        source.error(
                source.at(node.getSymbol()),
                "text (%s) must be plain here".formatted(node.getText()),
                "Maybe write \\{ for a brace.");
        return "";
    }

    private Expression read() {
        while (next < raw.length) {
            switch (raw[next]) {
                case '\\' -> escape();
                case '{' -> hole();
                default -> plain.appendCodePoint(raw[next++]);
            }
        }
        Position at = source.at(token);
        if (parts.isEmpty()) {
            return new Expression.Text(at, plain.toString());
        }
        flush();
        return new Expression.Template(at, parts);
    }

    private void escape() {
        int escaped = raw[next + 1];
        switch (escaped) {
            case 'n' -> plain.append('\n');
            case 't' -> plain.append('\t');
            case '"', '\\', '{', '}' -> plain.appendCodePoint(escaped);
            default ->
                source.error(
                        place(next, 2),
                        "escape (\\%s) is not known".formatted(Character.toString(escaped)),
                        "Maybe write \\\\ for a backslash; the escapes are \\\" \\\\ \\n \\t \\{ and \\}.");
        }
        next += 2;
    }

    private void hole() {
        int end = next + 1;
        while (end < raw.length && raw[end] != '}') {
            end++;
        }
        if (end == raw.length) {
            source.error(
                    place(next, 1),
                    "hole ({) is not closed before its text ends",
                    "Maybe add } behind the name, or write \\{ for a brace.");
            next = end;
            return;
        }
        flush();
        Position at = place(next + 1, 1);
        String inside = new String(raw, next + 1, end - next - 1);
        parts.add(Reader.inText(source.piece(at.line(), at.column()), inside, at));
        next = end + 1;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Expression.Text(source.at(token), plain.toString()));
            plain.setLength(0);
        }
    }

    private Position place(int offset, int length) {
        Position start = source.at(token);
        return new Position(start.file(), start.line(), start.column() + 1 + offset, length);
    }
}
