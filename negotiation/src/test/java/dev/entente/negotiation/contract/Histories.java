package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.History.Telling;
import java.util.function.IntConsumer;

/// Tells histories in two ways, and compares.
public final class Histories {
    static final int STEPS = 40;

    private Histories() {}

    /// Tells many histories, in every way.
    ///
    /// @param from the first seed
    /// @param to the first seed that is not told any more
    /// @throws AssertionError if one breaks a rule: with its seed, and as short as it breaks
    public static void check(long from, long to) {
        var ways = new Telling[] {Telling.TOUCHED, Telling.DYING, Telling.DYING, Telling.DYING};
        for (long seed = from; seed < to; seed++) {
            check(seed, ways[(int) (seed % ways.length)]);
        }
    }

    static void check(long seed, Telling other) {
        try {
            compare(seed, STEPS, other);
        } catch (AssertionError | RuntimeException broken) {
            shortest(seed, steps -> compare(seed, steps, other));
            throw broken;
        }
    }

    /// Finds how few steps break a rule, and says so.
    static void shortest(long seed, IntConsumer history) {
        for (int steps = 1; steps <= STEPS; steps++) {
            try {
                history.accept(steps);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed %d, %d steps: %s".formatted(seed, steps, broken.getMessage()), broken);
            }
        }
    }

    private static void compare(long seed, int steps, Telling other) {
        long told = new History(seed, steps, Telling.ALL).run();
        long again = new History(seed, steps, other).run();
        Rule.holds(told == again, "P9, P10: a history ends otherwise when it is told otherwise (%s)", other);
    }
}
