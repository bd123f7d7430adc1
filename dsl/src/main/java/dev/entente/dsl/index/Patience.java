package dev.entente.dsl.index;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Goes on where a text cannot be read, without a word, and notes what could have stood where the text ended.
///
/// What it skips ends at a word that fits, with whole blocks left out, so that one half-typed step does not hide the
/// rest of the file. Not thread safe.
final class Patience extends DefaultErrorStrategy {
    private final IntervalSet atEnd = new IntervalSet();

    /// {@return the kinds of token that could have stood where the text ended too early}
    IntervalSet atEnd() {
        return atEnd;
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
        if (inErrorRecoveryMode(recognizer)) {
            return;
        }
        beginErrorCondition(recognizer);
        switch (e) {
            case NoViableAltException dead -> deadEnd(recognizer, dead);
            case InputMismatchException wrong -> note(wrong.getOffendingToken(), wrong.getExpectedTokens());
            default -> {}
        }
    }

    private void deadEnd(Parser recognizer, NoViableAltException dead) {
        for (ATNConfig config : dead.getDeadEndConfigs()) {
            note(dead.getOffendingToken(), recognizer.getATN().nextTokens(config.state));
        }
    }

    private void note(Token found, IntervalSet expected) {
        if (found.getType() == Token.EOF) {
            atEnd.addAll(expected);
        }
    }

    @Override
    protected void reportUnwantedToken(Parser recognizer) {
        here(recognizer);
    }

    @Override
    protected void reportMissingToken(Parser recognizer) {
        here(recognizer);
    }

    private void here(Parser recognizer) {
        if (!inErrorRecoveryMode(recognizer)) {
            beginErrorCondition(recognizer);
            note(recognizer.getCurrentToken(), getExpectedTokens(recognizer));
        }
    }

    /// Stays in a list whose first element is wrong; ANTLR would leave the whole rule.
    @Override
    public void sync(Parser recognizer) {
        ATNState state = recognizer.getATN().states.get(recognizer.getState());
        boolean entry = state.getStateType() == ATNState.STAR_LOOP_ENTRY;
        IntervalSet next = recognizer.getATN().nextTokens(state);
        boolean fits = next.contains(recognizer.getInputStream().LA(1)) || next.contains(Token.EPSILON);
        if (!entry || fits || inErrorRecoveryMode(recognizer)) {
            super.sync(recognizer);
            return;
        }
        here(recognizer);
        consumeUntil(recognizer, next.or(getErrorRecoverySet(recognizer)));
    }

    @Override
    protected void consumeUntil(Parser recognizer, IntervalSet set) {
        int open = 0;
        while (recognizer.getCurrentToken().getType() != Token.EOF && (open > 0 || !resumes(recognizer, set))) {
            String text = recognizer.getCurrentToken().getText();
            open += text.equals("{") ? 1 : text.equals("}") && open > 0 ? -1 : 0;
            recognizer.consume();
        }
    }

    /// A name fits nearly everywhere, so only one that begins a line is taken for a new beginning.
    private static boolean resumes(Parser recognizer, IntervalSet set) {
        Token token = recognizer.getCurrentToken();
        if (!set.contains(token.getType())) {
            return false;
        }
        Token before = recognizer.getInputStream().LT(-1);
        boolean name = Character.isLowerCase(token.getText().codePointAt(0));
        return !name || before == null || before.getLine() < token.getLine();
    }
}
