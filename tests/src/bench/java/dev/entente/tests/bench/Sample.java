package dev.entente.tests.bench;

import java.util.Arrays;
import java.util.Locale;

/// Repeated measurements of one figure.
///
/// @param sorted from the least to the most
record Sample(double[] sorted) {

    static Sample of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    Row row(String what, String format) {
        return Row.of(what, text(format, median()), spread(format));
    }

    private String spread(String format) {
        return "%s .. %s (n=%d)"
                .formatted(text(format, sorted[0]), text(format, sorted[sorted.length - 1]), sorted.length);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
