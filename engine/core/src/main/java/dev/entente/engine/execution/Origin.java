package dev.entente.engine.execution;

/// On whose behalf an execution is at work.
///
/// @param agent who its proposals are by: a module, a shard such as `Controller/7`, `Saga`, or a faction
/// @param node the node in the agent's workflow tree that waits for it; -1 where none does
/// @param what what is at work, such as `ON (Order.Placed)` or `Ship`; `agent.what#number` is the execution's name
/// @param dice the stream of dice that it draws from; two executions that begin in one tick should differ
/// @param self the entity that holds the state of its shard; -1 where its module has no shards
/// @param within the execution that holds the keys of a lock around it, see [Executions#claim]; 0 where there is none
/// @param undoable whether what its sagas have finished may still have to be undone, see [Executions#undo]
public record Origin(String agent, int node, String what, long dice, int self, long within, boolean undoable) {

    /// What nothing waits for.
    public Origin(String agent, String what, long dice, int self) {
        this(agent, -1, what, dice, self, 0, false);
    }
}
