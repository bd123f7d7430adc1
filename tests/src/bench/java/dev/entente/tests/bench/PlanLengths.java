package dev.entente.tests.bench;

import java.util.ArrayList;
import java.util.List;

/// How long plans are beside the shortest that any way of planning found here.
final class PlanLengths {
    private PlanLengths() {}

    /// @param known all attempts at the same problems, those that are judged among them
    static Row row(String what, List<Attempt> judged, List<List<Attempt>> known) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).solved()) {
                ratios.add((double) judged.get(i).actions() / shortest(i, known));
            }
        }
        double mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
        double most = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return Row.of("L plan length beside the shortest known, " + what, "%.2f".formatted(mean), "most %.1f".formatted(most))
                .against("<= 1.15, most 2", mean <= 1.15 && most <= 2);
    }

    private static int shortest(int problem, List<List<Attempt>> known) {
        return known.stream()
                .map(attempts -> attempts.get(problem))
                .filter(Attempt::solved)
                .mapToInt(Attempt::actions)
                .min()
                .orElseThrow();
    }
}
