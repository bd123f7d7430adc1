package dev.entente.planner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes workflow trees and reads them back, so that a run goes on as if it had never stopped.
///
/// Statements are written by their number in the domain; a plan is therefore only readable with the program it was
/// saved with. Names that nodes share are shared again after reading, if one codec has written, and one has read, them
/// all. Use one codec for one agent, and to write or to read only.
public final class PlanCodec {
    private static final int FRESH = -1;
    private static final int LONGEST = 1 << 20;

    private final Domain domain;
    private final Repertoire repertoire;
    private final IdentityHashMap<long[], Integer> written = new IdentityHashMap<>();
    private final List<long[]> read = new ArrayList<>();
    private final List<Node> sagas = new ArrayList<>();

    /// Makes a codec for plans of a program.
    public PlanCodec(Domain domain) {
        this(domain, Repertoire.NONE);
    }

    /// Makes a codec for the plan of an agent that has methods beside those of the program.
    public PlanCodec(Domain domain, Repertoire repertoire) {
        this.domain = domain;
        this.repertoire = repertoire;
    }

    /// Writes a whole tree.
    public void write(Plan plan, DataOutput out) throws IOException {
        write(plan.tree(), out);
    }

    private void write(PlanTree plan, DataOutput out) throws IOException {
        var tree = plan.tree();
        out.writeInt(tree.next());
        out.writeInt(tree.roots().size());
        for (var root : tree.roots()) {
            write(root, tree, out);
        }
    }

    private void write(Node node, WorkflowTree tree, DataOutput out) throws IOException {
        one(node, out);
        var parts = tree.children(node);
        out.writeInt(parts.size());
        for (var part : parts) {
            write(part, tree, out);
        }
    }

    /// Writes one node without its parts, such as one that is in the tree no more and still has to be undone.
    public void one(Node node, DataOutput out) throws IOException {
        out.writeInt(node.id());
        out.writeInt(node.step().number());
        out.writeUTF(node.status().name());
        out.writeBoolean(node.open());
        out.writeBoolean(node.told());
        out.writeInt(node.method());
        out.writeUTF(node.way());
        out.writeLong(node.key());
        out.writeLong(node.since());
        out.writeLong(node.due());
        out.writeLong(node.rounds());
        out.writeUTF(node.course().name());
        names(node.names(), out);
        names(node.inner(), out);
        values(node.arguments(), out);
        values(node.reads(), out);
        values(node.effects(), out);
        watch(node.watch(), out);
        out.writeInt(node.finished().size());
        for (var stage : node.finished()) {
            one(stage, out);
        }
        out.writeInt(node.spent().size());
        for (var spent : node.spent()) {
            out.writeLong(spent.key());
            out.writeLong(spent.until());
        }
    }

    private static void watch(@Nullable Watch watch, DataOutput out) throws IOException {
        out.writeBoolean(watch != null);
        if (watch != null) {
            values(watch.cells(), out);
            values(watch.offered(), out);
        }
    }

    private void names(long[] names, DataOutput out) throws IOException {
        var before = written.putIfAbsent(names, written.size());
        out.writeInt(before == null ? FRESH : before);
        if (before == null) {
            values(names, out);
        }
    }

    private static void values(long[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    /// Reads a tree into a plan, which must be empty.
    public void read(Plan plan, DataInput in) throws IOException {
        var tree = plan.tree();
        int next = in.readInt();
        int roots = in.readInt();
        for (int i = 0; i < roots; i++) {
            read(tree, null, in);
        }
        tree.tree().next(next);
        sagas.forEach(saga -> meet(saga, tree.tree()));
    }

    /// A finished stage that is in the tree is that node, and no copy of it.
    private static void meet(Node saga, WorkflowTree tree) {
        var stages = saga.finishOnly(0).stream()
                .map(stage -> stage.step() instanceof Step.Stage ? tree.find(stage.id()).orElse(stage) : stage)
                .toList();
        saga.finish(stages);
    }

    private void read(PlanTree plan, @Nullable Node parent, DataInput in) throws IOException {
        var node = one(parent, in);
        plan.adopt(node);
        if (!node.finished().isEmpty()) {
            sagas.add(node);
        }
        int parts = in.readInt();
        for (int i = 0; i < parts; i++) {
            read(plan, node, in);
        }
    }

    /// Reads a node that is in the tree no more.
    public Node one(DataInput in) throws IOException {
        return one(null, in);
    }

    private Node one(@Nullable Node parent, DataInput in) throws IOException {
        int id = in.readInt();
        var step = repertoire.step(domain, in.readInt());
        var status = Status.valueOf(in.readUTF());
        boolean open = in.readBoolean();
        boolean told = in.readBoolean();
        int method = in.readInt();
        var way = in.readUTF();
        long key = in.readLong();
        long since = in.readLong();
        long due = in.readLong();
        long rounds = in.readLong();
        var course = Course.valueOf(in.readUTF());
        var node = new Node(id, parent, step, id, names(in));
        node.inner(names(in));
        node.arguments(values(in));
        node.reads(values(in));
        node.effects(values(in));
        node.watch(in.readBoolean() ? new Watch(values(in), values(in)) : null);
        finished(node, in);
        spent(node, in);
        node.course(course);
        node.status(status);
        node.open(open);
        node.told(told);
        node.way(method, way, key);
        node.begin(since, due);
        node.rounds(rounds);
        return node;
    }

    private long[] names(DataInput in) throws IOException {
        int before = in.readInt();
        if (before >= read.size()) {
            throw new IOException("a saved plan shares names (%s) that it does not hold".formatted(before));
        }
        if (before != FRESH) {
            return read.get(before);
        }
        var names = values(in);
        read.add(names);
        return names;
    }

    private static long[] values(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a saved plan holds a list of impossible length (%s)".formatted(length));
        }
        var values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private void finished(Node node, DataInput in) throws IOException {
        int size = in.readInt();
        var stages = new ArrayList<Node>();
        for (int i = 0; i < size; i++) {
            stages.add(one(null, in));
        }
        node.finish(stages);
    }

    private static void spent(Node node, DataInput in) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            node.spend(new Progress.Spent(in.readLong(), in.readLong()), Long.MIN_VALUE);
        }
    }
}
