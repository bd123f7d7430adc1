package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A random history of acts and ticks, a function of its seed: what happens in each step depends on the step's own seed and
/// on what is there. Checks P1 to P10 while it runs.
///
/// A history can be told in three ways, which must end the same: as it is; with the host saying which clauses it touched;
/// with the kernel dying at any commit, restored from its last record, and told again what it had not written down.
final class History {
    private static final int PARTIES = 4;
    private static final Limits LIMITS = new Limits(6, 50, 60, 3, 4);

    private final long seed;
    private final int steps;
    private final Telling telling;
    private final Accounts books = new Accounts(PARTIES, 60);
    private final TreeSet<Long> truths = new TreeSet<>();
    private final List<Ref> touched = new ArrayList<>();
    private Kernel kernel = new Kernel(books, LIMITS);
    private long tick;
    private long bound;
    private int step;

    // the last record, and what of the host belongs to it
    private byte[] record = saved();
    private int recordStep;
    private long recordTick;
    private long recordBound;
    private TreeSet<Long> recordTruths = new TreeSet<>();
    private List<Ref> recordTouched = List.of();
    private List<Ref> recordAsked = List.of();
    private int lives = 2;

    enum Telling {
        ALL,
        TOUCHED,
        DYING
    }

    History(long seed, int steps, Telling telling) {
        this.seed = seed;
        this.steps = steps;
        this.telling = telling;
        books.refusing = this::refuses;
    }

    /// Tells it to its end.
    ///
    /// @return a digest of every move, and of what everybody has
    long run() {
        if (telling == Telling.DYING) {
            books.untilDeath = 1 + dice(-7).nextInt(40);
        }
        while (step < steps || !kernel.live().isEmpty()) {
            try {
                one();
            } catch (Accounts.Death death) {
                recover();
            }
        }
        long digest = books.digest;
        for (long balance : books.balances) {
            digest = digest * 31 + balance;
        }
        return digest;
    }

    private void one() {
        if (telling == Telling.DYING && dice(step * 5L + 3).nextInt(6) == 0) {
            note();
        }
        var dice = dice(step);
        step++;
        int kind = step <= steps ? dice.nextInt(20) : 20;
        switch (kind) {
            case 0, 1 -> offer(dice);
            case 2, 3, 4, 5, 6 -> twice(dice, answer(dice));
            case 7 -> {
                if (dice.nextInt(3) == 0) {
                    twice(dice, ending(dice));
                }
            }
            case 8, 9, 14 -> flip(dice);
            case 10 -> twice(dice, clause(dice));
            case 11 -> wait(dice);
            case 12 -> answerUndoing(dice);
            case 13 -> {
                if (dice.nextInt(6) == 0) {
                    kernel.vanish(tick + 1, dice.nextInt(PARTIES));
                }
            }
            default -> tick(dice);
        }
    }

    /// Lets go of the dead kernel, and tells a new one what is written down, and again what was not.
    private void recover() {
        books.untilDeath = --lives > 0 ? 1 + dice(-11 - lives).nextInt(40) : Integer.MAX_VALUE;
        kernel = restored(record);
        step = recordStep;
        tick = recordTick;
        bound = recordBound;
        truths.clear();
        truths.addAll(recordTruths);
        touched.clear();
        touched.addAll(recordTouched);
        books.asked.clear();
        books.asked.addAll(recordAsked);
    }

    private void note() {
        record = saved();
        recordStep = step;
        recordTick = tick;
        recordBound = bound;
        recordTruths = new TreeSet<>(truths);
        recordTouched = List.copyOf(touched);
        recordAsked = List.copyOf(books.asked);
        if (dice(step * 5L + 4).nextBoolean()) {
            kernel = restored(record);
        }
    }

    private void offer(SplittableRandom dice) {
        var parties = new ArrayList<Long>();
        int first = dice.nextInt(PARTIES);
        int count = 2 + dice.nextInt(2);
        for (int i = 0; i < count; i++) {
            parties.add((long) ((first + i) % PARTIES));
        }
        kernel.offer(tick + 1, 0, parties, parties.get(dice.nextInt(count)), terms(dice, count), tick + 1 + dice.nextInt(8));
    }

