package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads conditions. Recursive: the text is nested at most as deep as [Cutter] lets it.
final class ConditionReader {
    private static final Set<String> COMPARISONS = Set.of("<", ">", "<=", ">=");

    private final Forms forms;
    private final Vocabulary words;
    private final Scope scope;

    ConditionReader(Forms forms, Vocabulary words, Scope scope) {
        this.forms = forms;
        this.words = words;
        this.scope = scope;
    }

    /// {@return the condition of a form; what always holds where it is left out (-1)}
    Condition read(int form) {
        return form < 0 ? Condition.always() : read(form, false);
    }

    private Condition read(int form, boolean negated) {
        if (!forms.list(form)) {
            forms.error(Flaw.SYNTAX, form, "expected a condition in parentheses, not (%s)".formatted(forms.shown(form)), "");
            return Condition.always();
        }
        if (forms.size(form) == 0) {
            return Condition.always();
        }
        return switch (forms.head(form)) {
            case "and" -> Condition.all(parts(form, negated));
            case "or" -> new Condition.Any(parts(form, negated));
            case "not" -> counted(form, 1) ? new Condition.Not(read(form + 2, !negated)) : Condition.always();
            case "imply" -> counted(form, 2) ? implied(form, negated) : Condition.always();
            case "forall" -> counted(form, 2) ? every(form, negated) : Condition.always();
            case "exists" -> counted(form, 2) ? some(form, negated) : Condition.always();
            case "=" -> counted(form, 2) ? same(form) : Condition.always();
            case "preference" -> refused(form, "(preference ...) is not read");
            default -> atom(form);
        };
    }

    private List<Condition> parts(int form, boolean negated) {
        var parts = new ArrayList<Condition>();
        for (int i = form + 2; i < forms.end(form); i = forms.next(i)) {
            parts.add(read(i, negated));
        }
        return parts;
    }

    private boolean counted(int form, int parts) {
        int given = forms.size(form) - 1;
        if (given != parts) {
            String message = "(%s ...) takes %s part%s, not %s".formatted(forms.head(form), parts, parts == 1 ? "" : "s", given);
            forms.error(Flaw.SYNTAX, form, message, "");
        }
        return given == parts;
    }

    private Condition implied(int form, boolean negated) {
        var when = read(form + 2, !negated);
        var then = read(forms.next(form + 2), negated);
        return new Condition.Any(List.of(new Condition.Not(when), then));
    }

    private Condition every(int form, boolean negated) {
        if (negated) {
            String remedy = "Maybe write (exists (...) (not ...)) instead of (not (forall (...) ...)).";
            forms.error(Flaw.REFUSED, form + 1, "forall must not stand under a negation", remedy);
        }
        var before = scope.open();
        int first = scope.size();
        var either = scope.parameters(form + 2);
        int[] variables = numbers(first);
        var part = read(forms.next(form + 2), negated);
        scope.close(before);
        return new Condition.Every(variables, either.trivial() ? part : new Condition.Any(List.of(new Condition.Not(either), part)));
    }

    private Condition some(int form, boolean negated) {
        var before = scope.open();
        int first = scope.size();
        var either = scope.parameters(form + 2);
        int[] variables = numbers(first);
        var part = read(forms.next(form + 2), negated);
        scope.close(before);
        return new Condition.Some(variables, either.trivial() ? part : Condition.all(List.of(either, part)));
    }

    private int[] numbers(int first) {
        return IntStream.range(first, scope.size()).toArray();
    }

    private Condition same(int form) {
        if (forms.list(form + 2) || forms.list(forms.next(form + 2))) {
            return refused(form, "numbers are not read, and this compares some");
        }
        return new Condition.Same(scope.term(form + 2), scope.term(form + 3));
    }

    private Condition refused(int form, String message) {
        forms.error(Flaw.REFUSED, form, message, "Maybe say it with predicates.");
        return Condition.always();
    }

    /// {@return a predicate of some terms, or what always holds where that is wrong}
    Condition atom(int form) {
        if (!forms.word(form + 1)) {
            forms.error(Flaw.SYNTAX, form, "expected a predicate, not (%s)".formatted(forms.shown(form)), "Maybe write (and ...).");
            return Condition.always();
        }
        if (COMPARISONS.contains(forms.text(form + 1))) {
            return refused(form, "numbers are not read, and this compares some");
        }
        int fluent = words.fluent(forms, form + 1);
        if (fluent < 0) {
            return Condition.always();
        }
        int[] taken = words.fluents.get(fluent).parameters();
        return new Condition.Holds(fluent, scope.arguments(form, form + 2, taken, "predicate (%s)".formatted(forms.text(form + 1))));
    }
}
