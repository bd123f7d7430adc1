package dev.entente.dsl;

import java.util.Map;

/// Units of time as other people write them, and what they are here.
final class Units {
    private static final Map<String, Long> MILLIS = Map.ofEntries(
            Map.entry("ms", 1L),
            Map.entry("msec", 1L),
            Map.entry("millis", 1L),
            Map.entry("s", 1_000L),
            Map.entry("sec", 1_000L),
            Map.entry("secs", 1_000L),
            Map.entry("second", 1_000L),
            Map.entry("seconds", 1_000L),
            Map.entry("m", 60_000L),
            Map.entry("min", 60_000L),
            Map.entry("mins", 60_000L),
            Map.entry("minute", 60_000L),
            Map.entry("minutes", 60_000L),
            Map.entry("h", 3_600_000L),
            Map.entry("hour", 3_600_000L),
            Map.entry("hours", 3_600_000L));
    private static final int DIGITS = 9;

    private Units() {}

    /// {@return how such a length of time is written; empty where it is none}
    ///
    /// @param number what stands before the unit
    static String remedy(String number, String unit) {
        Long millis = MILLIS.get(unit);
        if (millis == null || !number.matches("\\d{1,%s}".formatted(DIGITS))) {
            return "";
        }
        long all = Long.parseLong(number) * millis;
        String time = all % 1_000 == 0 ? all / 1_000 + "s" : all + "ms";
        return "Maybe write %s, in one word, or %s ticks.".formatted(time, number);
    }
}
