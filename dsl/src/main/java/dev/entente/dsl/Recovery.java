package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/// Turns what ANTLR does not understand into problems, one for each line and each element of a list at most, and goes on
/// at a word that begins a line or cannot be a name, so that one slip is one problem.
final class Recovery extends DefaultErrorStrategy {
    /// What stands in a list: a slip in one says nothing about the next.
    private static final Set<Integer> ELEMENTS = Set.of(
            FlowParser.RULE_declaration,
            FlowParser.RULE_scenarioItem,
            FlowParser.RULE_factionItem,
            FlowParser.RULE_directorItem,
            FlowParser.RULE_attribute,
            FlowParser.RULE_member,
            FlowParser.RULE_method,
            FlowParser.RULE_actionItem,
            FlowParser.RULE_stage,
            FlowParser.RULE_guard,
            FlowParser.RULE_statement);

    /// What can stand only outside of the braces that are open, and what closes them.
    private static final IntervalSet OUTER = outer();

    private final Source source;
    private int lastLine;
    private int resumed;

    Recovery(Source source) {
        this.source = source;
    }

    private static IntervalSet outer() {
        ATN atn = FlowParser._ATN;
        IntervalSet steps = atn.nextTokens(atn.ruleToStartState[FlowParser.RULE_statement]);
        IntervalSet outer = new IntervalSet(Braces.CLOSE, Token.EOF);
        outer.addAll(atn.nextTokens(atn.ruleToStartState[FlowParser.RULE_declaration]));
        outer.addAll(atn.nextTokens(atn.ruleToStartState[FlowParser.RULE_on]));
        outer.addAll(atn.nextTokens(atn.ruleToStartState[FlowParser.RULE_tick]));
        return outer.subtract(steps);
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
        errorRecoveryMode &= !isAnother(recognizer);
        super.reportError(recognizer, e);
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
        errorRecoveryMode &= !isAnother(recognizer);
        if (!inErrorRecoveryMode(recognizer)) {
            beginErrorCondition(recognizer);
            complain(recognizer, recognizer.getCurrentToken(), getExpectedTokens(recognizer));
        }
    }

    /// ANTLR says nothing until a word has fitted again; what began behind the slip has a right to be told its own.
    private boolean isAnother(Parser recognizer) {
        RuleContext context = recognizer.getContext();
        while (context instanceof ParserRuleContext rule && !ELEMENTS.contains(rule.getRuleIndex())) {
            context = rule.parent;
        }
        return !(context instanceof ParserRuleContext element) || element.getStart().getTokenIndex() >= resumed;
    }

    private void complain(Parser recognizer, Token found, IntervalSet expected) {
        Expected words = Expected.of(expected, recognizer.getVocabulary());
        Slip slip = new Slip(recognizer, found, words);
        boolean follows = slip.line() == lastLine || !isAnother(recognizer);
        resumed = Math.max(resumed, found.getTokenIndex());
        if (follows) {
            return;
        }
        lastLine = slip.line();
        Complaint complaint = Advice.of(slip);
        source.error(place(recognizer, complaint.at()), complaint.message(), complaint.remedy());
    }

    /// Leaves out a wrong word only in the middle of its line: the next line is a thing of its own.
    @Override
    protected @Nullable Token singleTokenDeletion(Parser recognizer) {
        int line = recognizer.getCurrentToken().getLine();
        Token before = recognizer.getInputStream().LT(-1);
        boolean begins = before != null && before.getLine() < line;
        boolean goesOn = recognizer.getInputStream().LT(2).getLine() == line;
        return goesOn && !begins ? super.singleTokenDeletion(recognizer) : null;
    }

    /// {@return the place of the word; of the last word where the file ends}
    private Position place(Parser recognizer, Token found) {
        Token before = recognizer.getInputStream().LT(-1);
        return found.getType() == Token.EOF && before != null ? source.at(before) : source.at(found);
    }

