package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/// Guesses which `{` was never closed, from how the lines are indented. Not thread safe.
final class Braces {
    /// The types of the two words.
    static final int OPEN = type("'{'");

    static final int CLOSE = type("'}'");

    /// How many words back a `{` is looked for: a file may miss many braces, each of which asks.
    private static final int FAR = 2_000;


    private final Deque<Opening> open = new ArrayDeque<>();
    private int line;
    private int indent;

    private Braces() {}

    /// @param indent the column at which its line begins
    private record Opening(int line, int indent) {}

    private static int type(String literal) {
        for (int type = 1; type <= FlowLexer.VOCABULARY.getMaxTokenType(); type++) {
            if (literal.equals(FlowLexer.VOCABULARY.getLiteralName(type))) {
                return type;
            }
        }
        throw new IllegalStateException("the grammar has no word (%s)".formatted(literal));
    }

    /// {@return what to do about a brace that is missing before a word}
    static String beforeWord(TokenStream tokens, Token found) {
        int line = enclosing(tokens, found);
        return line == 0 || line == found.getLine() || line == lineBefore(tokens, found)
                ? "Maybe a } is missing before it."
                : "Maybe a } is missing before it, for the { of line %s.".formatted(line);
    }

    /// {@return what to do about a brace that is missing where the file ends}
    static String atEnd(TokenStream tokens, Token end) {
        int line = new Braces().unclosed(tokens, end);
        return line == 0 || line == lineBefore(tokens, end)
                ? "Maybe a } is missing."
                : "Maybe a } is missing for the { of line %s.".formatted(line);
    }

    /// {@return whether a `{` from the first word on is open at the last; where they are too far apart it is taken for
    /// granted}
    static boolean isOpen(TokenStream tokens, Token first, Token last) {
        int from = Math.max(first.getTokenIndex(), last.getTokenIndex() - FAR);
        int closed = 0;
        for (int i = last.getTokenIndex() - 1; i >= from; i--) {
            int type = tokens.get(i).getType();
            closed += type == CLOSE ? 1 : type == OPEN ? -1 : 0;
            if (closed < 0) {
                return true;
            }
        }
        return from > first.getTokenIndex();
    }

    private static int lineBefore(TokenStream tokens, Token found) {
        for (int i = found.getTokenIndex() - 1; i >= 0; i--) {
            if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                return tokens.get(i).getLine();
            }
        }
        return 0;
    }

    /// {@return the line of the `{` that is open at the word; 0 where there is none near}
    private static int enclosing(TokenStream tokens, Token found) {
        int closed = 0;
        for (int i = found.getTokenIndex() - 1; i >= Math.max(0, found.getTokenIndex() - FAR); i--) {
            int type = tokens.get(i).getType();
            closed += type == CLOSE ? 1 : type == OPEN ? -1 : 0;
            if (closed < 0) {
                return tokens.get(i).getLine();
            }
        }
        return 0;
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

    /// {@return the line of what a `}` closes although it stands further left; else 0}
    private int read(Token token) {
        boolean first = token.getLine() != line;
        if (first) {
            line = token.getLine();
            indent = token.getCharPositionInLine();
        }
        if (token.getType() == OPEN) {
            open.push(new Opening(line, indent));
        } else if (token.getType() == CLOSE && !open.isEmpty()) {
            Opening closed = open.pop();
            return first && closed.line() != line && closed.indent() > indent ? closed.line() : 0;
        }
        return 0;
    }
}
