package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads the effects of an action.
final class EffectReader {
    private final Forms forms;
    private final Scope scope;
    private final ConditionReader conditions;
    private final List<Effect> effects = new ArrayList<>();
    private final boolean costs;

    /// @param costs whether someone declared functions, and was told that they are ignored
    EffectReader(Forms forms, Scope scope, ConditionReader conditions, boolean costs) {
        this.forms = forms;
        this.scope = scope;
        this.conditions = conditions;
        this.costs = costs;
    }

    List<Effect> read(int form) {
        if (form >= 0) {
            read(form, new int[0], Condition.always());
        }
        return effects;
    }

    private void read(int form, int[] bound, Condition when) {
        if (!forms.list(form)) {
            forms.error(Flaw.SYNTAX, form, "expected an effect in parentheses, not (%s)".formatted(forms.shown(form)), "");
            return;
        }
        switch (forms.head(form)) {
            case "" -> nothing(form);
            case "and" -> all(form, bound, when);
            case "forall" -> every(form, bound, when);
            case "when" -> when(form, bound, when);
            case "not" -> delete(form, bound, when);
            case "increase", "decrease", "assign", "scale-up", "scale-down" -> number(form);
            case "or", "exists", "imply", "=", "oneof", "probabilistic" -> choice(form);
            default -> change(form, bound, when, false);
        }
    }

    private void nothing(int form) {
        if (forms.size(form) > 0) {
            forms.error(Flaw.SYNTAX, form, "expected an effect, not (%s)".formatted(forms.shown(form)), "Maybe write (and ...).");
        }
    }

    private void all(int form, int[] bound, Condition when) {
        for (int i = form + 2; i < forms.end(form); i = forms.next(i)) {
            read(i, bound, when);
        }
    }

    private void every(int form, int[] bound, Condition when) {
        if (!counted(form, 2)) {
            return;
        }
        var before = scope.open();
        int first = scope.size();
        var either = scope.parameters(form + 2);
        var more = IntStream.concat(IntStream.of(bound), IntStream.range(first, scope.size())).toArray();
        read(forms.next(form + 2), more, Condition.all(List.of(when, either)));
        scope.close(before);
    }

    private void when(int form, int[] bound, Condition when) {
        if (counted(form, 2)) {
            var more = conditions.read(form + 2);
            read(forms.next(form + 2), bound, Condition.all(List.of(when, more)));
        }
    }

    private void delete(int form, int[] bound, Condition when) {
        if (!counted(form, 1)) {
            return;
        }
        if (forms.list(form + 2) && forms.size(form + 2) > 0) {
            change(form + 2, bound, when, true);
        } else {
            forms.error(Flaw.SYNTAX, form, "(not ...) must hold a predicate", "");
        }
    }

    private void change(int form, int[] bound, Condition when, boolean delete) {
        if (conditions.atom(form) instanceof Condition.Holds(int fluent, int[] terms)) {
            effects.add(new Effect(bound, when, delete ? new Effect.Delete(fluent, terms) : new Effect.Add(fluent, terms)));
        }
    }

    private void number(int form) {
        if (!costs) {
            forms.error(Flaw.UNDEFINED, form, "(%s ...) changes a function, and none is declared".formatted(forms.head(form)), "");
        }
    }

    private void choice(int form) {
        String message = "(%s ...) is no effect".formatted(forms.head(form));
        forms.error(Flaw.REFUSED, form, message, "Effects are predicates, (not ...), (and ...), (when ...) and (forall ...).");
    }

    private boolean counted(int form, int parts) {
        int given = forms.size(form) - 1;
        if (given != parts) {
            String message = "effect (%s ...) takes %s part%s, not %s".formatted(forms.head(form), parts, parts == 1 ? "" : "s", given);
            forms.error(Flaw.SYNTAX, form, message, "");
        }
        return given == parts;
    }
}
