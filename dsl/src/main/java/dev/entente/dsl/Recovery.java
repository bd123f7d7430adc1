package dev.entente.dsl;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/// Turns what ANTLR does not understand into problems, one per line at most and none at the start of the line below,
/// and goes on at a word that begins a line
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
        Token before = recognizer.getInputStream().LT(-1);
        boolean follows = before != null && before.getLine() == lastLine;
        if (found.getLine() == lastLine || follows) {
            return;
        }
        lastLine = found.getLine();
        Expected words = Expected.of(expected, recognizer.getVocabulary());
        Complaint complaint = Advice.of(new Slip(recognizer, found, words));
        source.error(place(recognizer, complaint.at()), complaint.message(), complaint.remedy());
    }

    /// Leaves out a wrong word only where the line goes on: the next line is a thing of its own.
    @Override
    protected @Nullable Token singleTokenDeletion(Parser recognizer) {
        Token next = recognizer.getInputStream().LT(2);
        boolean goesOn = next.getLine() == recognizer.getCurrentToken().getLine();
        return goesOn ? super.singleTokenDeletion(recognizer) : null;
    }

    /// {@return the place of the word; of the last word where the file ends}
    private Position place(Parser recognizer, Token found) {
        Token before = recognizer.getInputStream().LT(-1);
        return found.getType() == Token.EOF && before != null ? source.at(before) : source.at(found);
    }

    /// Stays in a list whose first element is wrong; ANTLR would leave the whole rule, and lose what follows.
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
        reportUnwantedToken(recognizer);
        consumeUntil(recognizer, next.or(getErrorRecoverySet(recognizer)));
    }

    /// Skips what cannot be understood, with whole blocks in it.
    @Override
    protected void consumeUntil(Parser recognizer, IntervalSet set) {
        int open = 0;
        while (recognizer.getCurrentToken().getType() != Token.EOF && (open > 0 || !resumes(recognizer, set))) {
            String text = recognizer.getCurrentToken().getText();
            open += text.equals("{") ? 1 : text.equals("}") && open > 0 ? -1 : 0;
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
