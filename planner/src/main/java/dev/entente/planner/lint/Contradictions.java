package dev.entente.planner.lint;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Variables;
import java.util.Arrays;
import java.util.List;

/// Finds conditions that hold in no state. Sound, and complete for nothing but literals that stand side by side.
final class Contradictions {
    private final Model model;
    private final List<Thing> things;
    private final boolean[] possible;

    private Contradictions(Model model, List<Thing> things, boolean[] possible) {
        this.model = model;
        this.things = things;
        this.possible = possible;
    }

    static Contradictions of(Model model) {
        var possible = new boolean[model.fluents().size()];
        Arrays.fill(possible, true);
        return new Contradictions(model, model.constants(), possible);
    }

    /// With a problem it is known what no action makes true and no fact says.
    static Contradictions of(Problem problem) {
        var model = problem.model();
        var possible = new boolean[model.fluents().size()];
        problem.facts().forEach(fact -> possible[fact.fluent()] = true);
        for (var operator : model.operators()) {
            for (var effect : operator.effects()) {
                if (effect.change() instanceof Effect.Add(int fluent, int[] _)) {
                    possible[fluent] = true;
                }
            }
        }
        return new Contradictions(model, problem.objects(), possible);
    }

    /// {@return why a condition never holds, as a sentence; nothing where it may hold}
    String why(Condition condition, Variables variables) {
        return switch (condition) {
            case Condition.Any(var parts) -> any(parts, variables);
            case Condition.Some(int[] _, var part) -> why(part, variables);
            case Condition.All(var parts) -> all(parts, variables);
            case Condition.Holds _, Condition.Same _, Condition.Is _, Condition.Not _ -> all(List.of(condition), variables);
            case Condition.Every _, Condition.Compares _ -> "";
        };
    }

    private String any(List<Condition> parts, Variables variables) {
        String last = "none of nothing holds";
        for (var part : parts) {
            last = why(part, variables);
            if (last.isEmpty()) {
                return "";
            }
        }
        return last;
    }

    private String all(List<Condition> parts, Variables variables) {
        var literals = new Literals(this, variables);
        for (var part : parts) {
            String why = literal(part) ? literals.same(part) : why(part, variables);
            if (!why.isEmpty()) {
                return why;
            }
        }
        for (var part : parts) {
            String why = literal(part) ? literals.add(part) : "";
            if (!why.isEmpty()) {
                return why;
            }
        }
        return "";
    }

    private static boolean literal(Condition part) {
        return switch (part) {
            case Condition.Holds _, Condition.Same _, Condition.Is _, Condition.Not _ -> true;
            case Condition.Any _, Condition.All _, Condition.Every _, Condition.Some _, Condition.Compares _ -> false;
        };
    }

    boolean possible(int fluent) {
        return possible[fluent];
    }

    String fluent(int fluent) {
        return model.fluents().get(fluent).name();
    }

    String name(int term, Variables variables) {
        return Term.variable(term) ? "?" + variables.names().get(term) : things.get(~term).name();
    }

    int type(int term, Variables variables) {
        return Term.variable(term) ? variables.types()[term] : things.get(~term).type();
    }

    /// {@return whether something can be what a term is, and of a type}
    boolean meet(int term, int type, Variables variables) {
        int its = type(term, variables);
        return Term.variable(term) ? model.types().meet(its, type) : model.types().within(its, type);
    }

    String type(int type) {
        return model.types().names().get(type);
    }
}
