package dev.entente.engine;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.planner.Node;

/// Something an agent wants to do to the world this tick, for a node of its tree.
///
/// @param phase what it is to the node
record Intent(Node node, Phase phase, Proposal<Change> proposal) {

    /// What an intent is to its node.
    enum Phase {
        /// An action begins, and pays its price.
        START,
        /// An action is done, and has its effects.
        FINISH,
        /// An action that was cancelled gives back what it paid.
        UNDO,
        /// A step that is over at once.
        INSTANT
    }
}
