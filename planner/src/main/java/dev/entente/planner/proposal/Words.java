package dev.entente.planner.proposal;

import dev.entente.world.Dice;

/// Texts as numbers, and cut short.
final class Words {
    private static final int LONGEST = 200;

    private Words() {}

    /// {@return the FNV-1a hash of a text}
    static long hash(String text) {
        return Dice.purpose(text);
    }

    /// {@return a text as it is shown in a verdict}
    static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
