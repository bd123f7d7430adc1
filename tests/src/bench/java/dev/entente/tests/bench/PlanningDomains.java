package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Reordered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Twelve domains, twenty sizes each: what is solved in how much CPU time, and how long the plans are.
///
/// In the declared order of methods and objects, then in three others drawn from seeds; in this process once it is warm,
/// then each problem in a process of its own, beside rivals if there are any. `ENTENTE_BENCH_SECONDS` bounds an attempt.
final class PlanningDomains {
    private static final long SEED = 1;
    private static final int ORDERS = 3;
    private static final double WARM_UP = 0.5;

    private PlanningDomains() {}

    static List<Row> rows() {
        double limit = limit();
        for (var family : Family.values()) {
            attempts(family, Planning.DFS, 0, WARM_UP);
        }
        var rows = new ArrayList<Row>();
        var declared = declared(Planning.DFS, limit, rows);
        rows.add(shuffled(Math.min(10, limit)));
        PlanLengths.rows(declared, rows);
        rows.addAll(Contest.rows(limit));
        return rows;
    }

    static double limit() {
        return Double.parseDouble(System.getenv().getOrDefault("ENTENTE_BENCH_SECONDS", "60"));
    }

    private static Map<Family, List<Attempt>> declared(Planning way, double limit, List<Row> rows) {
        var byFamily = new LinkedHashMap<Family, List<Attempt>>();
        for (var family : Family.values()) {
            var attempts = attempts(family, way, 0, limit);
            byFamily.put(family, attempts);
            rows.add(new Scores(attempts).row("L %s: solved within 1 / 10 / 60 s, warm".formatted(family.domain())));
        }
        var all = byFamily.values().stream().flatMap(List::stream).toList();
        rows.add(new Scores(all).row("L all twelve domains, declared order"));
        return byFamily;
    }

    private static Row shuffled(double limit) {
        var all = new ArrayList<Attempt>();
        for (int order = 1; order <= ORDERS; order++) {
            for (var family : Family.values()) {
                all.addAll(attempts(family, Planning.DFS, order, limit));
            }
        }
        return new Scores(all).row("L the same in %d orders of methods and objects, at most %.0f s each".formatted(ORDERS, limit));
    }

    /// @param order 0 for the declared one
    static List<Attempt> attempts(Family family, Planning way, long order, double limit) {
        var attempts = new ArrayList<Attempt>();
        for (int size = 1; size <= Family.SIZES; size++) {
            var problem = order == 0
                    ? Planning.read(family.problem(size, SEED))
                    : Reordered.methods(Planning.read(family.shuffled(size, SEED, order)), order);
            attempts.add(Attempt.of(way, problem, limit));
        }
        return attempts;
    }
}
