package dev.entente.dsl.index;

import static dev.entente.dsl.index.Explaining.words;

import dev.entente.dsl.grammar.FlowParser;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Says in plain words what contracts and their lines are for; what steps do is said by [StepWords].
final class TreatyWords {
    private TreatyWords() {}

    static String of(ParserRuleContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.ContractContext it -> contract(it);
            case FlowParser.BargainedContext it -> term(it);
            case FlowParser.ValuedContext it -> worth(it);
            case FlowParser.PledgedContext it -> pledge(it);
            case FlowParser.PolicyContext it ->
                "The contract is settled when %s of its clauses delivered.".formatted(counted(it, "are", "all"));
            case FlowParser.SettledContext it -> "What changes after the contract was settled.";
            case FlowParser.BreachedContext it ->
                "What changes after the contract was breached; breaker is the party that broke it.";
            case FlowParser.RoleContext it when it.promise() != null -> promise(words(it.name()), it.promise());
            default -> StepWords.of(rule, scope);
        };
    }

    private static String contract(FlowParser.ContractContext rule) {
        boolean secret = rule.children.stream().anyMatch(child -> child.getText().equals("secret"));
        return "What parties promise each other; each plays the lines that begin with its name.%s"
                .formatted(secret ? " Only they see it." : "");
    }

    private static String term(FlowParser.BargainedContext rule) {
        if (rule.additive().size() < 2) {
            return "";
        }
        String step = rule.additive().size() > 2 ? ", in steps of " + words(rule.additive(2)) : "";
        return "The parties bargain for %s, a whole number from %s to %s%s."
                .formatted(words(rule.name()), words(rule.additive(0)), words(rule.additive(1)), step);
    }

    private static String worth(FlowParser.ValuedContext rule) {
        List<FlowParser.ExpressionContext> values = rule.expression();
        String reserve = values.size() > 1 ? words(values.get(1)) : "0";
        return "To %s a deal is worth %s points, which no other party is told; below %s it never agrees."
                .formatted(words(rule.name()), values.isEmpty() ? "?" : words(values.getFirst()), reserve);
    }

    private static String pledge(FlowParser.PledgedContext rule) {
        if (rule.name().size() < 3) {
            return "";
        }
        String what = "%s of %s's %s".formatted(words(rule.additive()), words(rule.name(0)), words(rule.name(1)));
        String clause = words(rule.name(2));
        return rule.getStart().getText().equals("Escrow")
                ? "%s are held while the contract is in force; who owes %s gets them once it is delivered and the contract is settled, else they go back."
                        .formatted(what, clause)
                : "%s are held while the contract is in force; they are lost to the creditors where %s is breached, else they go back."
                        .formatted(what, clause);
    }

    private static String promise(String party, FlowParser.PromiseContext rule) {
        return switch (rule) {
            case FlowParser.PromisedWorkContext it ->
                "%s promises %s%s: %s.".formatted(party, words(it.name()), window(it.window()), delivered(it));
            case FlowParser.RestraintContext it ->
                "%s promises that this holds%s: %s.".formatted(party, window(it.window()), words(it.expression()));
            case FlowParser.DependenceContext it ->
                "What %s promises further down begins when %s delivered: %s."
                        .formatted(party, counted(it, "are", "all"), listed(it));
            default -> "";
        };
    }

    private static String delivered(FlowParser.PromisedWorkContext rule) {
        return rule.expression() == null
                ? "delivered when its goal is reached"
                : "delivered when " + words(rule.expression());
    }

    private static String window(FlowParser.@Nullable WindowContext rule) {
        if (rule == null || rule.additive().isEmpty()) {
            return "";
        }
        boolean from = rule.additive().size() > 1;
        return from
                ? " from tick %s to tick %s of the contract".formatted(words(rule.additive(0)), words(rule.additive(1)))
                : " by tick %s of the contract".formatted(words(rule.additive(0)));
    }

    private static String counted(ParserRuleContext rule, String several, String otherwise) {
        String word = rule.getChildCount() > 1 ? rule.getChild(1).getText() : "";
        return switch (word) {
            case "any" -> "one is";
            case "all" -> "all " + several;
            default -> Character.isDigit(word.isEmpty() ? 'a' : word.charAt(0))
                    ? "%s %s".formatted(word, several)
                    : otherwise + " " + several;
        };
    }

    private static String listed(FlowParser.DependenceContext rule) {
        return String.join(", ", rule.awaited().stream().map(Explaining::words).toList());
    }
}
