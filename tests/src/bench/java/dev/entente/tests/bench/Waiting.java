package dev.entente.tests.bench;

import dev.entente.negotiation.waits.Group;
import dev.entente.negotiation.waits.WaitGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Ten thousand waits: what it costs to add one edge, and to reduce them all from scratch.
///
/// The waits of contracts are four clauses each, of which three wait for the one before, and one of three for a clause of
/// another contract besides: for all, any or one of these. The others wait for two or three nodes each, drawn at random from
/// those with a smaller number of the node's own, which the graph does not know; for all, any or some of them.
final class Waiting {
    private static final int WAITS = 10_000;
    private static final int CLAUSES = 4;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 40_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private final WaitGraph graph = new WaitGraph();
    private final long[] times = new long[ROUNDS];
    private int refused;

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.addAll(new Waiting().contracts());
        rows.addAll(new Waiting().drawn());
        return rows;
    }

    private List<Row> contracts() {
        long contract = 0;
        while (graph.size() < WAITS) {
            open(contract++);
        }
        long old = 0;
        for (int i = 0; i < WARM_UP; i++) {
            old = roll(contract++, old, 0);
        }
        refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            old = roll(contract++, old, i);
        }
        return List.of(added("a clause of a contract"), reduced("contracts"));
    }

    private void open(long contract) {
        for (int clause = 1; clause < CLAUSES; clause++) {
            graph.add(contract * CLAUSES + clause, List.of(needs(contract, clause)));
        }
    }

    /// A contract takes force, and one is over.
    private long roll(long contract, long old, int round) {
        for (int clause = 1; clause < CLAUSES; clause++) {
            timed(contract * CLAUSES + clause, List.of(needs(contract, clause)), round);
        }
        long gone = old;
        while (graph.size() > WAITS) {
            for (int clause = 0; clause < CLAUSES; clause++) {
                graph.done(gone * CLAUSES + clause);
            }
            gone++;
        }
        return gone;
    }

    private Group needs(long contract, int clause) {
        long before = contract * CLAUSES + clause - 1;
        long other = Math.max(0, contract - WAITS / CLAUSES + random.nextInt(WAITS / CLAUSES + 30));
        boolean crosses = other != contract && random.nextInt(3) == 0;
        var of = crosses ? List.of(before, other * CLAUSES + random.nextInt(CLAUSES)) : List.of(before);
        return new Group(1 + random.nextInt(of.size()), of);
    }

    private List<Row> drawn() {
        var names = new SplittableRandom(3).longs().distinct().limit(WAITS + 100).toArray();
        for (int i = WAITS + 99; i >= 100; i--) {
            graph.add(names[i], List.of(group(names, i, 2 + random.nextInt(2))));
        }
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            int waiter = 100 + random.nextInt(WAITS);
            var kept = graph.groups(names[waiter]);
            timed(names[waiter], List.of(group(names, waiter, 1)), Math.max(0, i));
            graph.remove(names[waiter]);
            graph.put(names[waiter], kept);
        }
        var rows = new ArrayList<>(List.of(added("drawn at random"), reduced("drawn at random")));
        rows.add(circles(names));
        return rows;
    }

    private Group group(long[] names, int below, int size) {
        var of = random.ints(0, below).distinct().limit(size).mapToObj(i -> names[i]).toList();
        return new Group(1 + random.nextInt(size), of);
    }

    /// Those with the smallest numbers would wait for others.
    private Row circles(long[] names) {
        refused = 0;
        for (int i = 0; i < ROUNDS / 10; i++) {
            timed(names[random.nextInt(100)], List.of(Group.all(List.of(names[5_000 + random.nextInt(5_000)]))), i);
        }
        var sorted = Arrays.copyOf(times, ROUNDS / 10);
        Arrays.sort(sorted);
        return Row.of(
                "w waits that close circles there: to refuse one, us",
                "p50 " + microseconds(sorted[sorted.length / 2]),
                "%d of %d were refused".formatted(refused, ROUNDS / 10));
    }

    private void timed(long waiter, List<Group> groups, int round) {
        long start = System.nanoTime();
        boolean closed = graph.add(waiter, groups).isPresent();
        times[round] = System.nanoTime() - start;
        refused += closed ? 1 : 0;
    }

    private Row added(String what) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        long p99 = sorted[ROUNDS * 99 / 100];
        return Row.of(
                        "w %,d waits, %s: one edge more, us".formatted(WAITS, what),
                        "p50 %s, p99 %s".formatted(microseconds(sorted[ROUNDS / 2]), microseconds(p99)),
                        "p99.9 %s (n=%,d), %d refused".formatted(microseconds(sorted[ROUNDS * 999 / 1000]), ROUNDS, refused))
                .against("p99 < 50", p99 < 50_000);
    }

    private Row reduced(String what) {
        var taken = new double[101];
        for (int i = -100; i < taken.length; i++) {
            long start = System.nanoTime();
            int stuck = graph.stuck().size();
            taken[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
            if (stuck > 0) {
                throw new IllegalStateException("%d waits are stuck".formatted(stuck));
            }
        }
        var sample = Sample.of(taken);
        return sample.row("w full reduction of %,d waits, %s, ms".formatted(graph.size(), what), "%.2f")
                .against("< 1", sample.median() < 1);
    }

    private static String microseconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e3);
    }
}
