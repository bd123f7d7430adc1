package dev.entente.negotiation.reading;

import java.util.regex.Pattern;

/// Reads numbers as JSON writes them, no larger than anything that is meant.
final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final double MOST = 1e12;

    private Numbers() {}

    static double of(Place at, String what, String written) {
        if (WRITTEN.matcher(written).matches()) {
            double number = Double.parseDouble(written);
            if (Math.abs(number) <= MOST) {
                return number;
            }
        }
        throw UnreadableException.at(at, "%s (%s) is no number from -1e12 to 1e12".formatted(what, shown(written)), "write it as in 0.25");
    }

    static int whole(Place at, String what, String written) {
        double number = of(at, what, written);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw UnreadableException.at(at, "%s (%s) is no whole number".formatted(what, written), "number the issues 1, 2, 3");
        }
        return (int) number;
    }

    private static String shown(String written) {
        return written.length() > 40 ? written.substring(0, 40) + "..." : written;
    }
}
