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
        START(0),
        /// An action is done, and has its effects.
        FINISH(1),
        /// An action that was cancelled gives back what it paid.
        UNDO(2),
        /// A step that is over at once.
        INSTANT(3),
        /// What the host carries out for the node is over.
        RUN(4),
        /// A stage of a saga, or what the host has carried out, is undone.
        COMPENSATE(5),
        /// The keys of a lock.
        LOCK(6);

        private final int number;

        Phase(int number) {
            this.number = number;
        }

        /// {@return what tells its dice apart from those of a node's other phases}
        int number() {
            return number;
        }
    }
}
