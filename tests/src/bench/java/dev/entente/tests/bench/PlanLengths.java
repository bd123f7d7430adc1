package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long the plans are beside the shortest that any way of planning found here.
final class PlanLengths {
    private static final int ORDERS = 3;
    private static final double LIMIT = 1;

    private PlanLengths() {}

    static void rows(Map<Family, List<Attempt>> declared, List<Row> rows) {
        var ratios = new ArrayList<Double>();
        declared.forEach((family, attempts) -> {
            var best = best(family, attempts);
            for (int i = 0; i < best.length; i++) {
                if (attempts.get(i).solved()) {
                    ratios.add((double) attempts.get(i).actions() / best[i]);
                }
            }
        });
        double mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
        double most = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        rows.add(Row.of("L plan length beside the shortest known, geometric mean", "%.2f".formatted(mean), "most %.1f".formatted(most))
                .against("<= 1.15, most 2", mean <= 1.15 && most <= 2));
    }

    private static int[] best(Family family, List<Attempt> declared) {
        var best = declared.stream().mapToInt(attempt -> attempt.solved() ? attempt.actions() : Integer.MAX_VALUE).toArray();
        for (int order = 1; order <= ORDERS; order++) {
            var others = PlanningDomains.attempts(family, Planning.DFS, order, LIMIT);
            for (int i = 0; i < best.length; i++) {
                best[i] = others.get(i).solved() ? Math.min(best[i], others.get(i).actions()) : best[i];
            }
        }
        return best;
    }
}
