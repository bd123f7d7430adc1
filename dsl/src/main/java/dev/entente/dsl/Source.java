package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/// The text being read: makes positions and collects problems. Not thread safe.
final class Source {
    private final String file;
    private final List<String> lines;
    private final int line;
    private final int column;
    private final List<Problem> problems;

    private Source(String file, List<String> lines, int line, int column, List<Problem> problems) {
        this.file = file;
        this.lines = lines;
        this.line = line;
        this.column = column;
        this.problems = problems;
    }

    Source(String file, String text) {
        this(file, Lines.of(text), 1, 1, new ArrayList<>());
    }

    /// {@return a piece of this text that starts at the given column of a line, with positions of the whole}
    Source piece(int atLine, int atColumn) {
        return new Source(file, lines, atLine, atColumn, problems);
    }

    String file() {
        return file;
    }

    List<Problem> problems() {
        return problems;
    }

    void error(Position at, String message, String remedy) {
        problems.add(Problem.error(at, message, remedy));
    }

    Position at(ParserRuleContext rule) {
        return across(rule.getStart(), rule.getStop() == null ? rule.getStart() : rule.getStop());
    }

    Position at(Token token) {
        return across(token, token);
    }

    /// {@return from the first word to the last; to the end of the first line where they stand on several}
    Position across(Token first, Token last) {
        Position start = position(first, 0);
        if (last.getLine() != first.getLine()) {
            return sized(start, Lines.length(lines, start.line()) - start.column() + 1);
        }
        Position end = position(last, width(last));
        return sized(start, end.column() - start.column());
    }

    private Position position(Token token, int beyond) {
        int onFirst = token.getLine() == 1 ? column : 1;
        return new Position(file, line + token.getLine() - 1, onFirst + token.getCharPositionInLine() + beyond, 1);
    }

    private static Position sized(Position at, int length) {
        return new Position(at.file(), at.line(), at.column(), Math.max(1, length));
    }

    private static int width(Token token) {
        return token.getType() == Token.EOF ? 1 : token.getStopIndex() - token.getStartIndex() + 1;
    }
}
