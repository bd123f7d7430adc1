package dev.entente.engine.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hex, and 64-bit hashes in sixteen digits.
final class Digests {
    private Digests() {}

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    static String sha256(Path file) {
        var digest = newSha256();
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    /// @throws NumberFormatException where `text` is not sixteen lower-case hex digits
    static long fromHex(String text) {
        long hash = Long.parseUnsignedLong(text, 16);
        if (!hex(hash).equals(text)) {
            throw new NumberFormatException("hash (%s) must be 16 lower-case hex digits".formatted(text));
        }
        return hash;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
