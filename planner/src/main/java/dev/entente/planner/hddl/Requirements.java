package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Model;
import java.util.Set;
import java.util.TreeSet;

/// Which requirements a model has.
final class Requirements {
    private final Set<String> found = new TreeSet<>(Set.of(":hierarchy", ":typing"));

    private Requirements() {}

    /// {@return them in the order of the alphabet}
    static String of(Model model) {
        var requirements = new Requirements();
        for (var operator : model.operators()) {
            requirements.in(operator.precondition());
            for (var effect : operator.effects()) {
                requirements.in(effect.when());
                requirements.add(!effect.plain(), ":conditional-effects");
            }
        }
        for (var method : model.methods()) {
            requirements.in(method.precondition());
            requirements.add(!method.precondition().trivial(), ":method-preconditions");
        }
        return String.join(" ", requirements.found);
    }

    private void add(boolean needed, String requirement) {
        if (needed) {
            found.add(requirement);
        }
    }

    private void in(Condition condition) {
        switch (condition) {
            case Condition.Holds _, Condition.Compares _ -> {
                // Every planner knows these, or none.
            }
            case Condition.Same _ -> found.add(":equality");
            case Condition.Is _ -> found.addAll(Set.of(":equality", ":existential-preconditions"));
            case Condition.Not(var part) -> {
                found.add(":negative-preconditions");
                in(part);
            }
            case Condition.All(var parts) -> parts.forEach(this::in);
            case Condition.Any(var parts) -> {
                found.add(":disjunctive-preconditions");
                parts.forEach(this::in);
            }
            case Condition.Every(int[] _, var part) -> {
                found.add(":universal-preconditions");
                in(part);
            }
            case Condition.Some(int[] _, var part) -> {
                found.add(":existential-preconditions");
                in(part);
            }
        }
    }
}
