package dev.entente.planner.state;

/// Mixing of ints to 64 bits, the same on every machine (finaliser of SplitMix64, Steele, Lea, Flood 2014).
public final class Hash {
    private Hash() {}

    public static long start(int seed) {
        return (seed + 1) * 0x9E3779B97F4A7C15L;
    }

    public static long step(long mixed, int next) {
        long h = (mixed ^ (next + 0x7F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        return h ^ (h >>> 29);
    }

    public static long end(long mixed) {
        long h = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
