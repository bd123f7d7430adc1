package dev.entente.world;

import java.nio.charset.StandardCharsets;

/// The arithmetic behind hashes and dice: nothing here depends on a run, a machine or a JVM.
final class Mix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long CELL = 0x2545f4914f6cdd1dL;
    private static final long ENTITY = 0xd6e8feb86659fd93L;
    private static final long LINK = 0xa0761d6478bd642fL;

    private Mix() {}

    /// Scrambles 64 bits, one to one: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; Stafford's
    /// variant 13).
    static long bits(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// {@return a state that depends on every value chained so far, and on their order}
    static long chain(long state, long value) {
        return bits(state + GOLDEN + value);
    }

    /// {@return the FNV-1a hash, 64 bits, of bytes}
    static long fnv(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /// {@return the FNV-1a hash, 64 bits, of a text as UTF-8}
    static long fnv(String text) {
        return fnv(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return what identifies a cell; add to it through [#bits] what the cell holds}
    static long cell(int attribute, int entity) {
        return bits(CELL + pair(attribute, entity));
    }

    /// {@return the share of an existing entity in the hash of the state}
    static long entity(int entity, int type, long nameHash) {
        return bits(bits(ENTITY + pair(type, entity)) + nameHash);
    }

    /// {@return the share of a link in the hash of the state}
    static long link(int relation, int from, int to) {
        return bits(bits(LINK + relation) + pair(from, to));
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | low;
    }
}