    private Terms terms(SplittableRandom dice, int parties) {
        int count = 1 + dice.nextInt(3);
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < count; i++) {
            clauses.add(clause(dice, parties, i, count));
        }
        return new Terms(dice.nextInt(3) == 0 ? 1 + dice.nextInt(count) : 0, clauses);
    }

    private Clause clause(SplittableRandom dice, int parties, int place, int count) {
        int debtor = dice.nextInt(parties);
        var creditors = new ArrayList<Integer>();
        for (int i = 0; i < parties; i++) {
            if (i != debtor && (creditors.isEmpty() || dice.nextBoolean())) {
                creditors.add(i);
            }
        }
        long from = dice.nextInt(3);
        var pays = dice.nextBoolean() ? List.of(new Deposit(creditors.getFirst(), dice.nextInt(2), dice.nextInt(20))) : List.<Deposit>of();
        var stake = dice.nextBoolean() ? List.of(new Deposit(debtor, 0, dice.nextInt(9))) : List.<Deposit>of();
        return new Clause(
                "c" + place, dice.nextInt(5) == 0, debtor, creditors, from, from + dice.nextInt(10), pays, stake,
                after(dice, place, count), dice.nextInt(3) > 0);
    }

    private List<Join> after(SplittableRandom dice, int place, int count) {
        var refs = new TreeSet<Ref>(Comparator.comparingLong(Ref::contract).thenComparingInt(Ref::clause));
        while (dice.nextInt(3) == 0) {
            int clause = dice.nextInt(3);
            if (dice.nextBoolean()) {
                some(dice).ifPresent(it -> refs.add(new Ref(it.id(), dice.nextInt(4) == 0 ? Ref.WHOLE : clause)));
            } else if (clause != place && clause < count) {
                refs.add(new Ref(0, clause));
            }
        }
        return refs.isEmpty() ? List.of() : List.of(new Join(1 + dice.nextInt(refs.size()), List.copyOf(refs)));
    }

    /// {@return an act upon an offer: mostly the right party and version, and sometimes not}
    private Supplier<Result> answer(SplittableRandom dice) {
        var contract = some(dice);
        if (contract.isEmpty()) {
            return () -> new Result.Refusal("", "", "");
        }
        var it = contract.get();
        long party = dice.nextInt(5) == 0 ? dice.nextInt(PARTIES + 1) : undecided(it);
        int version = it.version() - (dice.nextInt(6) == 0 ? 1 : 0);
        if (dice.nextInt(5) == 0) {
            var terms = dice.nextInt(3) == 0 ? Terms.of(it) : terms(dice, it.parties().size());
            return () -> kernel.counter(tick + 1, it.id(), party, version, terms);
        }
        return () -> kernel.accept(tick + 1, it.id(), party, version);
    }

    /// {@return the first party that has not accepted the version that stands}
    private static long undecided(Contract contract) {
        int place = Long.numberOfTrailingZeros(~contract.accepted());
        return contract.parties().get(place < contract.parties().size() ? place : 0);
    }

    private Supplier<Result> ending(SplittableRandom dice) {
        long id = some(dice).map(Contract::id).orElse(1L) + dice.nextInt(2);
        long party = dice.nextInt(PARTIES);
        return dice.nextBoolean() ? () -> kernel.reject(tick + 1, id, party) : () -> kernel.withdraw(tick + 1, id, party);
    }

    private Supplier<Result> clause(SplittableRandom dice) {
        var contract = some(dice);
        if (contract.isEmpty() || dice.nextInt(5) == 0) {
            long id = 1 + dice.nextInt(3);
            long party = dice.nextInt(PARTIES);
            int any = dice.nextInt(4) - 1;
            return () -> kernel.cancel(tick + 1, id, party, any);
        }
        var it = contract.get();
        int place = dice.nextInt(it.clauses().size());
        var clause = it.clauses().get(place);
        if (dice.nextInt(4) == 0) {
            return () -> kernel.cancel(tick + 1, it.id(), it.parties().get(clause.debtor()), place);
        }
        long creditor = it.parties().get(clause.creditors().get(dice.nextInt(clause.creditors().size())));
        return () -> kernel.release(tick + 1, it.id(), creditor, place);
    }

    /// Does something, and sometimes the same once more. What is refused changes nothing.
    private void twice(SplittableRandom dice, Supplier<Result> deed) {
        int times = dice.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            int commits = books.commits;
            boolean refused = deed.get() instanceof Result.Refusal;
            Rule.holds(!refused || books.commits == commits, "what is refused changes something, in step %d", step);
        }
    }

    private void flip(SplittableRandom dice) {
        some(dice).ifPresent(it -> {
            int clause = it.clauses().size() > 1 ? dice.nextInt(it.clauses().size()) : 0;
            long truth = it.id() << 6 | clause;
            if (!truths.remove(truth)) {
                truths.add(truth);
            }
            touched.add(new Ref(it.id(), clause));
        });
    }

    private void wait(SplittableRandom dice) {
        long waits = dice.nextInt(8);
        if (dice.nextInt(3) == 0) {
            kernel.leave(waits);
            return;
        }
        var inside = some(dice).map(it -> new Ref(it.id(), dice.nextInt(3))).orElse(Ref.NONE);
        var wanted = some(dice).map(it -> new Ref(it.id(), dice.nextInt(4) - 1));
        kernel.leave(waits);
        wanted.ifPresent(it -> kernel.await(waits, inside, new Join(1, List.of(it))));
    }

    private void answerUndoing(SplittableRandom dice) {
        if (books.asked.isEmpty()) {
            return;
        }
        var asked = books.asked.remove(dice.nextInt(books.asked.size()));
        boolean hopeless = dice(asked.contract() * 64 + asked.clause()).nextInt(4) == 0;
        boolean done = !hopeless && dice.nextInt(4) > 0;
        kernel.undone(tick + 1, asked.contract(), asked.clause(), done, "it did not work");
        if (done) {
            int commits = books.commits;
            kernel.undone(tick + 1, asked.contract(), asked.clause(), true, "");
            var next = kernel.find(asked.contract());
            Rule.holds(books.commits == commits || next.isPresent(), "P8: undone twice");
        }
    }

    private void tick(SplittableRandom dice) {
        tick++;
        if (step > steps && bound == 0) {
            bound = tick + 9 + 12 + 3L * LIMITS.attempts() * LIMITS.undoing() + 40;
        }
        Rule.holds(bound == 0 || tick < bound, "P4: contracts are alive after their bound: %s", kernel.live());
        Predicates predicates = (contract, clause) -> {
            boolean holds = truths.contains(contract.id() << 6 | clause);
            if (holds) {
                books.held(contract, clause, tick);
            }
            return holds;
        };
        if (telling == Telling.ALL) {
            kernel.tick(tick, predicates);
        } else {
            kernel.tick(tick, touched, predicates);
        }
        touched.clear();
        Stuck.none(kernel.live(), books);
    }

    /// The books refuse now and then, for no reason that the kernel knows; the same moves whenever they are made.
    private boolean refuses(Contract after, Move move) {
        return move.act() != Act.FREEZE && dice(after.id() * 1_000_003 + after.moves() * 64L + move.act().word().hashCode()).nextInt(150) == 0;
    }

    private Optional<Contract> some(SplittableRandom dice) {
        int place = dice.nextInt(1 << 20);
        var live = kernel.live();
        return live.isEmpty() ? Optional.empty() : Optional.of(live.get(place % live.size()));
    }

    private SplittableRandom dice(long purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose * 0xBF58476D1CE4E5B9L);
    }

    private byte[] saved() {
        var bytes = new ByteArrayOutputStream();
        try {
            kernel.save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Kernel restored(byte[] bytes) {
        var restored = new Kernel(books, LIMITS);
        try {
            restored.restore(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return restored;
    }

    /// {@return how many moves the books have seen}
    int moves() {
        return books.commits;
    }

    /// {@return how contracts ended, and how many so}
    Map<State, Long> endings() {
        return books.contracts.values().stream().collect(Collectors.groupingBy(
                Contract::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    }
}