    /// Goes on behind the braces that the slip stands in, where they are those of what is being read.
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        super.recover(recognizer, e);
        boolean closes = recognizer.getCurrentToken().getType() == Braces.CLOSE;
        if (closes && !isBlock(recognizer.getContext()) && isOpen(recognizer, recognizer.getContext())) {
            recognizer.consume();
        }
        resumed = Math.max(resumed, recognizer.getInputStream().index());
    }

    /// Braces are left only at their end, or where a declaration or a member begins.
    @Override
    protected IntervalSet getErrorRecoverySet(Parser recognizer) {
        ATN atn = recognizer.getATN();
        IntervalSet set = new IntervalSet();
        boolean inside = false;
        RuleContext context = recognizer.getContext();
        while (context instanceof ParserRuleContext rule && rule.invokingState >= 0) {
            IntervalSet follow = atn.nextTokens(followState(atn, rule));
            inside = inside || isBlock(rule) || isOpen(recognizer, rule);
            set.addAll(inside ? follow.and(OUTER) : follow);
            context = rule.parent;
        }
        set.remove(Token.EPSILON);
        return set;
    }

    private static ATNState followState(ATN atn, ParserRuleContext rule) {
        return ((RuleTransition) atn.states.get(rule.invokingState).transition(0)).followState;
    }

    private static boolean isBlock(ParserRuleContext rule) {
        return rule.getRuleIndex() == FlowParser.RULE_block;
    }

    private static boolean isOpen(Parser recognizer, ParserRuleContext rule) {
        return Braces.isOpen(
                recognizer.getTokenStream(), rule.getStart(), recognizer.getCurrentToken());
    }

    /// Supplies a word that is missing, but not the brace of a block: the rest of the text would be the block.
    @Override
    protected boolean singleTokenInsertion(Parser recognizer) {
        IntervalSet expected = recognizer.getExpectedTokens();
        boolean brace = expected.size() == 1 && expected.contains(Braces.OPEN);
        return !brace && !inErrorRecoveryMode(recognizer) && super.singleTokenInsertion(recognizer);
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
        resumed = Math.max(resumed, recognizer.getInputStream().index());
    }

    /// Skips what cannot be understood, with whole blocks in it.
    @Override
    protected void consumeUntil(Parser recognizer, IntervalSet set) {
        int open = 0;
        while (recognizer.getCurrentToken().getType() != Token.EOF && (open > 0 || !resumes(recognizer, set))) {
            int type = recognizer.getCurrentToken().getType();
            open += type == Braces.OPEN ? 1 : type == Braces.CLOSE && open > 0 ? -1 : 0;
            recognizer.consume();
        }
    }

    private static boolean resumes(Parser recognizer, IntervalSet set) {
        Token token = recognizer.getCurrentToken();
        boolean open = token.getType() == Braces.OPEN && !isBlockDue(recognizer);
        if (!set.contains(token.getType()) || open || isGuard(recognizer)) {
            return false;
        }
        Token before = recognizer.getInputStream().LT(-1);
        boolean name = Expected.isName(token.getText()) || token.getType() == FlowLexer.VARIABLE;
        return !name || before == null || before.getLine() < token.getLine();
    }

    /// {@return whether a `Constraint` stands here that is none of the world's, for those have a name}
    private static boolean isGuard(Parser recognizer) {
        return recognizer.getCurrentToken().getText().equals("Constraint")
                && !recognizer.getInputStream().LT(3).getText().equals(":");
    }

    /// {@return whether what is being read goes on with a block; a step, too, could begin with a `{`, but seldom does}
    private static boolean isBlockDue(Parser recognizer) {
        ATN atn = recognizer.getATN();
        RuleContext context = recognizer.getContext();
        while (context instanceof ParserRuleContext rule && rule.invokingState >= 0 && !ELEMENTS.contains(rule.getRuleIndex())) {
            if (atn.nextTokens(followState(atn, rule)).contains(Braces.OPEN)) {
                return true;
            }
            context = rule.parent;
        }
        return false;
    }
}
