package dev.entente.planner.hddl;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Domains and problems that are right as texts and make no sense, with all that can be written.
final class RandomTexts {
    private static final List<String> TYPES = List.of("object", "t1", "t2", "t3", "t4");
    private final SplittableRandom dice;
    private int fresh;

    RandomTexts(long seed) {
        dice = new SplittableRandom(seed);
    }

    String domain() {
        var text = new StringBuilder("(define (domain random) (:requirements :typing)\n");
        text.append("(:types t1 t2 - object t3 - t2 t4 - t1 t4 - t2)\n(:constants c1 c2 - t1 c3)\n");
        text.append("(:predicates (p0) (p1 ?a) (p2 ?a ?b - object))\n");
        text.append("(:task k0) (:task k1 :parameters (?a)) (:task k2 :parameters (?a ?b))\n");
        each(4, this::action, text);
        each(6, this::method, text);
        return text.append(")").toString();
    }

    String problem() {
        var text = new StringBuilder("(define (problem some) (:domain random) (:objects o1 o2 - t4 o3)\n");
        text.append("(:htn :parameters ").append(parameters(2, "h")).append(tasks(List.of("?h0", "?h1", "o1")));
        if (dice.nextBoolean()) {
            text.append(" :constraints (and (not (= ?h0 ?h1)) (sortof ?h1 - t3))");
        }
        text.append(")\n(:init (p0) ");
        each(5, _ -> "(p2 " + pick(List.of("o1", "o2", "c1")) + " " + pick(List.of("o3", "c3")) + ") ", text);
        return text.append(")\n(:goal ").append(condition(3, List.of("o1", "c2"), false)).append("))").toString();
    }

    private void each(int count, java.util.function.IntFunction<String> part, StringBuilder text) {
        IntStream.range(0, count).mapToObj(part).forEach(text::append);
    }

    private String parameters(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> "?" + prefix + i + " - " + pick(TYPES))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private String action(int number) {
        int count = dice.nextInt(3);
        var terms = terms(count);
        return "(:action a" + number + " :parameters " + parameters(count, "") + " :precondition "
                + condition(4, terms, false) + "\n :effect (and " + effects(2, terms) + "))\n";
    }

    private List<String> terms(int count) {
        var terms = new ArrayList<>(List.of("c1", "c3"));
        IntStream.range(0, count).forEach(i -> terms.add("?" + i));
        return terms;
    }

    private String method(int number) {
        int task = number % 3;
        var terms = terms(3);
        String arguments = IntStream.range(0, task).mapToObj(_ -> " " + pick(terms)).collect(Collectors.joining());
        return "(:method m" + number + " :parameters " + parameters(3, "") + " :task (k" + task + arguments + ")"
                + (dice.nextBoolean() ? " :precondition " + condition(3, terms, false) : "") + tasks(terms)
                + (dice.nextBoolean() ? " :constraints (sortof ?0 - t2)" : "") + ")\n";
    }

    private String tasks(List<String> terms) {
        int count = dice.nextInt(5);
        boolean ordered = dice.nextBoolean();
        String all = IntStream.range(0, count).mapToObj(i -> "(i" + i + " " + task(terms) + ")").collect(Collectors.joining(" "));
        String pairs = IntStream.range(1, count)
                .filter(_ -> dice.nextInt(3) > 0)
                .mapToObj(i -> "(< i" + (i - 1) + " i" + i + ")")
                .collect(Collectors.joining(" "));
        return ordered ? " :ordered-subtasks (and " + all + ")" : " :subtasks (and " + all + ") :ordering (and " + pairs + ")";
    }

    private String task(List<String> terms) {
        int arity = dice.nextInt(3);
        return "(k" + arity + IntStream.range(0, arity).mapToObj(_ -> " " + pick(terms)).collect(Collectors.joining()) + ")";
    }

    private String condition(int depth, List<String> terms, boolean negated) {
        int kind = dice.nextInt(depth == 0 ? 3 : 9);
        return switch (kind) {
            case 0 -> "(p0)";
            case 1 -> "(p1 " + pick(terms) + ")";
            case 2 -> dice.nextBoolean() ? "(p2 " + pick(terms) + " " + pick(terms) + ")" : "(= " + pick(terms) + " " + pick(terms) + ")";
            case 3 -> "(not " + condition(depth - 1, terms, !negated) + ")";
            case 4 -> "(and " + condition(depth - 1, terms, negated) + " " + condition(depth - 1, terms, negated) + ")";
            case 5 -> "(or " + condition(depth - 1, terms, negated) + " " + condition(depth - 1, terms, negated) + ")";
            case 6 -> "(imply " + condition(depth - 1, terms, !negated) + " " + condition(depth - 1, terms, negated) + ")";
            default -> quantified(negated ? "exists" : pick(List.of("exists", "forall")), depth, terms, negated);
        };
    }

    private String quantified(String word, int depth, List<String> terms, boolean negated) {
        String variable = variable();
        return "(" + word + " (" + variable + " - " + pick(TYPES) + ") " + condition(depth - 1, with(terms, variable), negated) + ")";
    }

    /// {@return a name that may hide another}
    private String variable() {
        return dice.nextInt(3) == 0 ? "?0" : "?q" + fresh++;
    }

    private static List<String> with(List<String> terms, String variable) {
        var more = new ArrayList<>(terms);
        more.add(variable);
        more.add(variable);
        return more;
    }

    private String effects(int depth, List<String> terms) {
        return IntStream.range(0, 1 + dice.nextInt(3)).mapToObj(_ -> effect(depth, terms)).collect(Collectors.joining(" "));
    }

    private String effect(int depth, List<String> terms) {
        return switch (dice.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> "(p1 " + pick(terms) + ")";
            case 1 -> "(not (p2 " + pick(terms) + " " + pick(terms) + "))";
            case 2 -> "(and " + effects(depth - 1, terms) + ")";
            case 3 -> "(when " + condition(2, terms, false) + " (and (p0) " + effect(0, terms) + "))";
            default -> {
                String variable = variable();
                yield "(forall (" + variable + " - " + pick(TYPES) + ") (and " + effects(depth - 1, with(terms, variable)) + "))";
            }
        };
    }

    private String pick(List<String> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
