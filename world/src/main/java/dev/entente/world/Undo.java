package dev.entente.world;

/// Takes changes back, latest first.
///
/// A mark counts changes since the beginning, so that it stays comparable when the log is drained.
final class Undo {
    private final State state;
    private final Changes changes;
    private int drained;
    private int committed;

    Undo(State state, Changes changes) {
        this.state = state;
        this.changes = changes;
    }

    int mark() {
        return drained + changes.size();
    }

    void commit() {
        committed = changes.size();
    }

    void drain() {
        drained += changes.size();
        committed = 0;
        changes.clear();
    }

    void rollback(int mark) {
        int size = mark - drained;
        if (size < committed || size > changes.size()) {
            throw new IllegalStateException(
                    "mark (%s) must be from %s, the last commit, to %s.\nMaybe take a new mark() after commit()."
                            .formatted(mark, drained + committed, mark()));
        }
        while (changes.size() > size) {
            takeBack(changes.size() - 1);
            changes.removeLast();
        }
    }

    private void takeBack(int i) {
        int attribute = changes.attribute(i);
        int entity = changes.entity(i);
        switch (changes.op(i)) {
            case SET, ADD -> state.set(attribute, entity, changes.before(i));
            case CREATE -> state.uncreate();
            case REMOVE -> state.restore(entity);
            case LINK -> state.unlinkLast(attribute, entity, changes.other(i));
            case UNLINK -> state.relink(attribute, entity, changes.other(i), changes.place(i));
        }
    }
}
