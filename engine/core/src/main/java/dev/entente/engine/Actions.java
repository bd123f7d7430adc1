package dev.entente.engine;

import dev.entente.planner.Node;
import dev.entente.planner.Operator;
import dev.entente.planner.Status;
import dev.entente.planner.Step;

/// Cancels actions, and gives back what they have paid.
final class Actions {
    /// How often a compensation that is rejected is tried before it is reported as stuck.
    private static final int UNDOS = 3;

    private final Intents intents;
    private final AgentLog log;

    Actions(Intents intents, AgentLog log) {
        this.intents = intents;
        this.log = log;
    }

    static Operator operator(Node node) {
        return ((Step.Act) node.step()).operator();
    }

    /// Cancels an action, be it under way or not.
    ///
    /// @return whether something must be given back
    boolean cancel(Node node) {
        log.note(node, Status.CANCELLED.word(), "");
        return (node.status() == Status.RUNNING || node.status() == Status.FAILED) && undo(node);
    }

    /// {@return whether something must be given back}
    boolean undo(Node node) {
        var operator = operator(node);
        if (!operator.undoable() || (node.due() < 0 && !operator.atOnce())) {
            return false;
        }
        intents.undo(node);
        return true;
    }

    /// A price that was paid for an action that is wanted no more is given back.
    void orphaned(Outcome outcome) {
        if (outcome.phase() == Intent.Phase.START && outcome.approved()) {
            intents.undo(outcome.node());
        }
    }

    /// Hears what became of giving back.
    ///
    /// @return whether that was the last attempt
    boolean undone(Outcome outcome) {
        var node = outcome.node();
        if (outcome.approved()) {
            log.note(node, Status.COMPENSATED.word(), "");
            return true;
        }
        node.round();
        if (node.rounds() < UNDOS) {
            intents.undo(node);
            return false;
        }
        log.note(
                node,
                AgentLog.STUCK,
                "its compensation was rejected %s times; %s".formatted(UNDOS, outcome.refusal()));
        return true;
    }
}
