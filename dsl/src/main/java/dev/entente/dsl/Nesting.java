package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/// Measures how deep a text nests before anything recursive reads it. Not thread safe.
///
/// Counted are open brackets and, within each, the operators of one expression and the `else if`s of one condition:
/// everything that makes the tree one level deeper.
final class Nesting {
    /// How deep a text may nest.
    static final int LIMIT = 200;

    private static final Set<String> DEEPER = Set.of(
            "or", "and", "not", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "some", "every", "count",
            "sum", "most", "least", "each", "route", "by");
    private static final Set<String> ANEW = Set.of(
            ",", ":", "=", "+=", "-=", "->", "if", "return", "Call", "Do", "Achieve", "Fork", "Join", "While", "Each",
            "Emit", "Create", "Remove", "Link", "Unlink", "Tell", "Method", "Scenario", "Entity", "Relation",
            "Constraint", "Event", "Module", "ON", "Tick", "Goal", "Action");

    private final Source source;
    private final Deque<Level> open = new ArrayDeque<>();
    private Level level = new Level();
    private int below;

    Nesting(Source source) {
        this.source = source;
    }

    /// The inside of one pair of brackets.
    private static final class Level {
        private int operators;
        private int dots;
        private int elses;

        int depth() {
            return 1 + operators + dots + elses;
        }
    }

    /// {@return whether the text nests deeper than [#LIMIT]; then it is also a problem, at the first place too deep}
    boolean tooDeep(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                count(token.getText());
                if (below + level.depth() > LIMIT + 1) {
                    report(token);
                    return true;
                }
            }
        }
        return false;
    }

    private void report(Token token) {
        source.error(
                source.at(token),
                "(%s) nests deeper than %d levels".formatted(token.getText(), LIMIT),
                open.size() > LIMIT / 2
                        ? "Maybe close a bracket, or move an inner part into an operation or a goal of its own."
                        : "Maybe split the expression or the chain of else if.");
    }

    private void count(String token) {
        switch (token) {
            case "(", "{", "[" -> enter();
            case ")", "}", "]" -> leave(token);
            case "." -> level.dots++;
            case "else" -> level.elses++;
            default -> word(token);
        }
    }

    /// What begins anew ends the expression before it; no separator does.
    private void word(String token) {
        if (DEEPER.contains(token)) {
            level.operators++;
            level.dots = 0;
        } else if (ANEW.contains(token)) {
            level.operators = 0;
            level.dots = 0;
        }
        if (!token.equals("if") && ANEW.contains(token)) {
            level.elses = 0;
        }
    }

    private void enter() {
        below += level.depth();
        open.push(level);
        level = new Level();
    }

    private void leave(String bracket) {
        if (open.isEmpty()) {
            return;
        }
        level = open.pop();
        below -= level.depth();
        if (bracket.equals("}")) {
            level.operators = 0;
            level.dots = 0;
        }
    }
}
