package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/// What would have been valid, in the words of who writes flow files.
///
/// @param words what could have stood there, the exact words first
record Expected(List<String> words) {
    private static final int SHOWN = 40;
    private static final int ABBREVIATION = 3;
    private static final String TIME = "a length of time such as 5s or 3 ticks";

    private static final Set<String> OPERATORS =
            Set.of("or", "and", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", ".");
    private static final Map<String, String> ELSEWHERE = Map.of(
            "&", "Maybe write and.",
            "|", "Maybe write or.",
            "!", "Maybe write not.",
            ";", "Maybe leave it out; nothing stands between two statements.",
            "'", "Maybe write \" around a text.");

    /// {@return the tokens in words; what belongs together is one word, such as `an expression`}
    static Expected of(IntervalSet expected, Vocabulary vocabulary) {
        TreeSet<String> literals = new TreeSet<>();
        TreeSet<String> kinds = new TreeSet<>();
        for (int type : expected.toArray()) {
            String literal = vocabulary.getLiteralName(type);
            if (literal != null) {
                literals.add(literal.substring(1, literal.length() - 1));
            } else if (type > 0) {
                kinds.add(kind(type));
            }
        }
        kinds.remove("");
        List<String> words = new ArrayList<>();
        group(literals, kinds);
        words.addAll(literals);
        words.addAll(kinds);
        if (expected.contains(Token.EOF) && words.isEmpty()) {
            words.add("the end of the file");
        }
        return new Expected(words);
    }

    private static String kind(int type) {
        return switch (type) {
            case FlowLexer.WORD -> "a name";
            case FlowLexer.NUMBER -> "a number";
            case FlowLexer.TEXT -> "a text";
            case FlowLexer.DURATION -> "a length of time such as 100ms";
            case FlowLexer.VARIABLE -> "a variable such as $x";
            default -> "";
        };
    }

    private static void group(TreeSet<String> literals, TreeSet<String> kinds) {
        if (literals.contains("Tell") && literals.contains("Goal")) {
            literals.removeIf(word -> Character.isLetter(word.codePointAt(0)));
            return;
        }
        if (literals.isEmpty() && kinds.equals(Set.of("a length of time such as 100ms", "a number"))) {
            kinds.clear();
            kinds.add(TIME);
            return;
        }
        if (literals.containsAll(Keywords.CONTRACT_ITEMS) && !literals.contains("Tell")) {
            literals.removeIf(word -> !word.equals("}"));
            kinds.clear();
            kinds.add("a line of the contract");
            return;
        }
        if (kinds.contains("a name")) {
            literals.removeIf(word -> isName(word) || Keywords.NAMES_TOO.contains(word));
        }
        if (kinds.contains("a length of time such as 100ms")) {
            literals.removeAll(Set.of("-", "true", "false"));
        }
        if (literals.contains("none")) {
            literals.removeAll(Keywords.NAMES_TOO);
            literals.removeAll(Set.of("none", "true", "false", "not", "(", "{", "-"));
            kinds.clear();
            kinds.add("an expression");
        }
        if (literals.containsAll(OPERATORS) || literals.containsAll(Set.of("or", "and"))) {
            literals.removeAll(OPERATORS);
            kinds.add("an operator");
        }
        if (literals.contains("Tell")) {
            literals.removeIf(word -> !word.equals("}") && !word.equals("else"));
            kinds.clear();
            kinds.add("a statement");
        }
        if (literals.contains("Goal")) {
            literals.removeIf(word -> Character.isUpperCase(word.codePointAt(0)));
            kinds.remove("a variable such as $x");
            kinds.remove("a name");
            kinds.add("a declaration");
        }
    }

    /// {@return whether the word may be a name that the user chose, keyword or not}
    static boolean isName(String word) {
        boolean reserved = switch (word) {
            case "if", "else", "return", "or", "and", "not", "true", "false", "none" -> true;
            default -> false;
        };
        return !reserved && (Character.isLowerCase(word.codePointAt(0)) || word.startsWith("_"));
    }

    /// {@return what is wrong with the word, and what could stand there}
    String message(Token found) {
        String expected = words.isEmpty() ? "" : "; expected " + list();
        return switch (found.getType()) {
            case FlowLexer.OPEN_TEXT -> "text (%s) is not closed on its line".formatted(shown(found));
            case FlowLexer.UNKNOWN -> "character (%s) means nothing here".formatted(found.getText());
            case Token.EOF -> "the file ends too early" + expected;
            default -> "(%s) does not fit here".formatted(shown(found)) + expected;
        };
    }

    private static String shown(Token found) {
        String text = found.getText().strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /// {@return what to do about the word, such as the keyword that was probably meant; empty where nobody can tell}
    String remedy(Token found) {
        if (found.getType() == FlowLexer.OPEN_TEXT) {
            return "Maybe add \" at its end.";
        }
        if (found.getText().equals("=")) {
            return words.contains("a statement") || words.contains("an expression") ? "" : "Maybe write == to compare.";
        }
        String elsewhere = ELSEWHERE.get(found.getText());
        return elsewhere != null ? elsewhere : nearest(found);
    }

    /// A keyword is no slip of the pen in another.
    private String nearest(Token found) {
        if (found.getType() != FlowLexer.WORD) {
            return "";
        }
        String text = found.getText();
        return candidates().stream()
                .filter(word -> text.length() >= ABBREVIATION && word.startsWith(text))
                .findFirst()
                .or(() -> Nearest.to(text, candidates()))
                .map("Maybe write %s."::formatted)
                .orElse("");
    }

    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(words);
        if (words.contains("a statement")) {
            candidates.addAll(Keywords.STATEMENTS);
        }
        if (words.contains("Step")) {
            candidates.add("Compensate");
        }
        if (words.contains("a line of the contract")) {
            candidates.addAll(Keywords.CONTRACT_ITEMS);
        }
        if (words.contains("a declaration")) {
            candidates.addAll(Keywords.DECLARATIONS);
        }
        return candidates;
    }

    private String list() {
        if (words.size() == 1) {
            return words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
