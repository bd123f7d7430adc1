package dev.entente.dsl;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Turns what ANTLR does not understand into problems, one per line at most, and goes on at a word that begins a line
/// or cannot be a name, so that one slip is one problem.
final class Recovery extends DefaultErrorStrategy {
    private final Source source;
    private int lastLine;

    Recovery(Source source) {
        this.source = source;
    }

    @Override
    protected void reportNoViableAlternative(Parser recognizer, NoViableAltException e) {
        IntervalSet expected = new IntervalSet();
        for (ATNConfig config : e.getDeadEndConfigs()) {
            expected.addAll(recognizer.getATN().nextTokens(config.state));
        }
        complain(recognizer, e.getOffendingToken(), expected);
    }

    @Override
    protected void reportInputMismatch(Parser recognizer, InputMismatchException e) {
        complain(recognizer, e.getOffendingToken(), e.getExpectedTokens());
    }

    @Override
    protected void reportUnwantedToken(Parser recognizer) {
        reportHere(recognizer);
    }

    @Override
    protected void reportMissingToken(Parser recognizer) {
        reportHere(recognizer);
    }

    private void reportHere(Parser recognizer) {
        if (!inErrorRecoveryMode(recognizer)) {
            beginErrorCondition(recognizer);
            complain(recognizer, recognizer.getCurrentToken(), getExpectedTokens(recognizer));
        }
    }

    private void complain(Parser recognizer, Token found, IntervalSet expected) {
        if (found.getLine() == lastLine) {
            return;
        }
        lastLine = found.getLine();
        Expected words = Expected.of(expected, recognizer.getVocabulary());
        source.error(place(recognizer, found), words.message(found), words.remedy(found));
    }

    /// {@return the place of the word; of the last word where the file ends}
    private Position place(Parser recognizer, Token found) {
        Token before = recognizer.getInputStream().LT(-1);
        return found.getType() == Token.EOF && before != null ? source.at(before) : source.at(found);
    }

    @Override
    protected void consumeUntil(Parser recognizer, IntervalSet set) {
        while (recognizer.getCurrentToken().getType() != Token.EOF && !resumes(recognizer, set)) {
            recognizer.consume();
        }
    }

    private static boolean resumes(Parser recognizer, IntervalSet set) {
        Token token = recognizer.getCurrentToken();
        if (!set.contains(token.getType())) {
            return false;
        }
        Token before = recognizer.getInputStream().LT(-1);
        boolean name = Expected.isName(token.getText());
        return !name || before == null || before.getLine() < token.getLine();
    }
}
