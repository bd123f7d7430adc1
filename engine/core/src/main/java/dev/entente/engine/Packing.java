package dev.entente.engine;

import java.io.DataOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes into memory what [AgentCodec] has to say, and little of it: small numbers take one byte, known words too.
///
/// [Unpacking] reads it. Not thread safe.
final class Packing implements DataOutput {
    /// Below it a byte is a number, or a word's place; above it, what follows.
    static final int FOLLOWS = 0xF0;

    static final int MINUS_ONE = FOLLOWS;
    static final int INT = FOLLOWS + 1;
    static final int HALVES = FOLLOWS + 2;
    static final int TEXT = FOLLOWS + 3;

    private final Map<String, Integer> words;
    private byte[] bytes = new byte[1024];
    private int size;

    /// @param words those that are known
    Packing(List<String> words) {
        this.words = IntStream.range(0, Math.min(words.size(), FOLLOWS)).boxed().collect(Collectors.toMap(words::get, it -> it));
    }

    /// {@return what was written, and forgets it}
    byte[] take() {
        var taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    @Override
    public void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] from, int first, int length) {
        for (int i = first; i < first + length; i++) {
            write(from[i]);
        }
    }

    @Override
    public void write(byte[] from) {
        write(from, 0, from.length);
    }

    @Override
    public void writeBoolean(boolean value) {
        write(value ? 1 : 0);
    }

    @Override
    public void writeInt(int value) {
        writeLong(value);
    }

    @Override
    public void writeLong(long value) {
        if (value >= 0 && value < FOLLOWS) {
            write((int) value);
        } else if (value == -1) {
            write(MINUS_ONE);
        } else if (value == (int) value) {
            write(INT);
            number((int) value);
        } else {
            write(HALVES);
            number((int) (value >> 32));
            number((int) value);
        }
    }

    /// Seven bits a byte, and small negative numbers small.
    private void number(int value) {
        int rest = (value << 1) ^ (value >> 31);
        while ((rest & ~0x7F) != 0) {
            write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    @Override
    public void writeUTF(String text) {
        var known = words.get(text);
        if (known != null) {
            write(known);
        } else {
            var utf = text.getBytes(StandardCharsets.UTF_8);
            write(TEXT);
            number(utf.length);
            write(utf);
        }
    }

    @Override
    public void writeByte(int value) {
        write(value);
    }

    @Override
    public void writeShort(int value) {
        writeLong(value);
    }

    @Override
    public void writeChar(int value) {
        writeLong(value);
    }

    @Override
    public void writeFloat(float value) {
        writeLong(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void writeBytes(String text) {
        writeUTF(text);
    }

    @Override
    public void writeChars(String text) {
        writeUTF(text);
    }
}
