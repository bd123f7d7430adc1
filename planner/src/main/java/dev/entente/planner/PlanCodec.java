package dev.entente.planner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes workflow trees and reads them back, so that a run goes on as if it had never stopped.
///
/// Statements are written by their number in the domain; a plan is therefore only readable with the program it was
/// saved with. Names that a node shares with its parent, or its parts with it, are shared again after reading.
final class PlanCodec {
    private static final int SHARED = -1;
    private static final int LONGEST = 1 << 20;

    private final Domain domain;

    PlanCodec(Domain domain) {
        this.domain = domain;
    }

    void write(PlanTree plan, DataOutput out) throws IOException {
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

    /// Writes one node without its parts.
    @SuppressWarnings("ReferenceEquality") // names are shared or not, whatever their values
    void one(Node node, DataOutput out) throws IOException {
        var parent = node.parent();
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
        names(node.names(), parent != null && parent.inner() == node.names(), out);
        names(node.inner(), node.inner() == node.names(), out);
        names(node.arguments(), false, out);
        names(node.reads(), false, out);
        names(node.writes(), false, out);
        names(node.values(), false, out);
        for (boolean sum : node.sums()) {
            out.writeBoolean(sum);
        }
        out.writeInt(node.spent().size());
        for (var spent : node.spent()) {
            out.writeLong(spent.key());
            out.writeLong(spent.until());
        }
    }

    private static void names(long[] values, boolean shared, DataOutput out) throws IOException {
        out.writeInt(shared ? SHARED : values.length);
        if (!shared) {
            for (long value : values) {
                out.writeLong(value);
            }
        }
    }

    void read(PlanTree plan, DataInput in) throws IOException {
        int next = in.readInt();
        int roots = in.readInt();
        for (int i = 0; i < roots; i++) {
            read(plan, null, in);
        }
        plan.tree().next(next);
    }

    private void read(PlanTree plan, @Nullable Node parent, DataInput in) throws IOException {
        var node = one(parent, in);
        plan.adopt(node);
        int parts = in.readInt();
        for (int i = 0; i < parts; i++) {
            read(plan, node, in);
        }
    }

    /// Reads what [#one(Node, DataOutput)] wrote.
    Node one(@Nullable Node parent, DataInput in) throws IOException {
        int id = in.readInt();
        var step = domain.steps().get(in.readInt());
        var status = Status.valueOf(in.readUTF());
        boolean open = in.readBoolean();
        boolean told = in.readBoolean();
        int method = in.readInt();
        var way = in.readUTF();
        long key = in.readLong();
        long since = in.readLong();
        long due = in.readLong();
        long rounds = in.readLong();
        var node = new Node(id, parent, step, id, names(parent == null ? Node.NOTHING : parent.inner(), in));
        node.inner(names(node.names(), in));
        node.arguments(names(Node.NOTHING, in));
        node.reads(names(Node.NOTHING, in));
        writes(node, in);
        spent(node.spent(), in);
        node.status(status);
        node.open(open);
        node.told(told);
        node.way(method, way, key);
        node.begin(since, due);
        node.rounds(rounds);
        return node;
    }

    private static void writes(Node node, DataInput in) throws IOException {
        var cells = names(Node.NOTHING, in);
        var values = names(Node.NOTHING, in);
        var sums = new boolean[cells.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = in.readBoolean();
        }
        node.writes(cells, values, sums);
    }

    private static long[] names(long[] shared, DataInput in) throws IOException {
        int length = in.readInt();
        if (length == SHARED) {
            return shared;
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("a saved plan holds a list of impossible length (%d)".formatted(length));
        }
        var values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private static void spent(List<Node.Spent> spent, DataInput in) throws IOException {
        int size = in.readInt();
        var read = new ArrayList<Node.Spent>();
        for (int i = 0; i < size; i++) {
            read.add(new Node.Spent(in.readLong(), in.readLong()));
        }
        spent.addAll(read);
    }
}
