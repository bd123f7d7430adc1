package dev.entente.engine.execution;

/// An execution that nobody in this room waits for is over.
///
/// @param execution its number
/// @param status `done`, `failed` or `cancelled`; `held` where it holds the keys of a lock, and is not over
/// @param reason why it failed; else empty
/// @param names the values of its names; not copied
/// @param committed whether something of it has passed the gate, and is not undone
/// @param undoable whether [Executions#undo] would undo something; if so it is kept until then or until
///     [Executions#forget]
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Ended(long execution, Origin origin, String status, String reason, long[] names, boolean committed, boolean undoable) {}
