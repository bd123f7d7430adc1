package dev.entente.engine.journal;

import dev.entente.world.Changes.Op;
import java.util.List;

/// The numbers by which a journal knows the operations. They never change; a new operation takes the next.
final class Ops {
    private static final List<Op> BY_NUMBER = List.of(Op.SET, Op.ADD, Op.CREATE, Op.REMOVE, Op.LINK, Op.UNLINK);

    private Ops() {}

    static int number(Op op) {
        return switch (op) {
            case SET -> 0;
            case ADD -> 1;
            case CREATE -> 2;
            case REMOVE -> 3;
            case LINK -> 4;
            case UNLINK -> 5;
        };
    }

    static boolean isKnown(long number) {
        return number >= 0 && number < BY_NUMBER.size();
    }

    static Op op(long number) {
        return BY_NUMBER.get((int) number);
    }
}
