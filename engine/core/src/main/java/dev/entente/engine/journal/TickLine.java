package dev.entente.engine.journal;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.world.Changes.Op;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.Writer;
import java.util.List;

/// One tick as the journal tells it.
///
/// Its changes are four numbers each in one array, so that a tick with a million of them is no burden.
public final class TickLine {
    private final long tick;
    private final long hash;
    private final List<Cause> causes;
    private final int[] by;
    private final long[] rows;
    private final List<Entry> entries;
    private final Texts texts;

    TickLine(
            long tick,
            long hash,
            List<Cause> causes,
            int[] by,
            long[] rows,
            List<Entry> entries,
            Texts texts) {
        this.tick = tick;
        this.hash = hash;
        this.causes = List.copyOf(causes);
        this.by = by;
        this.rows = rows;
        this.entries = List.copyOf(entries);
        this.texts = texts;
    }

    /// {@return which tick}
    public long tick() {
        return tick;
    }

    /// {@return the world's hash after the tick}
    public long hash() {
        return hash;
    }

    /// {@return what happened beside the changes, in order}
    public List<Entry> entries() {
        return entries;
    }

    /// {@return who changed the world, and by what}
    public List<Cause> causes() {
        return causes;
    }

    /// {@return how many changes}
    public int size() {
        return rows.length / LineDecoder.WIDTH;
    }

    /// {@return what change `i` does}
    public Op op(int i) {
        return Ops.op(rows[LineDecoder.WIDTH * i]);
    }

    /// {@return the id of the attribute set, of the type created or removed, or of the relation}
    public int what(int i) {
        return (int) rows[LineDecoder.WIDTH * i + 1];
    }

    /// {@return the id of the entity changed, or of the first of the two related}
    public int entity(int i) {
        return (int) rows[LineDecoder.WIDTH * i + 2];
    }

    /// {@return the value set ([#text] where it is a text), or the second of the two related}
    public long value(int i) {
        return rows[LineDecoder.WIDTH * i + 3];
    }

    /// {@return the text that change `i` sets, or the name of the entity that it creates}
    public String text(int i) {
        return texts.text(value(i));
    }

    /// {@return who made change `i`}
    public Cause cause(int i) {
        return causes.get(by[i]);
    }

    /// Makes change `i` again.
    ///
    /// @param schema that of the world that is written
    public void replay(int i, Schema schema, Writer writer) {
        var op = op(i);
        switch (op) {
            case SET, ADD -> {
                boolean words = schema.attributeKind(what(i)) == Kind.TEXT;
                writer.replay(op, what(i), entity(i), -1, words ? writer.symbol(text(i)) : value(i), "");
            }
            case CREATE -> writer.replay(op, what(i), entity(i), -1, 0, text(i));
            case REMOVE -> writer.replay(op, what(i), entity(i), -1, 0, "");
            case LINK, UNLINK -> writer.replay(op, what(i), entity(i), (int) value(i), 0, "");
        }
    }
}
