package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ProgramContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;

/// One text, as far as it can be read.
///
/// @param tokens all of them, comments and space included
/// @param tree with holes in it where the text is wrong
/// @param atEnd what could have stood where the text ended too early
record FlowText(String file, List<Token> tokens, ProgramContext tree, IntervalSet atEnd) {

    static FlowText of(String file, String text) {
        CommonTokenStream tokens = tokens(text, 1, 0);
        boolean deep = Depth.tooDeep(tokens.getTokens());
        CommonTokenStream read = deep ? tokens("", 1, 0) : tokens;
        Patience patience = new Patience();
        return new FlowText(file, read.getTokens(), parser(read, patience).program(), patience.atEnd());
    }

    /// {@return the expression in a hole of a text}
    ///
    /// @param line of its first character
    /// @param column of its first character, from 0
    static FlowParser.InTextContext hole(String text, int line, int column) {
        CommonTokenStream tokens = tokens(text, line, column);
        CommonTokenStream read = Depth.tooDeep(tokens.getTokens()) ? tokens("", line, column) : tokens;
        return parser(read, new Patience()).inText();
    }

    private static CommonTokenStream tokens(String text, int line, int column) {
        FlowLexer lexer = new FlowLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.setLine(line);
        lexer.setCharPositionInLine(column);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    /// Looks ahead without regard to what surrounds a rule: many times as quick, and no text is known to read otherwise.
    private static FlowParser parser(CommonTokenStream tokens, Patience patience) {
        FlowParser parser = new FlowParser(tokens);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.setErrorHandler(patience);
        return parser;
    }

    /// {@return where a token stands}
    Position at(Token token) {
        int width = Math.max(0, token.getStopIndex() - token.getStartIndex() + 1);
        return new Position(file, token.getLine(), token.getCharPositionInLine() + 1, width);
    }

    /// {@return where a name stands, dots in it included}
    Position place(ParserRuleContext name) {
        Extent all = extent(name);
        int length = all.endLine() == all.line() ? all.endColumn() - all.column() : name.getStart().getText().length();
        return new Position(file, all.line(), all.column(), length);
    }

    /// {@return from its first token to its last}
    Extent extent(ParserRuleContext rule) {
        Position first = at(rule.getStart());
        Position last = at(rule.getStop() == null ? rule.getStart() : rule.getStop());
        return new Extent(file, first.line(), first.column(), last.line(), last.column() + last.length());
    }

    /// {@return the token that a place is in or right behind, a word before a bracket; neither space nor comment}
    Optional<Token> token(int line, int column) {
        Optional<Token> behind = Optional.empty();
        for (Token token : tokens) {
            if (token.getLine() != line || token.getType() == Token.EOF || token.getType() == FlowLexer.SPACE) {
                continue;
            }
            int start = token.getCharPositionInLine() + 1;
            int end = start + token.getStopIndex() - token.getStartIndex() + 1;
            if (start <= column && column < end) {
                return Optional.of(token);
            }
            behind = column == end ? Optional.of(token) : behind;
        }
        return behind.filter(token -> token.getType() != FlowLexer.COMMENT);
    }

    /// {@return the rule as it is written, on one line}
    static String words(ParserRuleContext rule) {
        Token stop = rule.getStop();
        if (stop == null || stop.getStopIndex() < rule.getStart().getStartIndex()) {
            return "";
        }
        Interval all = new Interval(rule.getStart().getStartIndex(), stop.getStopIndex());
        return rule.getStart().getInputStream().getText(all).replaceAll("#[^\\n]*", "").replaceAll("\\s+", " ").strip();
    }
}
