package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/// Says what is wrong where reading got stuck, and what to do about it, in the words of the construct at hand.
final class Advice {
    private static final Map<String, String> CLAUSES = Map.of(
            "timeout", "a length of time such as 5s or 3 ticks",
            "backoff", "a length of time such as 5s or 3 ticks",
            "retry", "a number",
            "to", "an expression");

    private Advice() {}

    static Complaint of(Slip slip) {
        return switch (slip.found().getType()) {
            case FlowLexer.OPEN_TEXT, FlowLexer.UNKNOWN -> plain(slip);
            case Token.EOF -> end(slip);
            default -> word(slip);
        };
    }

    private static Complaint plain(Slip slip) {
        return new Complaint(
                slip.found(), slip.expected().message(slip.found()), slip.expected().remedy(slip.found()));
    }

    private static Complaint end(Slip slip) {
        String remedy = slip.expects("}") ? Braces.atEnd(slip.parser().getTokenStream(), slip.found()) : "";
        return new Complaint(slip.found(), slip.expected().message(slip.found()), remedy);
    }

    private static Complaint word(Slip slip) {
        return loop(slip)
                .or(() -> clause(slip))
                .or(() -> Misspelling.of(slip))
                .orElseGet(() -> new Complaint(slip.found(), slip.expected().message(slip.found()), remedy(slip)));
    }

    private static String remedy(Slip slip) {
        return Optional.of(Misplaced.remedy(slip))
                .filter(remedy -> !remedy.isEmpty())
                .or(() -> Optional.of(Omitted.remedy(slip)).filter(remedy -> !remedy.isEmpty()))
                .orElseGet(() -> slip.expected().remedy(slip.found()));
    }

    /// A loop without a bound is refused by the syntax, so it is here that it must be explained.
    private static Optional<Complaint> loop(Slip slip) {
        Token start = slip.start(FlowParser.RULE_whileLoop);
        if (start.equals(slip.found()) || !isBehindCondition(slip, start)) {
            return Optional.empty();
        }
        boolean number = slip.before(1).equals("max");
        return Optional.of(new Complaint(
                slip.found(),
                number
                        ? "While must be bounded by a number; (%s) does not fit here".formatted(slip.text())
                        : "While must be bounded; expected max and a number before (%s)".formatted(slip.text()),
                number
                        ? "Maybe write max 100; more rounds than that are an error."
                        : "Maybe write max 100 before it; more rounds than that are an error."));
    }

    private static boolean isBehindCondition(Slip slip, Token start) {
        boolean value = slip.expects("an operator") || slip.expects("max") || slip.before(1).equals("max");
        int brackets = 0;
        for (int i = start.getTokenIndex(); i < slip.found().getTokenIndex(); i++) {
            String text = slip.parser().getTokenStream().get(i).getText();
            brackets += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
        }
        return value && brackets == 0 && !slip.text().equals("max");
    }

    /// A clause in the wrong place looks like the name of something that is to be changed.
    private static Optional<Complaint> clause(Slip slip) {
        String word = slip.before(1);
        if (!slip.isSecondOfStep() || !CLAUSES.containsKey(word)) {
            return Optional.empty();
        }
        boolean amount =
                slip.found().getType() == FlowLexer.DURATION || slip.found().getType() == FlowLexer.NUMBER;
        return Optional.of(amount ? misplaced(slip, word) : empty(slip, word));
    }

    private static Complaint misplaced(Slip slip, String word) {
        return new Complaint(
                slip.tokenBefore(1),
                "(%s) does not fit here".formatted(word),
                switch (word) {
                    case "timeout" ->
                        "Maybe write it before retry and else, behind Call ..., Join ... or Lock (...).";
                    case "retry" -> "Maybe write it before else, behind Call ... or its timeout.";
                    case "backoff" -> "Maybe write retry 3 backoff %s; it is the wait before the second attempt."
                            .formatted(slip.text());
                    default -> "Maybe write it behind Emit ...; it names the shard that hears the event.";
                });
    }

    private static Complaint empty(Slip slip, String word) {
        String expected = CLAUSES.getOrDefault(word, "a value");
        return new Complaint(
                slip.found(), "(%s) does not fit here; expected %s".formatted(slip.text(), expected), Omitted.clause(slip));
    }
}
