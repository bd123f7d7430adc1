package dev.entente.planner.verify;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Problem;

/// Says why a plan could not go on.
final class Blame {
    private final Rules rules;
    private final Wording wording;
    private final Tree tree;
    private final Evaluation evaluation;

    Blame(Problem problem, Rules rules, Tree tree, Evaluation evaluation) {
        this.rules = rules;
        this.wording = new Wording(problem);
        this.tree = tree;
        this.evaluation = evaluation;
    }

    Fault precondition(int node, Frame frame) {
        var parts = rules.precondition(tree.symbols()[node]).parts();
        var failing = parts.stream().filter(part -> !evaluation.holds(part, frame)).findFirst().orElseThrow();
        return tree.at(node, Fault.Kind.PRECONDITION, "action %s cannot be done: %s%s".formatted(
                        said(node), wording.condition(failing, frame), because(failing, frame)),
                "Maybe an action is missing before it, or it comes too late.");
    }

    /// {@return that a condition does not hold, and since when}
    private String because(Condition failing, Frame frame) {
        int since = since(failing, frame);
        return since < 0
                ? " does not hold"
                : " does not hold since action %s%s".formatted(said(tree.steps()[since]), tree.where(tree.steps()[since]));
    }

    private int since(Condition failing, Frame frame) {
        return switch (failing) {
            case Condition.Holds(int fluent, var terms) -> evaluation.state().changed(fluent, terms, frame.binding());
            case Condition.Not(Condition.Holds(int fluent, var terms)) ->
                    evaluation.state().changed(fluent, terms, frame.binding());
            default -> -1;
        };
    }

    Fault number(int node) {
        return tree.at(node, Fault.Kind.PRECONDITION,
                "action %s cannot be done: a number that it sets would overflow, or is divided by zero".formatted(said(node)),
                "Maybe require in its precondition that the number exists.");
    }

    Fault invariant(int node, Invariants.Broken broken) {
        return tree.at(node, Fault.Kind.INVARIANT, "action %s breaks the invariant (%s): %s does not hold after it".formatted(
                        said(node), broken.invariant().name(), wording.condition(broken.invariant().condition(), broken.frame())),
                "Maybe another action must come before it.");
    }

    Fault order(int needed, int action) {
        return tree.at(action, Fault.Kind.ORDER, "%s%s must be done before %s: a method orders them so".formatted(
                        said(needed), tree.where(needed), said(action)),
                "Maybe two actions have changed places.");
    }

    /// {@return that a method cannot be chosen}
    ///
    /// @param before the action that must wait for it; -1 at the end of the plan
    Fault method(int node, Frame frame, int before) {
        var when = before < 0 ? "at the end of the plan" : "before action %s%s".formatted(said(before), tree.where(before));
        if (node == tree.size()) {
            return tree.atRoot(Fault.Kind.ROOT, "the constraints of the problem's tasks do not hold for these arguments",
                    "Maybe other objects were meant.");
        }
        var rule = rules.method(tree.methods()[node]);
        return tree.atMethod(node, Fault.Kind.METHOD_PRECONDITION, "%s of task (%s) %s cannot be chosen %s: %s".formatted(
                        rule.name(), tree.ids()[node], said(node), when, missing(rule, frame)),
                "Maybe another method was used, or an action is missing before it.");
    }

    private String missing(Rule rule, Frame frame) {
        var condition = rule.condition();
        for (int part = 0; part < condition.parts().size(); part++) {
            if (condition.ready(part, frame) && !evaluation.holds(condition.parts().get(part), frame)) {
                return wording.condition(condition.parts().get(part), frame) + because(condition.parts().get(part), frame);
            }
        }
        return "no choice of its other variables makes %s hold".formatted(wording.condition(condition.whole(), frame));
    }

    Fault goal(Condition part, Frame frame) {
        return tree.atEnd(Fault.Kind.GOAL, "the goal is not reached: %s%s".formatted(
                        wording.condition(part, frame), because(part, frame)),
                "Maybe an action is missing at the end; the goal must hold when all is done.");
    }

    private String said(int node) {
        return wording.task(tree.symbols()[node], tree.arguments()[node]);
    }
}
