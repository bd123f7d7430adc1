package dev.entente.planner.tree;

/// What each event of a plan reads and writes, in the order of time.
///
/// An event is a step, or the moment before a step at which the condition of a method is asked.
final class Accesses {
    /// The event needs what the cell holds.
    static final int READ = 0;
    /// The event gives the cell what it holds already.
    static final int KEEP = 1;
    /// The event gives the cell something else, or nobody may touch the cell meanwhile.
    static final int TURN = 2;
    /// The event adds a number to the cell; such events may change places.
    static final int GROW = 3;

    private static final int KIND_BITS = 2;
    private final Ints nodes = new Ints();
    private final Ints starts = new Ints();
    private final Ints entries = new Ints();
    private final Cells cells;

    Accesses(Cells cells) {
        this.cells = cells;
    }

    Cells cells() {
        return cells;
    }

    /// Begins the next event.
    void event(int node) {
        nodes.add(node);
        starts.add(entries.size());
    }

    /// Notes an access of the event under way; the first of several equal ones counts.
    void add(int cell, int kind) {
        int entry = cell << KIND_BITS | kind;
        for (int i = entries.size() - 1; i >= starts.last(); i--) {
            if (entries.at(i) == entry) {
                return;
            }
        }
        entries.add(entry);
    }

    /// Takes back the event under way where it reads nothing.
    void dropIfEmpty() {
        if (starts.last() == entries.size()) {
            nodes.cut(nodes.size() - 1);
            starts.cut(starts.size() - 1);
        }
    }

    int events() {
        return nodes.size();
    }

    int node(int event) {
        return nodes.at(event);
    }

    int start(int event) {
        return starts.at(event);
    }

    int end(int event) {
        return event + 1 < starts.size() ? starts.at(event + 1) : entries.size();
    }

    int size() {
        return entries.size();
    }

    int cell(int access) {
        return entries.at(access) >>> KIND_BITS;
    }

    int kind(int access) {
        return entries.at(access) & ((1 << KIND_BITS) - 1);
    }
}
