package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Collects comments and blank lines from the tokens. Not thread safe.
final class Comments {
    private final Source source;
    private final List<Comment> found = new ArrayList<>();
    private final Deque<Position> open = new ArrayDeque<>();
    private int lastLine;

    private Comments(Source source) {
        this.source = source;
    }

    static List<Comment> of(Source source, List<Token> tokens) {
        Comments comments = new Comments(source);
        tokens.forEach(comments::read);
        return comments.found;
    }

    private void read(Token token) {
        switch (token.getType()) {
            case FlowLexer.SPACE, Token.EOF -> {}
            case FlowLexer.COMMENT -> {
                blank(token);
                comment(token);
            }
            default -> {
                blank(token);
                bracket(token);
            }
        }
    }

    /// Several blank lines are one.
    private void blank(Token token) {
        if (lastLine > 0 && token.getLine() > lastLine + 1) {
            Position here = source.at(token);
            add(new Position(here.file(), lastLine + 1, 1, 1), Comment.Kind.BLANK, "");
        }
    }

    private void comment(Token token) {
        boolean behind = token.getLine() == lastLine;
        add(source.at(token), behind ? Comment.Kind.BEHIND : Comment.Kind.ALONE, token.getText().stripTrailing());
        lastLine = token.getLine();
    }

    private void bracket(Token token) {
        lastLine = token.getLine();
        switch (token.getText()) {
            case "{" -> open.push(source.at(token));
            case "}" -> open.poll();
            default -> {}
        }
    }

    private void add(Position at, Comment.Kind kind, String text) {
        Position inside = open.isEmpty() ? Position.NONE : open.element();
        found.add(new Comment(at, open.size(), inside, kind, text));
    }
}
