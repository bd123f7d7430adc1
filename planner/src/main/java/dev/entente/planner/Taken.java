package dev.entente.planner;

/// Which way a node has taken: a task its method with its names, a branch its side.
///
/// @param method the method's place in its goal; -1 where there is none, or none is needed
/// @param way as a reader sees it
/// @param key identifies the way among all ways of the task; for other nodes what the host calls them
record Taken(int method, String way, long key) {
    /// No way was taken yet.
    static final Taken NONE = new Taken(-1, "", 0);
}
