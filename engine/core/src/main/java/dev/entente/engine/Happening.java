package dev.entente.engine;

import dev.entente.guardrails.expression.Target;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// An event on its way to those who react to it.
///
/// @param source `timeline`, or who emitted it
/// @param fields in the order of the declaration
/// @param shard the number of the only shard that hears it; [Target#ALL] for every shard
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record Happening(String event, String source, long[] fields, int shard) {

    /// {@return whether a shard hears it}
    ///
    /// @param number from 1; [Target#ALL] for a module without shards, which hears everything
    boolean reaches(int number) {
        return shard == Target.ALL || number == Target.ALL || shard == number;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(event);
        out.writeUTF(source);
        out.writeInt(fields.length);
        for (long field : fields) {
            out.writeLong(field);
        }
        out.writeInt(shard);
    }

    static Happening read(DataInput in) throws IOException {
        var event = in.readUTF();
        var source = in.readUTF();
        var fields = new long[Math.clamp(in.readInt(), 0, 1 << 16)];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = in.readLong();
        }
        return new Happening(event, source, fields, in.readInt());
    }
}
