package dev.entente.negotiation.protocol;

/// What holds for all parties of a negotiation.
///
/// @param rounds in which everybody has a turn; without a deal by then, there is none
/// @param repeats how often a party may offer a deal that it has offered before; from then on it is refused
public record Rules(int rounds, int repeats) {
    /// As many repetitions as rounds, as the field's tournaments have it.
    public static Rules open(int rounds) {
        return new Rules(rounds, Integer.MAX_VALUE);
    }

    /// No deal is offered twice by the same party.
    public static Rules strict(int rounds) {
        return new Rules(rounds, 0);
    }

    public Rules {
        if (rounds < 1 || repeats < 0) {
            throw new IllegalArgumentException(
                    "a negotiation needs at least one round (%s), and no less than no repetition (%s)".formatted(rounds, repeats));
        }
    }
}
