package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.protocol.Said;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Writes lists of numbers, and of what was said, and reads them back.
final class Saving {
    private static final int LONGEST = 1 << 24;

    private Saving() {}

    static void longs(long[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static long[] longs(DataInput in) throws IOException {
        var values = new long[size(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    static int size(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > LONGEST) {
            throw new IOException("a saved negotiation holds a list of impossible length (%s)".formatted(size));
        }
        return size;
    }

    static void said(List<Said> said, DataOutput out) throws IOException {
        out.writeInt(said.size());
        for (var each : said) {
            out.writeInt(each.party());
            move(each.move(), out);
        }
    }

    private static void move(Move move, DataOutput out) throws IOException {
        switch (move) {
            case Move.Offer(int deal) -> {
                out.writeByte('o');
                out.writeInt(deal);
            }
            case Move.Accept _ -> out.writeByte('a');
            case Move.Silence _ -> out.writeByte('s');
            case Move.Reject(var unless) -> {
                out.writeByte('r');
                longs(unless.stream().flatMapToLong(it -> LongStream.of(it.issue(), it.value())).toArray(), out);
            }
            case Move.Walk(String reason) -> {
                out.writeByte('w');
                out.writeUTF(reason);
            }
            case Move.Award(var bidders) -> {
                out.writeByte('b');
                longs(bidders.stream().mapToLong(it -> it).toArray(), out);
            }
        }
    }

    static List<Said> said(DataInput in) throws IOException {
        int size = size(in);
        var said = new ArrayList<Said>();
        for (int i = 0; i < size; i++) {
            said.add(new Said(in.readInt(), move(in)));
        }
        return said;
    }

    private static List<Move.Reject.Change> changes(long[] values) {
        var changes = new ArrayList<Move.Reject.Change>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            changes.add(new Move.Reject.Change((int) values[i], (int) values[i + 1]));
        }
        return changes;
    }

    private static Move move(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'o' -> new Move.Offer(in.readInt());
            case 'a' -> new Move.Accept();
            case 's' -> new Move.Silence();
            case 'r' -> new Move.Reject(changes(longs(in)));
            case 'w' -> new Move.Walk(in.readUTF());
            case 'b' -> {
                var bidders = new ArrayList<Integer>();
                for (long bidder : longs(in)) {
                    bidders.add((int) bidder);
                }
                yield new Move.Award(bidders);
            }
            default -> throw new IOException("a saved negotiation holds a move of no kind (%s)".formatted(kind));
        };
    }
}
