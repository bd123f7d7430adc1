package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes effects. Those that stand side by side under the same variables or the same condition share it, as when read.
final class EffectPrinter {
    private final Wording wording;

    EffectPrinter(Wording wording) {
        this.wording = wording;
    }

    /// {@return effects, each a line of its own where there are several}
    List<String> lines(List<Effect> effects) {
        return lines(effects, 0);
    }

    /// @param bound how many variables of each effect are bound around
    private List<String> lines(List<Effect> effects, int bound) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < effects.size()) {
            int to = from + 1;
            while (to < effects.size() && together(effects.get(from), effects.get(to), bound)) {
                to++;
            }
            lines.add(group(effects.subList(from, to), bound));
            from = to;
        }
        return lines;
    }

    private static boolean together(Effect one, Effect other, int bound) {
        boolean both = one.variables().length > bound && other.variables().length > bound;
        return both
                ? one.variables()[bound] == other.variables()[bound]
                : one.variables().length == other.variables().length && !one.when().trivial() && one.when().equals(other.when());
    }

    private String group(List<Effect> effects, int bound) {
        var first = effects.getFirst();
        if (first.variables().length == bound) {
            return conditional(effects);
        }
        int common = common(effects);
        int[] variables = Arrays.copyOfRange(first.variables(), bound, common);
        wording.rename(variables, used(effects));
        return "(forall %s %s)".formatted(wording.declared(variables), joined(lines(effects, common)));
    }

    private String conditional(List<Effect> effects) {
        var when = effects.getFirst().when();
        String all = joined(effects.stream().map(this::change).toList());
        return when.trivial() ? all : "(when %s %s)".formatted(wording.condition(when), all);
    }

    private static int common(List<Effect> effects) {
        int[] first = effects.getFirst().variables();
        int common = first.length;
        for (var effect : effects) {
            int mismatch = Arrays.mismatch(first, effect.variables());
            common = mismatch < 0 ? common : Math.min(common, mismatch);
        }
        return common;
    }

    private static Used used(List<Effect> effects) {
        var used = new Used();
        for (var effect : effects) {
            used.in(new Condition.Some(effect.variables(), effect.when()));
            used.in(effect.change().terms());
        }
        return used;
    }

    private static String joined(List<String> lines) {
        return lines.size() == 1 ? lines.getFirst() : "(and " + String.join(" ", lines) + ")";
    }

    private String change(Effect effect) {
        return switch (effect.change()) {
            case Effect.Add(int fluent, int[] terms) -> wording.fluent(fluent, terms);
            case Effect.Delete(int fluent, int[] terms) -> "(not " + wording.fluent(fluent, terms) + ")";
            case Effect.Assign _, Effect.Increase _ -> throw NotInHddlException.number("What an effect changes", Place.NOWHERE);
        };
    }
}
