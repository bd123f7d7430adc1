package dev.entente.tests.bench;

import dev.entente.negotiation.contract.Books;
import dev.entente.negotiation.contract.Clause;
import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Contract;
import dev.entente.negotiation.contract.Histories;
import dev.entente.negotiation.contract.Kernel;
import dev.entente.negotiation.contract.Limits;
import dev.entente.negotiation.contract.Move;
import dev.entente.negotiation.contract.State;
import dev.entente.negotiation.contract.Terms;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many contracts live from offer to settled in a second: two clauses, the second after the first, both paid for; alone,
/// and beside many in force to which nothing happens. And a million random histories that keep the rules.
final class ContractLives {
    private static final int ROUNDS = 9;
    private static final int WARM = 4;
    private static final int LIVES = 100_000;
    private static final int A_TICK = 100;
    private static final int PARTIES = 64;
    private static final int IDLE = 10_000;
    private static final long HISTORIES = 1_000_000;

    /// Of the processor: others may be at work beside.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Terms TERMS = new Terms(0, List.of(
            new Clause("grain", false, 0, List.of(1), 0, 10,
                    List.of(new Deposit(1, 0, 7)), List.of(new Deposit(0, 0, 3)), List.of(), true),
            new Clause("gold", false, 1, List.of(0), 0, 20,
                    List.of(new Deposit(0, 1, 2)), List.of(), List.of(new Join(1, List.of(new Ref(0, 0)))), true)));

    private static final Terms PEACE = new Terms(0, List.of(
            new Clause("peace", true, 0, List.of(1), 0, 1_000_000, List.of(), List.of(), List.of(), false)));

    private final Accounts books = new Accounts();
    private final Kernel kernel = new Kernel(books, Limits.DEFAULT);
    private long tick = 1;

    private ContractLives() {}

    static List<Row> rows() {
        return List.of(
                lives("contract lives per second and core, two clauses", 0),
                lives("the same beside 10,000 contracts in force", IDLE));
    }

    /// Tells a million histories; that takes minutes.
    static List<Row> histories() {
        long begun = CPU.getCurrentThreadCpuTime();
        Histories.check(HISTORIES, 2 * HISTORIES);
        double seconds = (CPU.getCurrentThreadCpuTime() - begun) / 1e9;
        return List.of(Row.of("1,000,000 random histories of contracts, each told twice", "0 broken", "%.0f s".formatted(seconds))
                .against("0 broken", true));
    }

    private static Row lives(String what, int idle) {
        var bench = new ContractLives();
        bench.idle(idle);
        var rates = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            double rate = bench.round();
            if (i >= 0) {
                rates[i] = rate;
            }
        }
        var sample = Sample.of(rates);
        return sample.row(what, "%,.0f").against(">= 100,000", sample.median() >= 100_000);
    }

    private void idle(int count) {
        for (int i = 0; i < count; i++) {
            sign(i % A_TICK, PEACE);
            if (i % A_TICK == A_TICK - 1) {
                tick();
            }
        }
    }

    private double round() {
        long before = books.settled;
        long begun = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < LIVES / A_TICK; i++) {
            for (int j = 0; j < A_TICK; j++) {
                sign(j, TERMS);
            }
            tick();
        }
        long nanos = CPU.getCurrentThreadCpuTime() - begun;
        if (books.settled - before != LIVES) {
            throw new IllegalStateException("%d of %d contracts were settled".formatted(books.settled - before, LIVES));
        }
        return LIVES * 1e9 / nanos;
    }

    private void sign(int place, Terms terms) {
        long first = place % PARTIES;
        long second = (place + 1) % PARTIES;
        long id = books.last + 1;
        kernel.offer(tick, 0, List.of(first, second), first, terms, tick + 5);
        kernel.accept(tick, id, second, 1);
    }

    private void tick() {
        kernel.tick(tick++, List.of(), (_, _) -> true);
    }

    /// Balances, and nothing else.
    private static final class Accounts implements Books {
        private final long[] balances = new long[2 * PARTIES];
        private long settled;
        private long last;

        Accounts() {
            Arrays.fill(balances, 1_000_000_000);
        }

        @Override
        public Optional<String> commit(Contract after, Move move, List<Transfer> transfers) {
            for (var it : transfers) {
                if (balances[place(it)] < it.amount()) {
                    return Optional.of("no funds");
                }
            }
            transfers.forEach(it -> balances[place(it)] -= it.amount());
            last = Math.max(last, after.id());
            settled += after.state() == State.SETTLED ? 1 : 0;
            return Optional.empty();
        }

        private static int place(Transfer it) {
            return (int) it.party() * 2 + it.asset();
        }

        @Override
        public boolean kept(Ref ref) {
            return true;
        }
    }
}
