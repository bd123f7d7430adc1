package dev.entente.planner.verify;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Variables;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names tasks and conditions for people.
final class Wording {
    static final int[] NOTHING = {};

    private final Problem problem;

    Wording(Problem problem) {
        this.problem = problem;
    }

    /// {@return a task with its arguments: `(stack a b)`}
    String task(int symbol, int[] arguments) {
        return said(problem.model().name(symbol), Arrays.stream(arguments).mapToObj(this::object));
    }

    String object(int object) {
        return problem.objects().get(object).name();
    }

    String type(int type) {
        return problem.model().types().names().get(type);
    }

    /// {@return a fluent of objects: `(on a b)`}
    String cell(int fluent, int[] objects) {
        return said(fluent(fluent), Arrays.stream(objects).mapToObj(this::object));
    }

    /// {@return a task of a network, with what is bound: `(stack a ?onto)`}
    String call(int symbol, int[] terms, Frame frame) {
        return said(problem.model().name(symbol), terms(terms, frame));
    }

    private Stream<String> terms(int[] terms, Frame frame) {
        return Arrays.stream(terms).mapToObj(term -> term(term, frame));
    }

    private String term(int term, Frame frame) {
        int object = frame.object(term);
        return object < 0 ? "?" + frame.variables().names().get(term) : object(object);
    }

    private String fluent(int fluent) {
        return problem.model().fluents().get(fluent).name();
    }

    private static String said(String name, Stream<String> words) {
        return "(" + words.map(" "::concat).collect(Collectors.joining("", name, "")) + ")";
    }

    /// {@return a condition with what is bound}
    String condition(Condition condition, Frame frame) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> said(fluent(fluent), terms(terms, frame));
            case Condition.Same(int left, int right) -> "(= %s %s)".formatted(term(left, frame), term(right, frame));
            case Condition.Is(int term, int type) -> "%s is of type (%s)".formatted(term(term, frame), type(type));
            case Condition.Compares(var order, var left, var right) ->
                    "(%s %s %s)".formatted(order.sign(), amount(left, frame), amount(right, frame));
            case Condition.Not(var part) -> "(not %s)".formatted(condition(part, frame));
            case Condition.All(var parts) -> joined("and", parts, frame);
            case Condition.Any(var parts) -> joined("or", parts, frame);
            case Condition.Every(var bound, var part) -> quantified("forall", bound, part, frame);
            case Condition.Some(var bound, var part) -> quantified("exists", bound, part, frame);
        };
    }

    private String joined(String word, Collection<Condition> parts, Frame frame) {
        return said(word, parts.stream().map(part -> condition(part, frame)));
    }

    private String quantified(String word, int[] bound, Condition part, Frame frame) {
        var free = new Frame(frame.variables(), frame.binding().clone());
        Arrays.stream(bound).forEach(variable -> free.binding()[variable] = Frame.UNBOUND);
        return "(%s (%s) %s)".formatted(word, declared(bound, frame.variables()), condition(part, free));
    }

    private String declared(int[] bound, Variables variables) {
        return Arrays.stream(bound)
                .mapToObj(variable -> "?%s - %s".formatted(variables.names().get(variable), type(variables.types()[variable])))
                .collect(Collectors.joining(" "));
    }

    private String amount(Amount amount, Frame frame) {
        return switch (amount) {
            case Amount.Constant(long value) -> Long.toString(value);
            case Amount.Read(int fluent, var terms) -> said(fluent(fluent), terms(terms, frame));
            case Amount.Combined(var operation, var left, var right) ->
                    "(%s %s %s)".formatted(operation.sign(), amount(left, frame), amount(right, frame));
        };
    }

    /// {@return a sentence that offers the most similar name, or else says which there are}
    static String nearest(String name, Collection<String> names, String what) {
        var near = Nearest.to(name, names);
        return near.map("Maybe write (%s)."::formatted)
                .orElseGet(() -> names.isEmpty()
                        ? "Maybe the plan is for another problem; there is no %s.".formatted(what)
                        : "Maybe the plan is for another problem. There %s: %s."
                                .formatted(names.size() == 1 ? "is the " + what : "are the " + what + "s", few(names)));
    }

    private static String few(Collection<String> names) {
        var first = names.stream().limit(8).collect(Collectors.joining(", "));
        return names.size() > 8 ? first + ", ..." : first;
    }

    /// {@return so many of something}
    static String count(int number, String what) {
        return "%s %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /// {@return a number in words for a place: `2nd`}
    static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number + switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
