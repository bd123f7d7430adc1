package dev.entente.dsl.index;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/// Where somebody types: what stands before, and what could stand there.
///
/// @param before the words before the one being typed, without comments
/// @param expected the words of the language that fit there, in the order of the alphabet
/// @param name whether a name fits there
/// @param value whether a value fits there
/// @param step whether a step of a body fits there
record Cursor(List<String> before, Set<String> expected, boolean name, boolean value, boolean step) {

    /// Reads a text that ends where somebody types.
    static Cursor at(String text) {
        FlowText read = FlowText.of("", text);
        List<String> before = read.tokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
                .map(Token::getText)
                .toList();
        Set<String> expected = new TreeSet<>();
        for (int type : read.atEnd().toArray()) {
            String literal = type < 0 ? null : FlowLexer.VOCABULARY.getLiteralName(type);
            if (literal != null && Character.isLetter(literal.charAt(1))) {
                expected.add(literal.substring(1, literal.length() - 1));
            }
        }
        boolean name = read.atEnd().contains(FlowLexer.WORD);
        return new Cursor(before, expected, name, expected.contains("none"), expected.contains("Tell"));
    }

    /// {@return whether a line of a contract fits there}
    boolean contract() {
        return !step && expected.contains("Escrow") && expected.contains("Join");
    }

    /// {@return the word so many places before the one being typed; empty where there is none}
    ///
    /// @param back 1 for the last
    String word(int back) {
        return back <= before.size() ? before.get(before.size() - back) : "";
    }

    /// {@return the words between the innermost open bracket and the one being typed; and what stands before it}
    Opening opening() {
        int closed = 0;
        for (int back = 1; back <= before.size(); back++) {
            switch (word(back)) {
                case ")", "}", "]" -> closed++;
                case "(", "{", "[" -> {
                    if (closed == 0) {
                        return new Opening(word(back), word(back + 1), word(back + 2), word(back + 3), word(back + 4));
                    }
                    closed--;
                }
                default -> {}
            }
        }
        return new Opening("", "", "", "", "");
    }

    /// An open bracket.
    ///
    /// @param first the word before it
    /// @param second the word before that, and so on
    record Opening(String bracket, String first, String second, String third, String fourth) {}
}
