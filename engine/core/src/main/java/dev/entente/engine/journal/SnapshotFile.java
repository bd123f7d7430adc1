package dev.entente.engine.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The bytes of one snapshot: `ENTS`, format, tick, length, payload, CRC-32C over everything before it.
final class SnapshotFile {
    private static final int MAGIC = 0x454E5453;
    private static final int FORMAT = 1;
    private static final int AROUND = 4 + 4 + 8 + 8 + 4;
    private static final Pattern NAME = Pattern.compile("tick-(\\d{6,18})\\.bin");

    private SnapshotFile() {}

    static String name(long tick) {
        return String.format(Locale.ROOT, "snapshots/tick-%06d.bin", tick);
    }

    /// {@return the tick in a file's name, if it is one of a snapshot}
    static OptionalLong tick(Path file) {
        var matcher = NAME.matcher(file.getFileName().toString());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    static byte[] bytes(long tick, byte[] payload) {
        var buffer = ByteBuffer.allocate(payload.length + AROUND);
        buffer.putInt(MAGIC).putInt(FORMAT).putLong(tick).putLong(payload.length).put(payload);
        buffer.putInt(crc(buffer.array()));
        return buffer.array();
    }

    static Snapshot read(Path file, long tick) {
        byte[] bytes = WholeFile.read(file, name(tick));
        try {
            return new Snapshot(file, tick, payload(file, tick, bytes));
        } catch (BufferUnderflowException e) {
            throw damaged(file, tick, bytes.length + " bytes", "at least " + AROUND);
        }
    }

    private static byte[] payload(Path file, long tick, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        expect(file, tick, "type", buffer.getInt(), MAGIC);
        expect(file, tick, "format", buffer.getInt(), FORMAT);
        expect(file, tick, "tick", buffer.getLong(), tick);
        expect(file, tick, "length", buffer.getLong(), bytes.length - AROUND);
        var payload = new byte[bytes.length - AROUND];
        buffer.get(payload);
        expect(file, tick, "CRC-32C", buffer.getInt(), crc(bytes));
        return payload;
    }

    private static void expect(Path file, long tick, String what, long found, long expected) {
        if (found != expected) {
            throw damaged(file, tick, "%s %s".formatted(what, found), String.valueOf(expected));
        }
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        return (int) crc.getValue();
    }

    private static JournalException damaged(Path file, long tick, String found, String expected) {
        return JournalException.damaged(file, new Damage(name(tick), found, expected));
    }
}
