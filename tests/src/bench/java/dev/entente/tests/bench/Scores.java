package dev.entente.tests.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What many attempts come to.
record Scores(List<Attempt> attempts) {

    long within(double seconds) {
        return attempts.stream().filter(attempt -> attempt.within(seconds)).count();
    }

    String solved() {
        return "%d / %d / %d of %d".formatted(within(1), within(10), within(60), attempts.size());
    }

    double agile() {
        return attempts.stream().mapToDouble(Attempt::agile).sum();
    }

    /// {@return the geometric mean of a figure of the solved ones}
    double mean(ToDoubleFunction<Attempt> figure) {
        return Math.exp(attempts.stream()
                .filter(Attempt::solved)
                .mapToDouble(attempt -> Math.log(figure.applyAsDouble(attempt)))
                .average()
                .orElse(Double.NaN));
    }

    String spread() {
        var solved = attempts.stream().filter(Attempt::solved).toList();
        var actions = solved.stream().mapToInt(Attempt::actions).summaryStatistics();
        var nodes = solved.stream().mapToInt(Attempt::nodes).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "agile %.2f; %.1f us an action; %,d .. %,d actions, %,d .. %,d nodes",
                agile(), mean(attempt -> attempt.seconds() * 1e6 / attempt.actions()), actions.getMin(), actions.getMax(),
                nodes.getMin(), nodes.getMax());
    }

    Row row(String what) {
        return Row.of(what, solved(), spread());
    }
}
