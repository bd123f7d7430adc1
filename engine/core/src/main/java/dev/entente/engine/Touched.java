package dev.entente.engine;

import dev.entente.guardrails.expression.Cell;
import dev.entente.planner.Plan;
import dev.entente.world.Changes;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The cells that changed since the agents last looked, each with how and why. Filled once a tick, then only read.
final class Touched {
    /// Nothing was touched. Never changed.
    static final Touched NOTHING = new Touched();

    private final Places places = new Places();
    private long[] cells = new long[64];
    private long[] after = new long[64];
    private String[] causes = new String[64];
    private int size;

    int size() {
        return size;
    }

    long cell(int index) {
        return cells[index];
    }

    void clear() {
        size = 0;
        places.clear();
    }

    /// {@return where each cell stands that somebody may depend on, now that no more will be added}
    Places places(View world) {
        places.clear();
        for (int i = 0; i < size; i++) {
            places.add(cells[i], i);
            long population = Plan.population(cells[i], world);
            if (population != cells[i]) {
                places.add(population, i);
            }
        }
        return places;
    }

    /// Adds all places of a cell, as [#places] has found them, to what concerns an agent.
    void concern(long cell, Concerns concerns) {
        for (int entry = places.first(cell); entry != Places.NONE; entry = places.next(entry)) {
            concerns.add(places.place(entry));
        }
    }

    /// Takes over all changes from `first` on.
    void add(View world, Changes changes, int first, List<Cause> reasons) {
        add(world, changes, first, changes.size(), reasons);
    }

    /// Takes over the changes from `first` to before `last`.
    void add(View world, Changes changes, int first, int last, List<Cause> reasons) {
        for (int i = first; i < last; i++) {
            var cause = reasons.get(changes.cause(i)).what();
            switch (changes.op(i)) {
                case SET, ADD -> add(Cell.of(changes.attribute(i), changes.entity(i)), changes.after(i), cause);
                case CREATE, REMOVE -> add(Cell.existence(changes.entity(i)), 0, cause);
                case LINK, UNLINK -> links(world, changes, i, cause);
            }
        }
    }

    private void links(View world, Changes changes, int i, String cause) {
        int relation = changes.attribute(i);
        add(Cell.links(relation, changes.entity(i)), changes.other(i), cause);
        if (world.schema().symmetric(relation)) {
            add(Cell.links(relation, changes.other(i)), changes.entity(i), cause);
        }
    }

    private void add(long cell, long value, String cause) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
            after = Arrays.copyOf(after, size * 2);
            causes = Arrays.copyOf(causes, size * 2);
        }
        cells[size] = cell;
        after[size] = value;
        causes[size++] = cause;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(cells[i]);
            out.writeLong(after[i]);
            out.writeUTF(causes[i]);
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            add(in.readLong(), in.readLong(), in.readUTF());
        }
    }

    /// {@return how and why a cell changed, such as `pass.wall became 2 (ON (Player.BuildWall))`}
    String describe(int index, View world) {
        return describe(index, world, causes[index]);
    }

    /// {@return how a cell changed, with the reason in words of one's own}
    String describe(int index, View world, String cause) {
        return "%s (%s)".formatted(what(index, world), cause);
    }

    private String what(int index, View world) {
        long cell = cells[index];
        var name = world.name(Cell.entity(cell));
        int attribute = Cell.attribute(cell);
        if (attribute >= 0) {
            return "%s.%s became %s".formatted(name, world.schema().attributeName(attribute), value(index, world));
        }
        int relation = Cell.relation(cell);
        if (relation >= 0) {
            return "%s of %s changed".formatted(world.schema().relationName(relation), name);
        }
        return name + (world.exists(Cell.entity(cell)) ? " came to be" : " is no more");
    }

    private String value(int index, View world) {
        var kind = world.schema().attributeKind(Cell.attribute(cells[index]));
        long value = after[index];
        return switch (kind) {
            case Kind.INT -> Long.toString(value);
            case Kind.BOOL -> value == 0 ? "false" : "true";
            case Kind.TEXT -> world.text(value);
            case Kind.REF -> value < 0 ? "none" : world.name((int) value);
        };
    }
}
