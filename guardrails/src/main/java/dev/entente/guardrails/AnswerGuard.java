package dev.entente.guardrails;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Judges the answers to one `Evaluate`: their shape, the entities that they name, its constraints in order, and whether
/// they only pass on what the mind was told.
///
/// The rule that rejects one is called `shape`, `references` or `trust`, or is the constraint as it reads. An answer that
/// passes is in the frame; one that does not leaves no trace, not even its texts. Nothing that a mind says makes it throw.
/// Immutable; share it between all executions of the text.
public final class AnswerGuard {
    private final Type shape;
    private final int slot;
    private final List<Leaf> kinds;
    private final List<Rule> rules;

    private AnswerGuard(Type shape, int slot, List<Rule> rules) {
        this.shape = shape;
        this.kinds = Leaf.of(shape);
        this.slot = slot;
        this.rules = List.copyOf(rules);
    }

    /// One constraint.
    ///
    /// @param shown what its verdict shows
    private record Rule(String text, Code holds, Map<String, Code> shown) {}

    /// Makes the guard of an `Evaluate`.
    ///
    /// @param scope what is known where it stands; the answer's name is bound in it, if it is new
    public static AnswerGuard of(Statement.Evaluate evaluate, Scope scope, Vocabulary vocabulary) {
        var name = "$" + evaluate.result();
        var shape = vocabulary.answer(evaluate, scope);
        int slot = scope.find(name).map(Scope.Slot::index).orElseGet(() -> scope.bind(name, shape));
        var rules = new ArrayList<Rule>();
        for (var constraint : evaluate.constraints()) {
            var shown = new LinkedHashMap<String, Code>();
            show(constraint, scope, vocabulary, shown);
            var code = vocabulary.expression(constraint, scope);
            rules.add(new Rule(Flow.format(constraint), code, shown));
        }
        return new AnswerGuard(shape, slot, rules);
    }

    /// Finds the names of the body in a constraint; those that it binds itself have no one value.
    private static void show(Expression expression, Scope scope, Vocabulary vocabulary, Map<String, Code> shown) {
        switch (expression) {
            case Expression.Field(_, var of, _) when !(of instanceof Expression.Variable || of instanceof Expression.Field) ->
                    show(of, scope, vocabulary, shown);
            case Expression.Field _, Expression.Variable _ ->
                    shown.put(Flow.format(expression), vocabulary.expression(expression, scope));
            case Expression.Unary(_, _, var of) -> show(of, scope, vocabulary, shown);
            case Expression.Binary(_, _, var left, var right) -> {
                show(left, scope, vocabulary, shown);
                show(right, scope, vocabulary, shown);
            }
            case Expression.Apply(_, _, var arguments) ->
                    arguments.forEach(argument -> show(argument, scope, vocabulary, shown));
            case Expression.Quantified question -> inside(question, scope, vocabulary, shown);
            case Expression.Name(_, String name) when scope.find(name).isPresent() ->
                    shown.put(name, vocabulary.expression(expression, scope));
            default -> {}
        }
    }

    /// What a question asks of the answer; its own variable has no one value.
    private static void inside(
            Expression.Quantified question, Scope scope, Vocabulary vocabulary, Map<String, Code> shown) {
        Methods.expressions(question)
                .filter(AnswerGuard::ofVariable)
                .filter(it -> shown.keySet().stream().noneMatch(known -> known.startsWith(Flow.format(it))))
                .forEach(it -> shown.put(Flow.format(it), vocabulary.expression(it, scope)));
    }

    private static boolean ofVariable(Expression expression) {
        return expression instanceof Expression.Variable
                || (expression instanceof Expression.Field(_, var of, _) && ofVariable(of));
    }

    /// {@return the type that an answer must have}
    public Type shape() {
        return shape;
    }

    /// {@return the first slot of the answer in a frame}
    public int slot() {
        return slot;
    }

    /// {@return the constraints, as written}
    public List<String> constraints() {
        return rules.stream().map(Rule::text).toList();
    }

    /// Judges what somebody said who was told nothing.
    ///
    /// @see #check(Proposal, List, Frame, ToLongFunction)
    public Verdict<long[]> check(Proposal<Said> proposal, Frame frame, ToLongFunction<String> symbols) {
        return check(proposal, List.of(), frame, symbols);
    }

    /// Judges what a mind said.
    ///
    /// @param told the texts that the mind was told
    /// @param frame the names of the body; it gets the answer if that passes
    /// @param symbols gives the symbol of a text; asked for those of an answer that passes
    /// @return approved with the leaves of the answer
    public Verdict<long[]> check(
            Proposal<Said> proposal, List<String> told, Frame frame, ToLongFunction<String> symbols) {
        var drafts = new Drafts(frame.view());
        var verdict = judge(proposal.value(), told, frame, drafts);
        if (!(verdict instanceof Verdict.Approved<long[]> approved)) {
            return verdict;
        }
        var leaves = drafts.settled(approved.value(), kinds, symbols);
        System.arraycopy(leaves, 0, frame.slots(), slot, leaves.length);
        return new Verdict.Approved<>(leaves);
    }

    /// Says what [#check] would say to an answer, and changes nothing, not even what the frame's names are worth.
    ///
    /// @param told the texts that the mind was told
    /// @param frame the names of the body
    /// @return why it would be rejected; empty where it would pass
    public Optional<Verdict.Rejected<long[]>> objection(Said said, List<String> told, Frame frame) {
        return judge(said, told, frame, new Drafts(frame.view())) instanceof Verdict.Rejected<long[]> rejected
                ? Optional.of(rejected)
                : Optional.empty();
    }

    private Verdict<long[]> judge(Said said, List<String> told, Frame frame, Drafts drafts) {
        var shaped = new Shape(drafts).check(said, shape);
        if (!(shaped instanceof Verdict.Approved<long[]> leaves)) {
            return shaped;
        }
        var names = frame.slots().clone();
        System.arraycopy(leaves.value(), 0, names, slot, leaves.value().length);
        var kept = frame.turn(drafts, names);
        try {
            var verdict = check(frame);
            return verdict instanceof Verdict.Rejected ? verdict : Trust.check(said, shape, told, leaves.value());
        } finally {
            kept.run();
        }
    }

    /// Judges the answer that is in the frame already, such as what `Otherwise` gives.
    ///
    /// @return approved with the leaves of the answer
    public Verdict<long[]> check(Frame frame) {
        for (var rule : rules) {
            try {
                if (!rule.holds().holds(frame)) {
                    return new Verdict.Rejected<>(rule.text(), found(rule, frame), rule.text());
                }
            } catch (EvaluationException nothing) {
                return new Verdict.Rejected<>(rule.text(), String.valueOf(nothing.getMessage()), rule.text());
            }
        }
        return new Verdict.Approved<>(answer(frame));
    }

    private long[] answer(Frame frame) {
        return Arrays.copyOfRange(frame.slots(), slot, slot + Leaf.count(shape));
    }

    private static String found(Rule rule, Frame frame) {
        var found = rule.shown().entrySet().stream()
                .limit(4)
                .map(shown -> shown.getKey() + " is " + text(shown.getValue(), frame))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "it does not hold" : found;
    }

    private static String text(Code code, Frame frame) {
        try {
            return code.text(frame);
        } catch (EvaluationException nothing) {
            return nothing.reason();
        }
    }
}
