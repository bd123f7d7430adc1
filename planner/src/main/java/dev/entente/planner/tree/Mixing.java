package dev.entente.planner.tree;

/// Hashes of numbers, the same in every run.
final class Mixing {
    private Mixing() {}

    /// {@return the number with its bits well mixed (Stafford's variant 13 of the finaliser of MurmurHash3)}
    static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// {@return the hash of a sequence that goes on with a number}
    static long then(long hash, long number) {
        return mixed(hash * 31 + number + 0x9e3779b97f4a7c15L);
    }

    /// {@return the hash of a name said of objects}
    static long of(int name, int[] objects) {
        long hash = mixed(name + 1L);
        for (int object : objects) {
            hash = then(hash, object);
        }
        return hash;
    }
}
