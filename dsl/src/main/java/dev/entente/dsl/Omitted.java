package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.List;
import java.util.Map;

/// What to do where something is missing before a word that would fit behind it.
final class Omitted {
    private static final Map<String, String> BEHIND = Map.of(
            "Import", "Maybe write the file in quotes, as in Import \"economy.flow\".",
            "Fail", "Maybe say why, as in Fail \"the vault is empty\".",
            "Lock", "Maybe write ( ... ) around the keys.",
            "if", "Maybe write ( ... ) around the condition.",
            "Fork", "Maybe give it a name, as in Fork scouts { ... }; Join waits for it by that name.",
            "Wait", "Maybe say how long, as in Wait 3 ticks or Wait 5s.");

    private Omitted() {}

    /// {@return the remedy; empty where nobody can tell}
    static String remedy(Slip slip) {
        if (slip.before(1).equals(",") && List.of("}", ")").contains(slip.text())) {
            return "Maybe leave out the comma before it.";
        }
        if (slip.expects("tick") && slip.expects("ticks")) {
            return "Maybe write %s before it.".formatted(slip.before(1).equals("1") ? "tick" : "ticks");
        }
        return switch (slip.text()) {
            case "[" -> "Maybe ask for entities, as in each r in Region (...); a list is not written out.";
            case "}" -> slip.before(1).equals("{") ? field(slip) : expected(slip);
            default -> expected(slip);
        };
    }

    private static String field(Slip slip) {
        return "Maybe write a field, as in { hp: %s }; a record has at least one."
                .formatted(slip.expects("a text") ? "3" : "int");
    }

    private static String expected(Slip slip) {
        List<String> words = slip.expected().words();
        if (words.equals(List.of("{")) && !slip.text().equals("}")) {
            return "Maybe write { ... } around it.";
        }
        if (words.contains(",") && isValue(slip)) {
            return "Maybe write a comma before it.";
        }
        boolean variable = words.equals(List.of("a variable such as $x")) && slip.found().getType() == FlowLexer.WORD;
        return variable ? "Maybe write $%s.".formatted(slip.text()) : behind(slip);
    }

    private static boolean isValue(Slip slip) {
        return switch (slip.found().getType()) {
            case FlowLexer.WORD, FlowLexer.TEXT, FlowLexer.NUMBER, FlowLexer.VARIABLE -> true;
            default -> false;
        };
    }

    private static String behind(Slip slip) {
        boolean dotted = slip.before(2).equals(".");
        String called = slip.before(3) + "." + slip.before(1);
        if (dotted && slip.expects("(") && (slip.expected().words().size() == 1 || slip.text().equals("{"))) {
            return "Maybe write Call %1$s { ... }, or %1$s(...) to begin it without waiting.".formatted(called);
        }
        return switch (slip.expected().words()) {
            case List<String> words when words.equals(List.of("->")) ->
                "Maybe write -> $answer before it; the answer is kept there.";
            case List<String> words when words.equals(List.of("/")) -> "Maybe write /execute or /return before it.";
            case List<String> words when words.equals(List.of(".")) -> name(slip.before(2), slip.before(1));
            default -> BEHIND.getOrDefault(slip.before(1), "");
        };
    }

    private static String name(String keyword, String name) {
        if (keyword.equals("Evaluate")) {
            return "Maybe name the topic, too, as in Evaluate %s.adjust.".formatted(name);
        }
        return name.equals("Saga")
                ? "Maybe name the saga, as in Call Saga.BuyPass."
                : "Maybe name the module, too, as in Call Ledger.%s.".formatted(name);
    }
}
