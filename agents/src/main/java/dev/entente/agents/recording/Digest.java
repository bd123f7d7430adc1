package dev.entente.agents.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of texts, in lower-case hex.
final class Digest {
    private Digest() {}

    /// {@return the hash of a text in UTF-8; half of a pair of surrogates, which UTF-8 cannot hold, counts as it is in UTF-16}
    static String of(String text) {
        var letters = whole(text) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(letters)));
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
