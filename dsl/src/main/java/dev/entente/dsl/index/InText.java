package dev.entente.dsl.index;

import dev.entente.dsl.grammar.FlowParser.InTextContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Finds the holes of a text: `{land.owner}` in `"{land.owner} rises"`.
final class InText {
    private InText() {}

    static List<InTextContext> holes(Token token) {
        List<InTextContext> holes = new ArrayList<>();
        int[] letters = token.getText().codePoints().toArray();
        int open = -1;
        for (int i = 1; i < letters.length - 1; i++) {
            switch (letters[i]) {
                case '\\' -> i++;
                case '{' -> open = i + 1;
                case '}' -> {
                    if (open > 0 && open < i) {
                        holes.add(hole(token, letters, open, i));
                    }
                    open = -1;
                }
                default -> {}
            }
        }
        return holes;
    }

    private static InTextContext hole(Token token, int[] letters, int from, int to) {
        String inside = new String(letters, from, to - from);
        return FlowText.hole(inside, token.getLine(), token.getCharPositionInLine() + from);
    }
}
