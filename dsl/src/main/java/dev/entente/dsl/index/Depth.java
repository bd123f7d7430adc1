package dev.entente.dsl.index;

import java.util.List;
import org.antlr.v4.runtime.Token;

/// Says of a text whether it nests so deeply that reading it could overflow the stack.
///
/// Counted are open brackets and, since the last of them, all words that can nest without one.
final class Depth {
    private static final int MOST = 400;

    private Depth() {}

    static boolean tooDeep(List<Token> tokens) {
        int open = 0;
        int chained = 0;
        for (Token token : tokens) {
            switch (token.getText()) {
                case "(", "{", "[" -> {
                    open++;
                    chained = 0;
                }
                case ")", "}", "]" -> {
                    open = Math.max(0, open - 1);
                    chained = 0;
                }
                case "not", "-", "else", "by" -> chained++;
                default -> {}
            }
            if (open > MOST || chained > MOST) {
                return true;
            }
        }
        return false;
    }
}
