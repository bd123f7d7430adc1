package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.List;
import java.util.Map;

/// What to do where something is missing before a word that would fit behind it.
final class Omitted {
    private static final String HOW_LONG = "Maybe say how long, as in %1$s 3 ticks or %1$s 5s.";
    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("Import", "Maybe write the file in quotes, as in Import \"economy.flow\"."),
            Map.entry("Fail", "Maybe say why, as in Fail \"the vault is empty\"."),
            Map.entry("Lock", "Maybe write ( ... ) around the keys."),
            Map.entry("if", "Maybe write ( ... ) around the condition."),
            Map.entry("Fork", "Maybe give it a name, as in Fork scouts { ... }; Join waits for it by that name."),
            Map.entry("Tell", "Maybe write its weight first, 1 to 5, as in Tell 1 \"...\"."),
            Map.entry("retry", "Maybe say how often, as in retry 3."),
            Map.entry("Retry", "Maybe say how often, as in Retry 2."),
            Map.entry("timeout", HOW_LONG.formatted("timeout")),
            Map.entry("backoff", HOW_LONG.formatted("backoff")),
            Map.entry("Wait", HOW_LONG.formatted("Wait")));

    private Omitted() {}

    /// {@return the remedy; empty where nobody can tell}
    static String remedy(Slip slip) {
        if (slip.before(1).equals(",") && List.of("}", ")").contains(slip.text())) {
            return "Maybe leave out the comma before it.";
        }
        if (slip.expects("tick") && slip.expects("ticks")) {
            String meant = Units.remedy(slip.before(1), slip.text());
            return !meant.isEmpty() ? meant : "Maybe write %s before it.".formatted(slip.before(1).equals("1") ? "tick" : "ticks");
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
        if (words.equals(List.of("of"))) {
            return "Maybe write of behind the number, as in Join %s of.".formatted(slip.before(1));
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
            default -> behindWord(slip);
        };
    }

    private static String behindWord(Slip slip) {
        if (slip.before(2).equals("shards") && !slip.text().equals("-")) {
            return "Maybe say how many, as in shards %s 3.".formatted(slip.before(1));
        }
        return slip.before(2).equals("Lock") && slip.text().equals(")")
                ? "Maybe say what is locked, as in Lock (who) or Lock (\"audit\")."
                : clause(slip);
    }

    /// {@return what must follow the word before; empty where nobody can tell}
    static String clause(Slip slip) {
        return slip.text().equals("-") && !slip.expects("-")
                ? "Maybe leave it out; the number behind %s is none below 0.".formatted(slip.before(1))
                : BEHIND.getOrDefault(slip.before(1), "");
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
