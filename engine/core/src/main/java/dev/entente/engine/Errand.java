package dev.entente.engine;

import dev.entente.planner.Node;

/// Something an agent asks of the host for a node of its tree, beside changing the world.
///
/// @param node its id is unique in the agent's run
record Errand(Node node, Kind kind) {

    /// What is asked for.
    enum Kind {
        /// Carries the piece of a node out, with its names.
        BEGIN,
        /// Cancels what was begun for the node.
        STOP,
        /// Undoes what was finished of what was begun for the node; nothing cancels that.
        UNDO,
        /// Need not undo anymore what was finished of what was begun for the node.
        FORGET,
        /// Carries out what undoes a stage of a saga; nothing cancels it.
        COMPENSATE,
        /// Asks for the keys of a lock.
        CLAIM,
        /// Gives the keys of a lock back, or asks for them no more.
        RELEASE
    }
}
