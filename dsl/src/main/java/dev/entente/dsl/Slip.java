package dev.entente.dsl;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/// Where reading got stuck.
///
/// @param found the word that does not fit
/// @param expected what would
record Slip(Parser parser, Token found, Expected expected) {

    String text() {
        return found.getText();
    }

    /// {@return the rule being read, one of the constants of the parser}
    int rule() {
        return parser.getContext().getRuleIndex();
    }

    boolean expects(String word) {
        return expected.words().contains(word);
    }

    /// {@return whether one of the rules around is this one}
    boolean inside(int rule) {
        return parser.getRuleInvocationStack().contains(parser.getRuleNames()[rule]);
    }

    /// {@return the first word of the nearest such rule around, where no block has begun in it; else the word found}
    Token start(int rule) {
        RuleContext context = parser.getContext();
        while (context instanceof ParserRuleContext around && !isBlock(around)) {
            if (around.getRuleIndex() == rule) {
                return around.getStart();
            }
            context = context.parent;
        }
        return found;
    }

    private boolean isBlock(ParserRuleContext context) {
        return parser.getRuleNames()[context.getRuleIndex()].equals("block");
    }

    /// {@return the text of a word before the one found; empty where there is none}
    ///
    /// @param back how many words before it, at least 1
    String before(int back) {
        return tokenBefore(back).getText();
    }

    /// {@return a word before the one found; the one found where there is none}
    Token tokenBefore(int back) {
        TokenStream tokens = parser.getTokenStream();
        int left = back;
        for (int i = found.getTokenIndex() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.getChannel() == Token.DEFAULT_CHANNEL && --left == 0) {
                return token;
            }
        }
        return found;
    }

    /// {@return the line that is wrong: where a line begins with the word found, something lacks at the end of the last}
    int line() {
        Token before = tokenBefore(1);
        return before.getLine() < found.getLine() ? before.getLine() : found.getLine();
    }

    /// {@return whether the word before is the first of a step: what it means depends on the word found}
    boolean isSecondOfStep() {
        return expects("=") && expects("+=") && !before(2).equals(".");
    }
}
