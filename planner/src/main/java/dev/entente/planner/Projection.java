package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Target;
import dev.entente.world.Overlay;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The world as one node of a plan will find it: as it is now, changed by what the plan does before that node.
///
/// Nothing is copied. A read looks for the last unfinished node before [#at] that writes the cell, and falls through to
/// the world; the cost is O(log n) where n nodes write that cell. Effects of other
/// agents, and of the agent's other standing goals, are not foreseen: surprise is normal.
final class Projection extends Overlay implements Target {
    private final CellIndex producers;
    private View world;
    private @Nullable Node at;
    private @Nullable Node floor;
    private @Nullable Node reached;
    private final List<Write> written = new ArrayList<>(0);
    private boolean opaque;

    Projection(CellIndex producers, View world) {
        this.producers = producers;
        this.world = world;
    }

    Projection over(View world) {
        this.world = world;
        return this;
    }

    /// {@return the world as it is now}
    View world() {
        return world;
    }

    /// Says which node is being reached now, so that what is before it is done or runs beside it; null for none.
    void reached(@Nullable Node node) {
        this.reached = node;
    }

    /// Moves to a node: what is read is what it will find.
    ///
    /// What the plan does before it counts from the nearest part that was reached: what lies before that part is done,
    /// and in the world, or runs beside it and is not foreseen.
    Projection at(Node node) {
        this.at = node;
        this.floor = floor(node);
        this.written.clear();
        this.opaque = false;
        return this;
    }

    private Node floor(Node node) {
        var here = node;
        while (here != reached && here.status() != Status.RUNNING && here.parent() != null) {
            here = here.parent();
        }
        return here;
    }

    private boolean counts(@Nullable Node node) {
        return node != null && floor != null && Order.under(node, floor);
    }

    /// {@return whether something was written that cannot be foreseen, such as a new entity}
    boolean opaque() {
        return opaque;
    }

    /// {@return the cells that were written since [#at]}
    long[] written() {
        return written.stream().mapToLong(Write::cell).toArray();
    }

    /// One change that the node at hand will make.
    ///
    /// @param sum whether the value is added to what is there then, whatever that is
    private record Write(long cell, long value, boolean sum) {}

    /// Lets the nodes after a node find what was written since [#at].
    ///
    /// @return that, as the node's effects
    long[] keep(Node node) {
        var effects = written.isEmpty() ? Effects.NONE : new long[2 * written.size()];
        for (int i = 0; i < written.size(); i++) {
            var write = written.get(i);
            Effects.set(effects, i, write.cell(), write.value(), write.sum());
            producers.add(write.cell(), node);
        }
        return effects;
    }

    /// {@return the last unfinished node that will write a cell before the present one, or null}
    private @Nullable Node producer(long cell) {
        int before = at == null ? 0 : producers.before(cell, at);
        var last = before == 0 ? null : producers.of(cell)[before - 1];
        return counts(last) ? last : null;
    }

    /// {@return what the cell will hold: the last value set, and all that is added after it}
    @Override
    public long get(int attribute, int entity) {
        long cell = Cell.of(attribute, entity);
        long sum = 0;
        for (int i = written.size() - 1; i >= 0; i--) {
            var write = written.get(i);
            if (write.cell() == cell) {
                sum += write.value();
                if (!write.sum()) {
                    return sum;
                }
            }
        }
        return planned(cell, sum, attribute, entity);
    }

    private long planned(long cell, long added, int attribute, int entity) {
        long sum = added;
        var nodes = producers.of(cell);
        for (int i = at == null ? 0 : producers.before(cell, at); i > 0; i--) {
            var node = nodes[i - 1];
            if (node == null || !counts(node)) {
                break;
            }
            var effects = node.effects();
            for (int j = Effects.count(effects) - 1; j >= 0; j--) {
                if (Effects.cell(effects, j) == cell) {
                    sum += Effects.value(effects, j);
                    if (!Effects.sum(effects, j)) {
                        return sum;
                    }
                }
            }
        }
        return world.get(attribute, entity) + sum;
    }

    @Override
    public boolean exists(int entity) {
        return world.exists(entity) && producer(Cell.existence(entity)) == null;
    }

