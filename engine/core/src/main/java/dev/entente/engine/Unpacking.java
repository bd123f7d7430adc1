package dev.entente.engine;

import java.io.DataInput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads what [Packing] wrote.
final class Unpacking implements DataInput {
    private final List<String> words;
    private final byte[] bytes;
    private int next;

    /// @param words as given to [Packing]
    Unpacking(List<String> words, byte[] bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    @Override
    public int readUnsignedByte() {
        return bytes[next++] & 0xFF;
    }

    @Override
    public boolean readBoolean() {
        return readUnsignedByte() != 0;
    }

    @Override
    public int readInt() {
        return (int) readLong();
    }

    @Override
    public long readLong() {
        int first = readUnsignedByte();
        return switch (first) {
            case Packing.MINUS_ONE -> -1;
            case Packing.INT -> number();
            case Packing.HALVES -> ((long) number() << 32) | (number() & 0xFFFF_FFFFL);
            default -> first;
        };
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int more = readUnsignedByte();
            value |= (more & 0x7F) << shift;
            if ((more & 0x80) == 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }

    @Override
    public String readUTF() {
        int first = readUnsignedByte();
        if (first != Packing.TEXT) {
            return words.get(first);
        }
        int length = number();
        var text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    @Override
    public void readFully(byte[] into) {
        readFully(into, 0, into.length);
    }

    @Override
    public void readFully(byte[] into, int first, int length) {
        System.arraycopy(bytes, next, into, first, length);
        next += length;
    }

    @Override
    public int skipBytes(int count) {
        next += count;
        return count;
    }

    @Override
    public byte readByte() {
        return (byte) readUnsignedByte();
    }

    @Override
    public short readShort() {
        return (short) readLong();
    }

    @Override
    public int readUnsignedShort() {
        return (int) readLong() & 0xFFFF;
    }

    @Override
    public char readChar() {
        return (char) readLong();
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat((int) readLong());
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public String readLine() {
        return readUTF();
    }
}
