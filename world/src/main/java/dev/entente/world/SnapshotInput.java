package dev.entente.world;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a snapshot, checked against its checksum before any is believed.
final class SnapshotInput {
    private static final int CHUNK = 1 << 16;

    private final byte[] bytes;
    private int at;

    private SnapshotInput(byte[] bytes) {
        this.bytes = bytes;
    }

    static SnapshotInput readFrom(DataInput input) throws IOException {
        try {
            expect("magic number", SnapshotFormat.MAGIC, input.readInt());
            expect("version", SnapshotFormat.VERSION, input.readInt());
            int size = input.readInt();
            int checksum = input.readInt();
            var bytes = read(input, size);
            expect("checksum", checksum, SnapshotFormat.checksum(bytes, size));
            return new SnapshotInput(bytes);
        } catch (EOFException e) {
            throw DamagedSnapshotException.of("cut off", "complete");
        }
    }

    private static void expect(String what, int expected, int found) {
        if (found != expected) {
            throw DamagedSnapshotException.of(
                    "%s %08x".formatted(what, found), "one of %s %08x".formatted(what, expected));
        }
    }

    /// Reads piece by piece: a length that is a lie ends with the input, not with the memory.
    private static byte[] read(DataInput input, int size) throws IOException {
        if (size < 0) {
            throw DamagedSnapshotException.of("length %s".formatted(size), "of a length from 0");
        }
        var bytes = new byte[Math.min(size, CHUNK)];
        int read = 0;
        while (read < size) {
            bytes = read < bytes.length ? bytes : Arrays.copyOf(bytes, (int) Math.min(size, 2L * bytes.length));
            input.readFully(bytes, read, bytes.length - read);
            read = bytes.length;
        }
        return bytes;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            rest |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw DamagedSnapshotException.of("number longer than 64 bits", "of 64-bit numbers");
    }

    private byte next() {
        if (at == bytes.length) {
            throw DamagedSnapshotException.of("short", "as long as it says");
        }
        return bytes[at++];
    }

    boolean truth() {
        return within("truth", 2) == 1;
    }

    /// {@return a number from 0 to `bound` - 1}
    int within(String what, int bound) {
        long value = number();
        if (value < 0 || value >= bound) {
            throw DamagedSnapshotException.of(
                    "%s %s".formatted(what, value), "of a %s from 0 to %s".formatted(what, bound - 1));
        }
        return (int) value;
    }

    /// {@return how many things follow, each of which takes at least a byte}
    int count() {
        return within("count", bytes.length - at + 1);
    }

    String text() {
        int length = count();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void end() {
        if (at != bytes.length) {
            throw DamagedSnapshotException.of(
                    "%s bytes too long".formatted(bytes.length - at), "as long as it says");
        }
    }
}
