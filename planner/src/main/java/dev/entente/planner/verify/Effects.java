package dev.entente.planner.verify;

import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Effect.Change;
import dev.entente.planner.model.Term;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.ArrayList;
import java.util.List;

/// Changes the state as an action does: everything is computed in the state before; then facts are taken away, facts are
/// added, numbers are set, and at last they grow.
final class Effects {
    private final Evaluation evaluation;
    private final Domains domains;
    private final List<List<Write>> writes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private record Write(int cell, long value) {}

    Effects(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.domains = evaluation.domains();
    }

    /// {@return the cells that were written}
    ///
    /// @param step the number of the action, which the state remembers
    /// @throws ArithmeticException where a number does not exist; the state is then half changed
    Ints apply(List<Effect> effects, Frame frame, int step) {
        writes.forEach(List::clear);
        for (var effect : effects) {
            choices(effect, 0, frame);
        }
        var changed = new Ints();
        for (int round = 0; round < writes.size(); round++) {
            for (var write : writes.get(round)) {
                boolean grows = round == writes.size() - 1;
                long base = grows ? evaluation.state().value(write.cell) : 0;
                evaluation.state().set(write.cell, Math.addExact(base, write.value), step);
                changed.add(write.cell);
            }
        }
        return changed;
    }

    private void choices(Effect effect, int from, Frame frame) {
        if (from == effect.variables().length) {
            if (evaluation.holds(effect.when(), frame)) {
                collect(effect.change(), frame);
            }
            return;
        }
        int variable = effect.variables()[from];
        for (int object : domains.members(frame.type(variable))) {
            frame.binding()[variable] = object;
            choices(effect, from + 1, frame);
        }
    }

    private void collect(Change change, Frame frame) {
        int cell = evaluation.state().cell(change.fluent(), Term.values(change.terms(), frame.binding()));
        switch (change) {
            case Effect.Delete _ -> writes.get(0).add(new Write(cell, 0));
            case Effect.Add _ -> writes.get(1).add(new Write(cell, 1));
            case Effect.Assign assign -> writes.get(2).add(new Write(cell, evaluation.amount(assign.amount(), frame)));
            case Effect.Increase increase -> writes.get(3).add(new Write(cell, evaluation.amount(increase.amount(), frame)));
        }
    }
}
