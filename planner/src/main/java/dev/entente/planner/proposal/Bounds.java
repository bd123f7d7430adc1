package dev.entente.planner.proposal;

/// How large a proposed method may be, how far it is followed, and how often a mind is asked.
///
/// @param characters of the text
/// @param parts statements and expressions together
/// @param depth how deep brackets, or JSON, may nest
/// @param questions how many `some`, `every`, `count`, `route` ... it may ask
/// @param nodes how many nodes its rehearsal may try
/// @param horizon how many goals deep the rehearsal looks
/// @param asks how often a mind is asked for one task before it is given up
/// @param rest for how many ticks it is not asked for the same task again
/// @param kept how many methods one agent learns at the most
public record Bounds(
        int characters, int parts, int depth, int questions, int nodes, int horizon, int asks, int rest, int kept) {

    /// What suits a method that a person would still read.
    public static final Bounds DEFAULT = new Bounds(8_000, 250, 24, 8, 400, 12, 2, 50, 100);
}
