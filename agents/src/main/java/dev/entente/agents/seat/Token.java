package dev.entente.agents.seat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// What opens a seat. Cannot be shown by accident; compared in a time that tells nothing.
final class Token {
    private static final int BYTES = 32;
    private static final SecureRandom DICE = new SecureRandom();

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    static Token of(String text) {
        return new Token(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return 256 bits that nobody can guess, as text for headers}
    static String drawn() {
        var drawn = new byte[BYTES];
        DICE.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    boolean is(String text) {
        return MessageDigest.isEqual(bytes, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
