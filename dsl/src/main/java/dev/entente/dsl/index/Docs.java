package dev.entente.dsl.index;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/// Finds what comments say of a declaration: those right above it, or else the one behind it on its line.
///
/// @param tokens of the whole text
record Docs(List<Token> tokens) {

    /// {@return the text of the comments, without `#` and without lines that only draw}
    String of(ParserRuleContext rule) {
        int first = rule.getStart().getTokenIndex();
        int last = rule.getStop() == null ? first : rule.getStop().getTokenIndex();
        if (first < 0 || last < first) {
            return "";
        }
        String above = alone(first) ? above(first) : "";
        return above.isEmpty() ? behind(last) : above;
    }

    private String above(int index) {
        Deque<String> lines = new ArrayDeque<>();
        int line = tokens.get(index).getLine();
        for (int i = index - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.getType() == FlowLexer.SPACE) {
                continue;
            }
            if (token.getType() != FlowLexer.COMMENT || token.getLine() != line - 1 || !alone(i)) {
                break;
            }
            lines.push(plain(token));
            line = token.getLine();
        }
        lines.removeIf(Docs::draws);
        return String.join("\n", lines).strip();
    }

    /// {@return whether nothing else stands before it on its line}
    private boolean alone(int index) {
        int before = index - 1;
        while (before >= 0 && tokens.get(before).getType() == FlowLexer.SPACE) {
            before--;
        }
        return before < 0 || tokens.get(before).getLine() < tokens.get(index).getLine();
    }

    private String behind(int index) {
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).getType() == FlowLexer.SPACE) {
            next++;
        }
        boolean comment = next < tokens.size()
                && tokens.get(next).getType() == FlowLexer.COMMENT
                && tokens.get(next).getLine() == tokens.get(index).getLine();
        return comment ? plain(tokens.get(next)) : "";
    }

    private static String plain(Token comment) {
        return comment.getText().replaceFirst("^#+ ?", "").stripTrailing();
    }

    private static boolean draws(String line) {
        String letters = line.replaceAll("[-=*_#~\\s]", "");
        return letters.isEmpty() || line.strip().startsWith("----") || line.strip().startsWith("====");
    }
}
