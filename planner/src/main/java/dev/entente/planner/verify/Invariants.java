package dev.entente.planner.verify;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Invariant;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which invariants a change can break. Only those choices of their variables are looked at that the changed cells are about.
final class Invariants {
    private final TreeMap<Integer, List<Mention>> mentions = new TreeMap<>();

    /// A fluent in an invariant.
    ///
    /// @param outer the variables of the invariant that no quantifier binds
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mention(Invariant invariant, int[] terms, int[] outer) {}

    /// An invariant that does not hold, and for what.
    record Broken(Invariant invariant, Frame frame) {}

    Invariants(List<Invariant> invariants) {
        for (var invariant : invariants) {
            visit(invariant, Needs.of(invariant.condition()), invariant.condition());
        }
    }

    private void visit(Invariant invariant, int[] outer, Condition condition) {
        switch (condition) {
            case Condition.Holds(int fluent, var terms) -> mention(invariant, outer, fluent, terms);
            case Condition.Same _, Condition.Is _ -> {}
            case Condition.Compares(_, var left, var right) -> {
                visit(invariant, outer, left);
                visit(invariant, outer, right);
            }
            case Condition.Not(var part) -> visit(invariant, outer, part);
            case Condition.All(var parts) -> parts.forEach(part -> visit(invariant, outer, part));
            case Condition.Any(var parts) -> parts.forEach(part -> visit(invariant, outer, part));
            case Condition.Every(_, var part) -> visit(invariant, outer, part);
            case Condition.Some(_, var part) -> visit(invariant, outer, part);
        }
    }

    private void visit(Invariant invariant, int[] outer, Amount amount) {
        switch (amount) {
            case Amount.Constant _ -> {}
            case Amount.Read(int fluent, var terms) -> mention(invariant, outer, fluent, terms);
            case Amount.Combined(_, var left, var right) -> {
                visit(invariant, outer, left);
                visit(invariant, outer, right);
            }
        }
    }

    private void mention(Invariant invariant, int[] outer, int fluent, int[] terms) {
        mentions.computeIfAbsent(fluent, _ -> new ArrayList<>()).add(new Mention(invariant, terms, outer));
    }

    /// {@return the first invariant that does not hold for something that has changed}
    Optional<Broken> broken(Ints changed, Evaluation evaluation) {
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < changed.size(); i++) {
            int cell = changed.at(i);
            for (var mention : mentions.getOrDefault(evaluation.state().fluent(cell), List.of())) {
                var frame = Frame.of(mention.invariant.variables(), Wording.NOTHING);
                if (about(mention, evaluation.state().arguments(cell), frame, evaluation) && broken(mention, frame, evaluation)) {
                    return Optional.of(new Broken(mention.invariant, frame));
                }
            }
        }
        return Optional.empty();
    }

    /// Binds the variables of the invariant to those of a cell.
    private static boolean about(Mention mention, int[] objects, Frame frame, Evaluation evaluation) {
        for (int i = 0; i < objects.length; i++) {
            int term = mention.terms[i];
            boolean free = term >= 0 && frame.object(term) < 0;
            boolean quantified = term >= 0 && Arrays.binarySearch(mention.outer, term) < 0;
            boolean fits = quantified || (free ? evaluation.domains().of(objects[i], frame.type(term)) : frame.object(term) == objects[i]);
            if (!fits) {
                return false;
            }
            if (free && !quantified) {
                frame.binding()[term] = objects[i];
            }
        }
        return true;
    }

    private static boolean broken(Mention mention, Frame frame, Evaluation evaluation) {
        var rest = Arrays.stream(mention.outer).filter(variable -> frame.binding()[variable] < 0).toArray();
        return evaluation.fails(rest, mention.invariant.condition(), frame);
    }
}
