package dev.entente.world;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects the bytes of a snapshot, small numbers in few of them.
final class SnapshotOutput {
    private byte[] bytes = new byte[1024];
    private int size;

    /// Seven bits a byte, lowest first; the sign goes into the lowest bit, so that -1 is short.
    void number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void truth(boolean value) {
        number(value ? 1 : 0);
    }

    void text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void writeTo(DataOutput output) throws IOException {
        output.writeInt(SnapshotFormat.MAGIC);
        output.writeInt(SnapshotFormat.VERSION);
        output.writeInt(size);
        output.writeInt(SnapshotFormat.checksum(bytes, size));
        output.write(bytes, 0, size);
    }
}