    @Override
    public boolean related(int relation, int from, int to) {
        long cell = Cell.links(relation, from);
        for (int i = written.size() - 1; i >= 0; i--) {
            if (written.get(i).cell() == cell && Math.abs(written.get(i).value()) == to + 1) {
                return written.get(i).value() > 0;
            }
        }
        var producers = linkers(cell);
        for (int i = producers.size() - 1; i >= 0; i--) {
            long link = lastLink(producers.get(i), cell, to);
            if (link != 0) {
                return link > 0;
            }
        }
        return world.related(relation, from, to);
    }

    /// {@return all nodes that will change the links of a cell before the present one, in order}
    private List<Node> linkers(long cell) {
        var linkers = new ArrayList<Node>();
        for (var node : producers.of(cell)) {
            if (node != null && at != null && counts(node) && Order.before(node, at)) {
                linkers.add(node);
            }
        }
        return linkers;
    }

    private static long lastLink(Node producer, long cell, int to) {
        var effects = producer.effects();
        for (int i = Effects.count(effects) - 1; i >= 0; i--) {
            if (Effects.cell(effects, i) == cell && Math.abs(Effects.value(effects, i)) == to + 1) {
                return Effects.value(effects, i);
            }
        }
        return 0;
    }

    @Override
    public int degree(int relation, int from) {
        return producer(Cell.links(relation, from)) == null
                ? world.degree(relation, from)
                : neighbours(relation, from).length;
    }

    @Override
    public int neighbour(int relation, int from, int index) {
        return producer(Cell.links(relation, from)) == null
                ? world.neighbour(relation, from, index)
                : neighbours(relation, from)[index];
    }

    private int[] neighbours(int relation, int from) {
        int degree = world.degree(relation, from);
        var all = new int[degree];
        for (int i = 0; i < degree; i++) {
            all[i] = world.neighbour(relation, from, i);
        }
        long cell = Cell.links(relation, from);
        for (var producer : linkers(cell)) {
            all = changed(all, producer, cell);
        }
        return all;
    }

    private static int[] changed(int[] before, Node producer, long cell) {
        var links = Arrays.stream(before);
        var effects = producer.effects();
        for (int i = 0; i < Effects.count(effects); i++) {
            if (Effects.cell(effects, i) == cell) {
                int other = (int) Math.abs(Effects.value(effects, i)) - 1;
                boolean linked = Effects.value(effects, i) > 0;
                var rest = links.filter(it -> it != other);
                links = linked ? java.util.stream.IntStream.concat(rest, java.util.stream.IntStream.of(other)) : rest;
            }
        }
        return links.toArray();
    }

    private void write(long cell, long value) {
        written.add(new Write(cell, value, false));
    }

    @Override
    public void set(int attribute, int entity, long value) {
        if (entity >= 0) {
            write(Cell.of(attribute, entity), value);
        }
    }

    @Override
    public void add(int attribute, int entity, long amount) {
        if (entity >= 0) {
            written.add(new Write(Cell.of(attribute, entity), amount, true));
        }
    }

    @Override
    public int create(int type) {
        opaque = true;
        return -1;
    }

    @Override
    public void remove(int entity) {
        write(Cell.existence(entity), 0);
    }

    @Override
    public void link(int relation, int from, int to) {
        relate(relation, from, to, 1);
    }

    @Override
    public void unlink(int relation, int from, int to) {
        relate(relation, from, to, -1);
    }

    private void relate(int relation, int from, int to, int sign) {
        write(Cell.links(relation, from), (long) sign * (to + 1));
        if (world.schema().symmetric(relation)) {
            write(Cell.links(relation, to), (long) sign * (from + 1));
        }
    }

    @Override
    public long symbol(String text) {
        return 0;
    }

    @Override
    public void tell(int weight, String text) {
        // a plan says nothing
    }

    @Override
    public void emit(String event, long[] fields, int shard) {
        // who listens is not foreseen
    }

    @Override
    public void start(String module, String operation, long[] arguments) {
        // what becomes of it is not foreseen
    }

    @Override
    protected View under() {
        return world;
    }
}
