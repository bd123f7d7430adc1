package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/// Guesses which `{` was never closed, from how the lines are indented. Not thread safe.
final class Braces {
    private final Deque<Opening> open = new ArrayDeque<>();
    private int line;
    private int indent;

    private Braces() {}

    /// @param indent the column at which its line begins
    private record Opening(int line, int indent) {}

    /// {@return what to do about a brace that is missing before a word}
    static String remedy(TokenStream tokens, Token found) {
        int line = new Braces().unclosed(tokens, found);
        String before = found.getType() == Token.EOF ? "" : " before it";
        return line == 0 || line == found.getLine() || line == lastLine(tokens, found)
                ? "Maybe a } is missing%s.".formatted(before)
                : "Maybe a } is missing%s, for the { of line %d.".formatted(before, line);
    }

    private static int lastLine(TokenStream tokens, Token found) {
        return found.getTokenIndex() == 0 ? 0 : tokens.get(found.getTokenIndex() - 1).getLine();
    }

    /// {@return the line of the `{` that was probably never closed; 0 where all are}
    private int unclosed(TokenStream tokens, Token found) {
        for (int i = 0; i < found.getTokenIndex(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                int suspect = read(token);
                if (suspect > 0) {
                    return suspect;
                }
            }
        }
        return open.isEmpty() ? 0 : open.element().line();
    }

    private int read(Token token) {
        boolean first = token.getLine() != line;
        if (first) {
            line = token.getLine();
            indent = token.getCharPositionInLine();
        }
        switch (token.getText()) {
            case "{" -> open.push(new Opening(line, indent));
            case "}" -> {
                Opening closed = open.isEmpty() ? new Opening(line, indent) : open.pop();
                if (first && closed.line() != line && closed.indent() > indent) {
                    return closed.line();
                }
            }
            default -> {}
        }
        return 0;
    }
}
