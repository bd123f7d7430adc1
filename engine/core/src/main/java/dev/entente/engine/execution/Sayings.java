package dev.entente.engine.execution;

import dev.entente.guardrails.Said;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes rejected answers into a save, word for word, and reads them back.
final class Sayings {
    private static final int MOST = 1 << 24;
    private static final int DEEPEST = 512;

    private Sayings() {}

    static void write(List<Adviser.Attempt> attempts, DataOutput out) throws IOException {
        out.writeInt(attempts.size());
        for (var attempt : attempts) {
            write(attempt.said(), out);
            text(attempt.objection().rule(), out);
            text(attempt.objection().found(), out);
            text(attempt.objection().allowed(), out);
        }
    }

    static List<Adviser.Attempt> read(DataInput in) throws IOException {
        var attempts = new ArrayList<Adviser.Attempt>();
        for (int i = count(in); i > 0; i--) {
            var said = said(in, 0);
            attempts.add(new Adviser.Attempt(said, new Adviser.Objection(text(in), text(in), text(in))));
        }
        return attempts;
    }

    private static void write(Said said, DataOutput out) throws IOException {
        switch (said) {
            case Said.Whole(long value) -> {
                out.writeByte('n');
                out.writeLong(value);
            }
            case Said.Truth(boolean value) -> out.writeByte(value ? 't' : 'f');
            case Said.Words(String text) -> write('w', text, out);
            case Said.Nothing _ -> out.writeByte('0');
            case Said.Odd(String json) -> write('o', json, out);
            case Said.Malformed(String raw) -> write('m', raw, out);
            case Said.Parts(var parts) -> {
                out.writeByte('r');
                out.writeInt(parts.size());
                for (var part : parts) {
                    text(part.name(), out);
                    write(part.value(), out);
                }
            }
        }
    }

    private static void write(char kind, String text, DataOutput out) throws IOException {
        out.writeByte(kind);
        text(text, out);
    }

    private static Said said(DataInput in, int depth) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'n' -> new Said.Whole(in.readLong());
            case 't', 'f' -> new Said.Truth(kind == 't');
            case 'w' -> new Said.Words(text(in));
            case '0' -> new Said.Nothing();
            case 'o' -> new Said.Odd(text(in));
            case 'm' -> new Said.Malformed(text(in));
            case 'r' -> parts(in, depth + 1);
            default -> throw new IOException("an answer of kind (%s)".formatted(kind));
        };
    }

    private static Said parts(DataInput in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("an answer more than %s deep".formatted(DEEPEST));
        }
        var parts = new ArrayList<Said.Part>();
        for (int i = count(in); i > 0; i--) {
            parts.add(new Said.Part(text(in), said(in, depth)));
        }
        return new Said.Parts(parts);
    }

    /// Any text, half of a surrogate pair too.
    private static void text(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInput in) throws IOException {
        var text = new StringBuilder();
        for (int i = count(in); i > 0; i--) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("%s of something, but at most %s make sense".formatted(count, MOST));
        }
        return count;
    }
}
