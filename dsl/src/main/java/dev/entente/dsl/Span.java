package dev.entente.dsl;

/// A length of simulated time as written: `100ms`, `5s`, `3 ticks`.
///
/// @param amount how many units, at least 1; 0 in [#NONE] alone
/// @param unit the unit
public record Span(long amount, Unit unit) {
    /// No length of time, where none is written.
    public static final Span NONE = new Span(0, Unit.TICKS);

    public Span {
        if (amount < 0 || (amount == 0 && unit != Unit.TICKS)) {
            throw new IllegalArgumentException("length of time (%s) must be at least 1".formatted(amount));
        }
    }

    /// The units of simulated time.
    public enum Unit {
        MS,
        S,
        TICKS
    }

    /// {@return whether someone wrote it}
    public boolean written() {
        return amount > 0;
    }

    /// {@return how many ticks it is, at least 1}
    ///
    /// @param tickMillis the length of a tick in milliseconds
    public long ticks(long tickMillis) {
        return switch (unit) {
            case TICKS -> amount;
            case MS -> Math.max(1, amount / tickMillis);
            case S -> Math.max(1, Math.multiplyExact(amount, 1000) / tickMillis);
        };
    }

    @Override
    public String toString() {
        return switch (unit) {
            case MS -> amount + "ms";
            case S -> amount + "s";
            case TICKS -> amount == 1 ? "1 tick" : amount + " ticks";
        };
    }
}
