package dev.entente.world;

import java.util.zip.CRC32C;

/// What a snapshot begins with: magic number, version, length and checksum of what follows.
final class SnapshotFormat {
    /// `ENTW`.
    static final int MAGIC = 0x454e5457;

    static final int VERSION = 1;

    private SnapshotFormat() {}

    static int checksum(byte[] bytes, int size) {
        var crc = new CRC32C();
        crc.update(bytes, 0, size);
        return (int) crc.getValue();
    }
}
