package dev.entente.planner;

import java.util.List;

/// A part of a workflow tree was decomposed again.
///
/// @param task the task that was decomposed again
/// @param label the task as text
/// @param broken the node that broke
/// @param before the way it had taken
/// @param after the way it takes now
/// @param kept how many unfinished actions of the old part are in the new one too
/// @param cancelled the actions that are in the new part no more; those under way must be compensated
/// @param added how many actions are new
/// @param done what was done in the old part, and what becomes of it, in order
/// @param changed the cells that the old part would have changed, or the new one will; later nodes may depend on them
@SuppressWarnings("ArrayRecordComponent") // read once by the agent, and never compared
public record Rewrite(
        Node task,
        String label,
        Node broken,
        String before,
        String after,
        int kept,
        List<Node> cancelled,
        int added,
        List<Done> done,
        long[] changed) {
    public Rewrite {
        cancelled = List.copyOf(cancelled);
        done = List.copyOf(done);
    }

    /// Something that was done before a part was decomposed again.
    ///
    /// @param label the node as text
    public record Done(Node node, String label, Fate fate) {}

    /// What becomes of something that was done.
    public enum Fate {
        /// It stands, and is a part of the new way too.
        KEPT,
        /// A saga undoes it.
        COMPENSATED,
        /// Its way was abandoned; what it did stays in the world.
        LEFT
    }
}
