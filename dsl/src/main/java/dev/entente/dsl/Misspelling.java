package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/// Finds the keyword that was meant where a word could also be a name, so that only what follows it does not fit.
final class Misspelling {
    private static final int SHORT = 6;
    private static final int NEAR = 3;
    private static final List<String> SETTINGS = List.of("score", "victory", "shards");

    /// Words of other languages for private.
    private static final List<String> HIDDEN = List.of("secret", "hidden", "protected", "internal");

    private Misspelling() {}

    static Optional<Complaint> of(Slip slip) {
        if (slip.isSecondOfStep()) {
            return step(slip, slip.tokenBefore(1));
        }
        Optional<Complaint> guard = guard(slip);
        return guard.or(() -> setting(slip)).or(() -> modifier(slip)).or(() -> member(slip));
    }

    /// A word behind an attribute looks like the name of the next one, which takes a type.
    private static Optional<Complaint> modifier(Slip slip) {
        if (slip.rule() != FlowParser.RULE_attribute || !slip.expects(":")) {
            return Optional.empty();
        }
        Token word = slip.tokenBefore(1);
        boolean meant = HIDDEN.contains(word.getText()) || nearest(word.getText(), List.of("private")).isPresent();
        return meant ? Optional.of(complaint(word, "private, a name or }", "private")) : Optional.empty();
    }

    /// A word in a scenario takes a value; the few that take more are told from it by what follows.
    private static Optional<Complaint> setting(Slip slip) {
        boolean item = slip.rule() == FlowParser.RULE_settingValue || slip.rule() == FlowParser.RULE_scenarioItem;
        return Optional.of(slip.tokenBefore(1))
                .filter(_ -> item)
                .flatMap(word -> nearest(word.getText(), SETTINGS).map(it -> complaint(word, "a setting", it)));
    }

    private static Optional<Complaint> step(Slip slip, Token word) {
        Optional<Complaint> unit = unit(slip, word);
        if (unit.isPresent()) {
            return unit;
        }
        Optional<String> clause = clause(slip, word.getText());
        if (clause.isPresent()) {
            return clause.map(keyword -> complaint(word, keyword + " or a statement", keyword));
        }
        String ours = Keywords.FOREIGN.get(word.getText());
        Optional<String> meant = ours != null ? Optional.of(ours) : nearest(word.getText(), Keywords.STATEMENTS);
        boolean call = slip.text().equals("(") && meant.isEmpty();
        return call
                ? Optional.of(new Complaint(slip.found(), slip.expected().message(slip.found()), called(word.getText())))
                : meant.map(keyword -> complaint(word, "a statement", keyword));
    }

    /// `5sec` is read as `5s` and a step that begins with `ec`.
    private static Optional<Complaint> unit(Slip slip, Token word) {
        Token before = slip.tokenBefore(2);
        boolean time = before.getType() == FlowLexer.DURATION || before.getType() == FlowLexer.NUMBER;
        if (!time || before.getStopIndex() + 1 != word.getStartIndex()) {
            return Optional.empty();
        }
        String text = before.getText() + word.getText();
        String number = text.replaceFirst("\\D.*$", "");
        return Optional.of(Units.remedy(number, text.substring(number.length())))
                .filter(remedy -> !remedy.isEmpty())
                .map(remedy -> new Complaint(before, "(%s) is no length of time".formatted(text), remedy));
    }

    /// A clause of the step before that is misspelt, where what follows is what follows such a clause.
    private static Optional<String> clause(Slip slip, String word) {
        List<String> clauses = switch (slip.found().getType()) {
            case FlowLexer.DURATION -> List.of("timeout", "backoff");
            case FlowLexer.NUMBER -> List.of("retry", "timeout", "backoff");
            default -> slip.text().equals("{") ? List.of("else") : List.of();
        };
        return nearest(word, clauses).filter(_ -> nearest(word, Keywords.STATEMENTS).isEmpty());
    }

    private static String called(String name) {
        return "Maybe write Do %1$s(...) for an action, Achieve %1$s(...) for a goal, or Call M.%1$s { ... }."
                .formatted(name);
    }

    /// Behind the result of `Evaluate`, a brace and a name look like a hole at the start of the next step.
    private static Optional<Complaint> guard(Slip slip) {
        int back = slip.before(1).equals("{") ? 0 : 1;
        boolean behindResult = slip.before(back + 1).equals("{")
                && slip.before(back + 2).startsWith("$")
                && slip.before(back + 3).equals("->");
        Token word = back == 0 ? slip.found() : slip.tokenBefore(1);
        if (!behindResult || slip.inside(FlowParser.RULE_named) || Keywords.GUARDS.contains(word.getText())) {
            return Optional.empty();
        }
        String remedy = nearest(word.getText(), Keywords.GUARDS)
                .map("Maybe write %s."::formatted)
                .orElse("Maybe write it in Otherwise { ... }; it gives the answer where the mind has none.");
        return Optional.of(new Complaint(
                word, "(%s) does not fit here; expected Constraint, Otherwise, Retry or }".formatted(word.getText()), remedy));
    }

    private static Optional<Complaint> member(Slip slip) {
        Token inOperation = slip.start(FlowParser.RULE_operation);
        boolean between = switch (slip.rule()) {
            case FlowParser.RULE_module, FlowParser.RULE_member, FlowParser.RULE_director, FlowParser.RULE_directorItem ->
                true;
            default -> false;
        };
        Token word = between ? slip.tokenBefore(1) : inOperation;
        if (word.equals(slip.found()) || !Identifiers.isWord(word.getText())) {
            return Optional.empty();
        }
        boolean director = slip.inside(FlowParser.RULE_director);
        List<String> words = director ? Keywords.TOPICS : Keywords.MEMBERS;
        boolean next = slip.tokenBefore(1).equals(word);
        return nearest(word.getText(), words)
                .filter(keyword -> next || keyword.equalsIgnoreCase(word.getText()))
                .map(keyword -> complaint(word, director ? "mind, answer or an operation" : "a member of the module", keyword));
    }

    private static Complaint complaint(Token word, String expected, String keyword) {
        return new Complaint(
                word,
                "(%s) does not fit here; expected %s".formatted(word.getText(), expected),
                "Maybe write %s.".formatted(keyword));
    }

    /// A name is not misspelt because it looks a little like a keyword: the nearer the better.
    private static Optional<String> nearest(String word, List<String> keywords) {
        return Nearest.to(word, keywords)
                .filter(keyword -> Nearest.distance(word, keyword) <= slips(word))
                .filter(keyword -> !keyword.equals(word));
    }

    private static int slips(String word) {
        return word.length() < NEAR ? 0 : word.length() < SHORT ? 1 : 2;
    }
}
