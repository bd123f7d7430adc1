package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Reordered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Twelve domains, twenty sizes each: what is solved in how much CPU time, and how long the plans are.
///
/// In the declared order of methods and objects, then in three others drawn from seeds; in this process once it is warm,
/// then each problem in a process of its own, beside rivals if there are any. `ENTENTE_BENCH_SECONDS` bounds an attempt.
final class PlanningDomains {
    private static final long SEED = 1;
    private static final int ORDERS = 3;
    private static final double SHUFFLED = 2;
    private static final double WARM_UP = 0.3;

    private PlanningDomains() {}

    static List<Row> rows() {
        double limit = limit();
        for (var way : Planning.values()) {
            everything(way, 0, WARM_UP);
        }
        var rows = new ArrayList<Row>();
        var declared = everything(Planning.DFS, 0, limit);
        declared.forEach((family, attempts) ->
                rows.add(new Scores(attempts).row("L %s: solved within 1 / 10 / 60 s, warm".formatted(family.domain()))));
        rows.add(new Scores(all(declared)).row("L all twelve domains, declared order"));
        var orders = IntStream.rangeClosed(1, ORDERS)
                .mapToObj(order -> everything(Planning.DFS, order, Math.min(SHUFFLED, limit)))
                .toList();
        rows.add(new Scores(orders.stream().flatMap(order -> all(order).stream()).toList())
                .row("L the same in %d orders of methods and objects, at most %.0f s each".formatted(ORDERS, SHUFFLED)));
        var full = everything(Planning.FULL, 0, limit);
        rows.add(new Scores(all(full)).row("L both stages, declared order"));
        var known = new ArrayList<>(orders.stream().map(PlanningDomains::all).toList());
        known.add(all(declared));
        known.add(all(full));
        rows.add(PlanLengths.row("first stage", all(declared), known));
        rows.add(PlanLengths.row("both stages", all(full), known));
        rows.addAll(Contest.rows(limit));
        return rows;
    }

    private static List<Attempt> all(Map<Family, List<Attempt>> attempts) {
        return attempts.values().stream().flatMap(List::stream).toList();
    }

    static double limit() {
        return Double.parseDouble(System.getenv().getOrDefault("ENTENTE_BENCH_SECONDS", "60"));
    }

    /// @param order 0 for the declared one
    private static Map<Family, List<Attempt>> everything(Planning way, long order, double limit) {
        var attempts = new LinkedHashMap<Family, List<Attempt>>();
        for (var family : Family.values()) {
            attempts.put(family, attempts(family, way, order, limit));
        }
        return attempts;
    }

    private static List<Attempt> attempts(Family family, Planning way, long order, double limit) {
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
