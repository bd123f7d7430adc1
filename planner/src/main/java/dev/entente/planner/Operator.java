package dev.entente.planner;

import dev.entente.dsl.Parameter;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import java.util.List;

/// A compiled primitive task: what carries out an `Action`.
///
/// @param takes how many ticks
/// @param requires what must hold when it starts, while it runs and when its effects are proposed
/// @param requirement `requires` as written
/// @param starts what changes when it starts; absent where `atOnce`
/// @param effects what changes when it is done
/// @param undo what compensates `starts` when it is cancelled
/// @param atOnce whether nothing changes when it starts
/// @param undoable whether there is something to compensate
/// @param slots how many slots its expressions need; its parameters come first
public record Operator(
        String name,
        List<Parameter> parameters,
        Code takes,
        Code requires,
        String requirement,
        Effect starts,
        Effect effects,
        Effect undo,
        boolean atOnce,
        boolean undoable,
        int slots) {
    public Operator {
        parameters = List.copyOf(parameters);
    }
}
