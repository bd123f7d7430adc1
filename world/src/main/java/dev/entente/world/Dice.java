package dev.entente.world;

/// Throws of dice that depend on what they are for, not on when they are asked.
///
/// Each is a function of (seed, agent, tick, purpose, how many-th): adding an agent or a throw shifts nobody else's
/// numbers, a copy of a world needs no state, and threads cannot disturb the order.
public final class Dice {
    private Dice() {}

    /// {@return 64 bits}
    ///
    /// @param purpose what the throw is for, see [#purpose]
    /// @param nth 0, 1, 2, … for the throws of one agent, tick and purpose
    public static long draw(long seed, long agent, long tick, long purpose, int nth) {
        long state = Mix.chain(seed, 0);
        state = Mix.chain(state, agent);
        state = Mix.chain(state, tick);
        state = Mix.chain(state, purpose);
        return Mix.chain(state, nth);
    }

    /// {@return a number from 0 to `bound` - 1}
    ///
    /// The upper half of a product (Lemire, TOMACS 2019) without rejection: no number is favoured by more than one in
    /// 2³³.
    ///
    /// @throws IllegalArgumentException if `bound` is below 1
    public static int roll(long seed, long agent, long tick, long purpose, int nth, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(
                    "bound (%s) of a roll must be at least 1.\nMaybe ask only when there is something to choose from."
                            .formatted(bound));
        }
        return (int) Math.unsignedMultiplyHigh(draw(seed, agent, tick, purpose, nth), bound);
    }

    /// {@return the number of a purpose, the same in every run: the FNV-1a hash of its words}
    public static long purpose(String words) {
        return Mix.fnv(words);
    }
}
