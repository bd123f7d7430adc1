package dev.entente.planner;

import dev.entente.dsl.Parameter;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import java.util.Arrays;
import java.util.List;

/// Whether what a node depends on still holds.
final class Conditions {
    private Conditions() {}

    static boolean all(List<Code> conditions, Frame frame) {
        for (var condition : conditions) {
            if (!condition.holds(frame)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether a method's condition holds for names that are already bound}
    static boolean hold(Method method, Frame frame) {
        if (!all(method.guards(), frame)) {
            return false;
        }
        for (var binder : method.binders()) {
            if (!frame.view().exists((int) frame.slots()[binder.slot()]) || !binder.where().holds(frame)) {
                return false;
            }
        }
        return all(method.tests(), frame);
    }

    /// {@return whether every entity among the arguments exists}
    static boolean exist(List<Parameter> parameters, long[] arguments, Frame frame, Footprint footprint) {
        for (int i = 0; i < arguments.length; i++) {
            if (parameters.get(i).type() instanceof Type.Ref(_, boolean nullable)) {
                int entity = (int) arguments[i];
                if (entity < 0 ? !nullable : !frame.view().exists(entity)) {
                    return false;
                }
                footprint.read(Cell.existence(entity));
            }
        }
        return true;
    }

    /// {@return the names that what a node depends on is said in}
    static long[] names(Node node) {
        return node.step() instanceof Step.If ? node.names() : node.inner();
    }

    /// {@return whether an unfinished node can still be carried out as it stands}
    static boolean stillHold(Node node, Repertoire repertoire, Frame frame) {
        try {
            return switch (node.step()) {
                case Step.Act act -> exist(act.operator().parameters(), node.arguments(), frame, new Footprint())
                        && act.operator().requires().holds(frame);
                case Step.Task task -> task(node, task.goal(), repertoire, frame);
                case Step.If choice -> choice.condition().holds(frame) == (node.method() == 1);
                default -> true;
            };
        } catch (EvaluationException nothing) {
            return false;
        }
    }

    private static boolean task(Node node, Goal goal, Repertoire repertoire, Frame frame) {
        if (node.method() < 0) {
            var names = Arrays.copyOf(node.arguments(), goal.slots());
            return goal.achieved().holds(frame.over(frame.view(), names).expecting());
        }
        return hold(repertoire.method(goal, node.method()), frame);
    }
}
