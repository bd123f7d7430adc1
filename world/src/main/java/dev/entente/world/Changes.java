package dev.entente.world;

import java.util.Arrays;
import java.util.Objects;

/// What happened to a world since the log was last drained, oldest first.
///
/// Three arrays hold all of it and are used again after a drain, so logging allocates nothing once they have grown.
public final class Changes {
    private static final int INTS = 4;
    private static final int LONGS = 2;

    private Op[] ops = new Op[64];
    private int[] ints = new int[INTS * 64];
    private long[] longs = new long[LONGS * 64];
    private int size;

    Changes() {}

    /// What a change did.
    public enum Op {
        /// An attribute took a value.
        SET,
        /// A number was added to an attribute.
        ADD,
        /// An entity came into being: its type is the attribute, its name's text the value after.
        CREATE,
        /// An entity ceased to be: its type is the attribute.
        REMOVE,
        /// Two entities became related: the relation is the attribute.
        LINK,
        /// Two entities ceased to be related: the relation is the attribute.
        UNLINK
    }

    /// {@return how many changes there are}
    public int size() {
        return size;
    }

    /// {@return what change `i` did}
    public Op op(int i) {
        return ops[Objects.checkIndex(i, size)];
    }

    /// {@return the attribute; for CREATE and REMOVE the type, for LINK and UNLINK the relation}
    public int attribute(int i) {
        return number(i, 0);
    }

    /// {@return the relation of a LINK or UNLINK}
    public int relation(int i) {
        return number(i, 0);
    }

    /// {@return the entity changed, or the first of a link}
    public int entity(int i) {
        return number(i, 1);
    }

    /// {@return the second entity of a link; otherwise -1}
    public int other(int i) {
        return number(i, 2);
    }

    /// {@return what the attribute was; otherwise 1 where a link or an entity ended and 0 where one began}
    public long before(int i) {
        long before = longs[LONGS * Objects.checkIndex(i, size)];
        return op(i) == Op.UNLINK ? 1 : before;
    }

    /// {@return what the attribute is; for CREATE the text of the name, for LINK 1, otherwise 0}
    public long after(int i) {
        return longs[LONGS * Objects.checkIndex(i, size) + 1];
    }

    /// {@return the number that [Writer#cause] had stamped it with}
    public int cause(int i) {
        return number(i, 3);
    }

    private int number(int i, int field) {
        return ints[INTS * Objects.checkIndex(i, size) + field];
    }

    /// {@return where an UNLINK took its link from}
    long place(int i) {
        return longs[LONGS * i];
    }

    void add(Op op, int attribute, int entity, int other, long before, long after, int cause) {
        if (size == ops.length) {
            ops = Arrays.copyOf(ops, 2 * size);
            ints = Arrays.copyOf(ints, 2 * ints.length);
            longs = Arrays.copyOf(longs, 2 * longs.length);
        }
        int at = INTS * size;
        ops[size] = op;
        ints[at] = attribute;
        ints[at + 1] = entity;
        ints[at + 2] = other;
        ints[at + 3] = cause;
        longs[LONGS * size] = before;
        longs[LONGS * size + 1] = after;
        size++;
    }

    void removeLast() {
        size--;
    }

    void clear() {
        size = 0;
    }
}
