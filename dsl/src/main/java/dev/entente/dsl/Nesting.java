package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Measures how deep a text nests before anything recursive reads it. Not thread safe.
///
/// Counted are open brackets and, within each, the operators of one expression and the `else if`s of one condition:
/// everything that makes the tree one level deeper.
final class Nesting {
    /// How deep a text may nest.
    static final int LIMIT = 200;

    /// By the type of the token.
    private static final Effect[] EFFECTS = effects();

    private final Source source;
    private final Deque<Level> open = new ArrayDeque<>();
    private Level level = new Level();
    private int below;
    private Effect before = Effect.NONE;

    Nesting(Source source) {
        this.source = source;
    }

    /// What a word does to the depth.
    private enum Effect {
        NONE,
        NAME,
        /// A name, or the word with which an answer of a mind begins: no comma ends the value before it.
        ANSWER,
        OPEN,
        CLOSE,
        CLOSE_BLOCK,
        DOT,
        ELSE,
        IF,
        DEEPER,
        /// Ends the expression before it; no separator does.
        ANEW;

        boolean isBracket() {
            return this == OPEN || this == CLOSE || this == CLOSE_BLOCK;
        }
    }

    /// The inside of one pair of brackets.
    private static final class Level {
        private int operators;
        private int dots;
        private int elses;

        int depth() {
            return 1 + operators + dots + elses;
        }

        void anew() {
            operators = 0;
            dots = 0;
        }
    }

    private static Effect[] effects() {
        Effect[] effects = new Effect[FlowLexer.VOCABULARY.getMaxTokenType() + 1];
        for (int type = 0; type < effects.length; type++) {
            String literal = FlowLexer.VOCABULARY.getLiteralName(type);
            effects[type] = literal == null ? Effect.NONE : effect(literal.substring(1, literal.length() - 1));
        }
        effects[FlowLexer.WORD] = Effect.NAME;
        return effects;
    }

    private static Effect effect(String word) {
        return switch (word) {
            case "(", "{", "[" -> Effect.OPEN;
            case ")", "]" -> Effect.CLOSE;
            case "}" -> Effect.CLOSE_BLOCK;
            case "." -> Effect.DOT;
            case "else" -> Effect.ELSE;
            case "if" -> Effect.IF;
            case "answer" -> Effect.ANSWER;
            case "or", "and", "not", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%" -> Effect.DEEPER;
            case "some", "every", "count", "sum", "most", "least", "each", "route", "by" -> Effect.DEEPER;
            case ",", ":", "=", "+=", "-=", "->", "return" -> Effect.ANEW;
            default -> name(word);
        };
    }

    /// A word with a capital letter begins a declaration, a member or a step.
    private static Effect name(String word) {
        if (!Character.isLetter(word.codePointAt(0))) {
            return Effect.NONE;
        }
        boolean keyword = Character.isUpperCase(word.codePointAt(0)) && !word.equals("Faction");
        return keyword ? Effect.ANEW : Effect.NAME;
    }

    /// {@return whether the text nests deeper than [#LIMIT]; then it is also a problem, at the first place too deep}
    boolean tooDeep(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
                count(EFFECTS[token.getType()]);
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
                "(%s) nests deeper than %s levels".formatted(token.getText(), LIMIT),
                open.size() > LIMIT / 2
                        ? "Maybe close a bracket, or move an inner part into an operation or a goal of its own."
                        : "Maybe split the expression or the chain of else if.");
    }

    /// Behind a dot every word is a name.
    private void count(Effect effect) {
        boolean name = before == Effect.DOT && !effect.isBracket() && effect != Effect.DOT;
        if (before == Effect.ANSWER && effect == Effect.NAME) {
            level.anew();
        }
        before = name ? Effect.NAME : effect;
        if (!name) {
            apply(effect);
        }
    }

    private void apply(Effect effect) {
        switch (effect) {
            case OPEN -> enter();
            case CLOSE -> leave();
            case CLOSE_BLOCK -> {
                leave();
                level.anew();
            }
            case DOT -> level.dots++;
            case ELSE -> level.elses++;
            case IF -> level.anew();
            case DEEPER -> {
                level.operators++;
                level.dots = 0;
            }
            case ANEW -> {
                level.anew();
                level.elses = 0;
            }
            case NONE, NAME, ANSWER -> {}
        }
    }

    private void enter() {
        below += level.depth();
        open.push(level);
        level = new Level();
    }

    private void leave() {
        if (!open.isEmpty()) {
            level = open.pop();
            below -= level.depth();
        }
    }
}
