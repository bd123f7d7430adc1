package dev.entente.engine;

import dev.entente.guardrails.expression.Code;
import dev.entente.planner.Node;
import dev.entente.planner.Piece;
import java.util.List;

/// Something an agent asks of the host for a node of its tree, beside changing the world.
sealed interface Errand {

    /// {@return the node; its id is unique in the agent's run}
    Node node();

    /// Carries out what is no part of the plan's own order, with the names of the node.
    record Begin(Node node, Piece piece) implements Errand {}

    /// Undoes a stage of a saga; nothing cancels it.
    record Undo(Node node, Piece piece) implements Errand {}

    /// Cancels what was begun for the node, and says when it is over.
    record Stop(Node node) implements Errand {}

    /// Asks for the keys of a lock.
    ///
    /// @param keys what the keys are, in the order written
    record Claim(Node node, List<Code> keys) implements Errand {}

    /// Gives the keys of a lock back, or asks for them no more.
    record Release(Node node) implements Errand {}
}
