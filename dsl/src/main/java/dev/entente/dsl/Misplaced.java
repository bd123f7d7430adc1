package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;

/// What to do about a keyword that stands where its construct cannot stand.
final class Misplaced {
    private Misplaced() {}

    /// {@return the remedy; empty where the word is not the trouble}
    static String remedy(Slip slip) {
        return switch (slip.text()) {
            case "else" -> otherwise(slip);
            case "Step" -> step(slip);
            case "Compensate" -> compensate(slip);
            case "Retry", "Otherwise" -> guard(slip);
            case "Constraint" -> constraint(slip);
            case "Call", "Evaluate", "Create" ->
                slip.expects("an expression")
                        ? "Maybe write %s ... -> $x; it is a step of its own.".formatted(slip.text())
                        : statement(slip);
            case "(" -> arguments(slip);
            default -> keyword(slip);
        };
    }

    private static boolean isInBody(Slip slip) {
        return slip.expects("a statement");
    }

    private static String missingBrace(Slip slip) {
        return Braces.beforeWord(slip.parser().getTokenStream(), slip.found());
    }

    private static String otherwise(Slip slip) {
        return isInBody(slip)
                ? "Maybe leave it out; else stands behind the } of if, Saga or Lock, and behind Call and Join."
                : "";
    }

    private static String step(Slip slip) {
        return isInBody(slip) && slip.inside(FlowParser.RULE_stage)
                ? missingBrace(slip)
                : "Maybe write Saga { ... } around it; a Step stands only there.";
    }

    private static String compensate(Slip slip) {
        if (isInBody(slip) && slip.inside(FlowParser.RULE_stage)) {
            return missingBrace(slip);
        }
        return slip.expects("Step")
                ? "Maybe write a Step { ... } before it; a Compensate undoes the Step before it."
                : "Maybe write Saga { Step { ... } Compensate { ... } }; a Compensate stands only there.";
    }

    private static String guard(Slip slip) {
        return isInBody(slip) && slip.inside(FlowParser.RULE_guard)
                ? missingBrace(slip)
                : "Maybe write it in the braces of Evaluate, as in Evaluate mind.topic -> $answer { %s ... }."
                        .formatted(slip.text());
    }

    private static String constraint(Slip slip) {
        if (isInBody(slip)) {
            return slip.inside(FlowParser.RULE_guard) ? missingBrace(slip) : guard(slip);
        }
        return slip.expects("Tick")
                ? "Maybe move it out of the module; a Constraint holds for the whole world."
                : keyword(slip);
    }

    private static String keyword(Slip slip) {
        boolean declaration = Keywords.beginsDeclaration(slip.text());
        return declaration && slip.expects("}") ? missingBrace(slip) : statement(slip);
    }

    private static String statement(Slip slip) {
        boolean variable = slip.found().getType() == FlowLexer.VARIABLE;
        if (!Keywords.beginsStatement(slip.text()) && !variable) {
            return "";
        }
        if (slip.expects("Step")) {
            return "Maybe write Step { ... } around it.";
        }
        if (variable) {
            return "";
        }
        if (slip.expects("Tick")) {
            return "Maybe write it in an operation, in ON (...) { ... } or in Tick [...] { ... }.";
        }
        return slip.expects("a declaration") ? "Maybe write it in a Module, as in Module M { Tick [1s] { ... } }." : "";
    }

    /// Only functions, relations, actions and goals take arguments in round brackets.
    private static String arguments(Slip slip) {
        boolean dotted = slip.before(2).equals(".");
        if (!dotted || !isInBody(slip)) {
            return "";
        }
        String name = slip.before(3) + "." + slip.before(1);
        return slip.before(4).equals("Call")
                ? "Maybe write Call %s { name: value }.".formatted(name)
                : "Maybe write Call %s { name: value } -> $x, as a step of its own.".formatted(name);
    }
}
