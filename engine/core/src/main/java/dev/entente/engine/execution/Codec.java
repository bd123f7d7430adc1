package dev.entente.engine.execution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes all that is at work between two ticks, and reads it back. Executions refer to one another by their numbers.
///
/// @param templates the templates of the same program, made in the same order
record Codec(Carrier carrier, Templates templates, Questions questions) {
    private static final int MOST = 1 << 24;

    void write(DataOutput out) throws IOException {
        var all = carrier.roster().all().toList();
        out.writeLong(carrier.roster().last());
        out.writeLong(carrier.roster().numbers());
        out.writeInt(all.size());
        for (var execution : all) {
            head(execution, out);
        }
        for (var execution : all) {
            links(execution, out);
        }
        timers(out);
        locks(out);
        questions(out);
        waiting(out);
    }

    void read(DataInput in) throws IOException {
        carrier.roster().last(in.readLong(), in.readLong());
        var all = new ArrayList<Execution>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            var execution = head(in);
            carrier.roster().add(execution);
            all.add(execution);
        }
        for (var execution : all) {
            links(execution, in);
        }
        int timers = count(in);
        for (int i = 0; i < timers; i++) {
            carrier.timers().add(in.readLong(), carrier.roster().get(in.readLong()), in.readInt(), in.readInt());
        }
        locks(in);
        questions(in);
        waiting(in);
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("%s of something, but at most %s make sense".formatted(count, MOST));
        }
        return count;
    }

    private static void head(Execution execution, DataOutput out) throws IOException {
        out.writeLong(execution.id);
        out.writeLong(execution.number);
        out.writeUTF(execution.template.key());
        origin(execution.origin, out);
        out.writeLong(execution.caller == null ? 0 : execution.caller.id);
        out.writeInt(execution.callerStrand);
        out.writeInt(execution.runs);
        out.writeBoolean(execution.committed);
        out.writeBoolean(execution.sealed);
        out.writeBoolean(execution.kept);
        longs(execution.slots, out);
        ints(execution.strands(), out);
    }

    /// Who calls is older than what it calls, and so was read before.
    private Execution head(DataInput in) throws IOException {
        long id = in.readLong();
        long number = in.readLong();
        var template = templates.of(in.readUTF());
        var origin = origin(in);
        long caller = in.readLong();
        int strand = in.readInt();
        int runs = in.readInt();
        boolean committed = in.readBoolean();
        boolean sealed = in.readBoolean();
        boolean kept = in.readBoolean();
        var execution = new Execution(id, template, origin, longs(in), caller(caller), strand);
        execution.number = number;
        execution.runs = runs;
        execution.committed = committed;
        execution.sealed = sealed;
        execution.kept = kept;
        var strands = ints(in);
        System.arraycopy(strands, 0, execution.strands(), 0, strands.length);
        return execution;
    }

    private @Nullable Execution caller(long id) {
        return id == 0 ? null : carrier.roster().find(id);
    }

    private static void origin(Origin origin, DataOutput out) throws IOException {
        out.writeUTF(origin.agent());
        out.writeInt(origin.node());
        out.writeUTF(origin.what());
        out.writeLong(origin.dice());
        out.writeInt(origin.self());
        out.writeLong(origin.within());
        out.writeBoolean(origin.undoable());
    }

    private static Origin origin(DataInput in) throws IOException {
        return new Origin(
                in.readUTF(), in.readInt(), in.readUTF(), in.readLong(), in.readInt(), in.readLong(), in.readBoolean());
    }

    private static void links(Execution execution, DataOutput out) throws IOException {
        int reasons = execution.reasons();
        out.writeInt(reasons);
        for (int i = 0; i < reasons; i++) {
            out.writeUTF(execution.reason(i));
        }
        int lists = execution.hasLists() ? execution.template.lists : 0;
        out.writeInt(lists);
        for (int i = 0; i < lists; i++) {
            ints(execution.list(i), out);
        }
        for (int i = 0; i < execution.template.strands.length; i++) {
            number(execution.callee(i), out);
        }
        var log = execution.undo();
        int entries = log == null ? 0 : log.size();
        out.writeInt(entries);
        for (int i = 0; log != null && i < entries; i++) {
            out.writeInt(log.stage(i));
            number(log.other(i), out);
        }
        number(execution.undoer, out);
        out.writeInt(execution.undoerStrand);
        out.writeInt(execution.undoerToken);
        claims(execution.claims(), out);
    }

    private static void number(@Nullable Execution execution, DataOutput out) throws IOException {
        out.writeLong(execution == null ? 0 : execution.id);
    }

    private void links(Execution execution, DataInput in) throws IOException {
        int reasons = count(in);
        for (int i = 0; i < reasons; i++) {
            var reason = in.readUTF();
            if (!reason.isEmpty()) {
                execution.reason(i, reason);
            }
        }
        int lists = count(in);
        for (int i = 0; i < lists; i++) {
            execution.list(i, ints(in));
        }
        for (int i = 0; i < execution.template.strands.length; i++) {
            execution.callee(i, caller(in.readLong()));
        }
        int entries = count(in);
        for (int i = 0; i < entries; i++) {
            execution.undoing().add(in.readInt(), caller(in.readLong()));
        }
        execution.undoer = caller(in.readLong());
        execution.undoerStrand = in.readInt();
        execution.undoerToken = in.readInt();
        claims(execution, in);
    }

    private static void claims(List<Claim> claims, DataOutput out) throws IOException {
        out.writeInt(claims.size());
        for (var claim : claims) {
            out.writeInt(claim.strand);
            out.writeInt(claim.token);
            out.writeInt(claim.lock);
            out.writeInt(claim.taken);
            out.writeInt(claim.keys.size());
            for (var key : claim.keys) {
                key(key, out);
            }
        }
    }

    private static void claims(Execution execution, DataInput in) throws IOException {
        int claims = count(in);
        for (int i = 0; i < claims; i++) {
            int strand = in.readInt();
            int token = in.readInt();
            int lock = in.readInt();
            int taken = in.readInt();
            var keys = new ArrayList<Key>();
            int count = count(in);
            for (int k = 0; k < count; k++) {
                keys.add(key(in));
            }
            var claim = new Claim(execution, strand, token, lock, keys);
            claim.taken = taken;
            execution.add(claim);
        }
    }

    private static void key(Key key, DataOutput out) throws IOException {
        out.writeUTF(key.kind().name());
        out.writeLong(key.value());
    }

    private static Key key(DataInput in) throws IOException {
        var name = in.readUTF();
        for (var kind : Key.Kind.values()) {
            if (kind.name().equals(name)) {
                return new Key(kind, in.readLong());
            }
        }
        throw new IOException("key of kind (%s)".formatted(name));
    }

    private void timers(DataOutput out) throws IOException {
        var ticks = carrier.timers().awaited();
        out.writeInt(ticks.values().stream().mapToInt(Timers.Tick::size).sum());
        for (var tick : ticks.entrySet()) {
            for (int i = 0; i < tick.getValue().size(); i++) {
                out.writeLong(tick.getKey());
                out.writeLong(tick.getValue().execution(i).id);
                out.writeInt(tick.getValue().strand(i));
                out.writeInt(tick.getValue().token(i));
            }
        }
    }

    private void locks(DataOutput out) throws IOException {
        var held = new TreeMap<Key, Locks.Holding>(
                Comparator.comparing(Key::kind).thenComparingLong(Key::value));
        held.putAll(carrier.locks().held());
        out.writeInt(held.size());
        for (var each : held.entrySet()) {
            key(each.getKey(), out);
            out.writeInt(each.getValue().count);
            claim(each.getValue().by, out);
            out.writeInt(each.getValue().queue.size());
            for (var waiting : each.getValue().queue) {
                claim(waiting, out);
            }
        }
    }

    private static void claim(Claim claim, DataOutput out) throws IOException {
        out.writeLong(claim.execution.id);
        out.writeInt(claim.execution.claims().indexOf(claim));
    }

    private Claim claim(DataInput in) throws IOException {
        var claims = carrier.roster().get(in.readLong()).claims();
        int index = in.readInt();
        if (index < 0 || index >= claims.size()) {
            throw new IOException("claim (%s) of %s".formatted(index, claims.size()));
        }
        return claims.get(index);
    }

    private void locks(DataInput in) throws IOException {
        int held = count(in);
        for (int i = 0; i < held; i++) {
            var key = key(in);
            int holders = in.readInt();
            var holding = new Locks.Holding(claim(in));
            holding.count = holders;
            int waiting = count(in);
            for (int w = 0; w < waiting; w++) {
                holding.queue.add(claim(in));
            }
            carrier.locks().restore(key, holding);
        }
    }

    private void questions(DataOutput out) throws IOException {
        var open = questions.open();
        out.writeInt(open.size());
        for (var question : open) {
            out.writeLong(question.execution().id);
            out.writeInt(question.strand());
            out.writeInt(question.token());
            Sayings.write(question.execution().attempts(question.strand()), out);
        }
    }

    private void questions(DataInput in) throws IOException {
        int open = count(in);
        for (int i = 0; i < open; i++) {
            var execution = carrier.roster().get(in.readLong());
            int strand = in.readInt();
            int token = in.readInt();
            execution.attempts(strand, Sayings.read(in));
            if (execution.template.nodes[execution.pc(strand)] instanceof Node.Ask(var question, _)) {
                questions.add(new Questions.Open(execution, strand, token, question));
            }
        }
    }

    private void waiting(DataOutput out) throws IOException {
        var embassy = carrier.embassy();
        out.writeLong(embassy.last());
        out.writeInt(embassy.waiting().size());
        for (var each : embassy.waiting().entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().execution().id);
            out.writeInt(each.getValue().strand());
            out.writeInt(each.getValue().token());
        }
    }

    private void waiting(DataInput in) throws IOException {
        var embassy = carrier.embassy();
        embassy.last(in.readLong());
        int count = count(in);
        for (int i = 0; i < count; i++) {
            long number = in.readLong();
            var execution = carrier.roster().get(in.readLong());
            embassy.waiting().put(number, new Embassy.Waiting(execution, in.readInt(), in.readInt()));
        }
    }

    private static void longs(long[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static long[] longs(DataInput in) throws IOException {
        var values = new long[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private static void ints(int[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] ints(DataInput in) throws IOException {
        var values = new int[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
