package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Books that check everything that is written into them, and survive the kernel that writes.
final class Accounts implements Books {
    static final int ASSETS = 2;

    /// What the parties have: party * ASSETS + asset.
    final long[] balances;

    final Map<Long, Contract> contracts = new TreeMap<>();
    final TreeMap<Long, Boolean> decided = new TreeMap<>();

    /// Which try to undo which clause waits for an answer.
    final List<Ref> asked = new ArrayList<>();

    private final Map<Held, Long> held = new TreeMap<>();
    private final Map<Name, Act> made = new TreeMap<>();
    private final TreeSet<Ref> proven = new TreeSet<>(ORDER);
    private final Map<Version, Terms> seen = new TreeMap<>();
    private final Map<Long, Map<Integer, Integer>> accepted = new TreeMap<>();
    private final long[] total = new long[ASSETS];
    private static final Comparator<Ref> ORDER =
            Comparator.comparingLong(Ref::contract).thenComparingInt(Ref::clause);

    Refusing refusing = (_, _) -> false;

    /// How many commits are left before the kernel that makes them dies of one, right after it was written.
    int untilDeath = Integer.MAX_VALUE;

    int commits;
    long digest = 17;

    /// The kernel is gone, between the books and its journal.
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;

        Death() {
            super("", null, false, false);
        }
    }

    interface Refusing {
        boolean refuses(Contract after, Move move);
    }

    private record Held(long contract, int clause, boolean staked, int asset) implements Comparable<Held> {
        @Override
        public int compareTo(Held o) {
            return Comparator.comparingLong(Held::contract)
                    .thenComparingInt(Held::clause)
                    .thenComparing(Held::staked)
                    .thenComparingInt(Held::asset)
                    .compare(this, o);
        }
    }

    private record Name(long contract, int moves) implements Comparable<Name> {
        @Override
        public int compareTo(Name o) {
            int by = Long.compare(contract, o.contract);
            return by != 0 ? by : Integer.compare(moves, o.moves);
        }
    }

    private record Version(long contract, int version) implements Comparable<Version> {
        @Override
        public int compareTo(Version o) {
            int by = Long.compare(contract, o.contract);
            return by != 0 ? by : Integer.compare(version, o.version);
        }
    }

    Accounts(int parties, long each) {
        balances = new long[parties * ASSETS];
        Arrays.fill(balances, each);
        for (int asset = 0; asset < ASSETS; asset++) {
            total[asset] = sum(asset);
        }
    }

    @Override
    public Optional<String> commit(Contract after, Move move, List<Transfer> transfers) {
        var name = new Name(after.id(), after.moves());
        if (made.containsKey(name)) {
            if (made.get(name) == Act.COMPENSATE && move.act() == Act.COMPENSATE) {
                asked.add(new Ref(after.id(), move.clause()));
            }
            return made.get(name) == move.act() ? Optional.empty() : Optional.of("refused before");
        }
        legal(after, move);
        if (refusing.refuses(after, move) || !covered(transfers)) {
            return Optional.of("not today");
        }
        made.put(name, move.act());
        transfers.forEach(it -> move(after.id(), it));
        contracts.put(after.id(), after);
        checks(after, move);
        commits++;
        digest = digest * 31 + after.id() * 1_000_003 + after.moves() * 8_191L + move.act().word().hashCode() + move.clause() * 7L;
        if (move.act() == Act.COMPENSATE) {
            asked.add(new Ref(after.id(), move.clause()));
        }
        if (--untilDeath == 0) {
            throw new Death();
        }
        return Optional.empty();
    }

    @Override
    public boolean kept(Ref ref) {
        var contract = contracts.get(ref.contract());
        if (contract == null) {
            return false;
        }
        return ref.clause() == Ref.WHOLE
                ? contract.state() == State.SETTLED
                : ref.clause() < contract.duties().size() && contract.duties().get(ref.clause()).kept();
    }

    @Override
    public void decided(long waits, boolean kept) {
        decided.put(waits, kept);
    }

    long balance(int party, int asset) {
        return balances[party * ASSETS + asset];
    }

    long held(long contract) {
        return held.entrySet().stream().filter(it -> it.getKey().contract == contract).mapToLong(Map.Entry::getValue).sum();
    }

    /// It was the case when it was asked about, inside its window.
    void held(Contract contract, int clause, long now) {
        if (now >= contract.begins(clause) && now <= contract.ends(clause)) {
            proven.add(new Ref(contract.id(), clause));
        }
    }

    private boolean covered(List<Transfer> transfers) {
        var need = new TreeMap<Integer, Long>();
        for (var it : transfers) {
            need.merge((int) it.party() * ASSETS + it.asset(), it.amount(), Long::sum);
        }
        return need.entrySet().stream().allMatch(it -> balances[it.getKey()] >= it.getValue());
    }

    private void move(long contract, Transfer it) {
        balances[(int) it.party() * ASSETS + it.asset()] -= it.amount();
        long now = held.merge(new Held(contract, it.clause(), it.staked(), it.asset()), it.amount(), Long::sum);
        Rule.holds(now >= 0, "P1: more leaves clause %d of contract %d than was put down", it.clause(), contract);
        if (now == 0) {
            held.remove(new Held(contract, it.clause(), it.staked(), it.asset()));
        }
    }

    /// Nothing that is not in the table is even tried, and nothing after the end.
    private void legal(Contract after, Move move) {
        var before = contracts.get(after.id());
        if (before == null) {
            Rule.holds(move.act() == Act.OFFER && after.moves() == 1, "contract %d begins with %s", after.id(), move);
            return;
        }
        Rule.holds(!before.state().over(), "P3: %s after contract %d was %s", move, after.id(), before.state().word());
        Rule.holds(after.moves() == before.moves() + 1, "move %d of contract %d after %d", after.moves(), after.id(), before.moves());
        Rule.holds(move.act() != Act.UNDONE || (before.undone() >>> move.clause() & 1) == 0 && before.delivered().contains(move.clause()),
                "P8: %s, and it was undone or never delivered", move);
        boolean inTable = move.clause() >= 0 && before.active() && after.active()
                ? Moves.CLAUSES.stream().anyMatch(it -> it.act() == move.act()
                        && it.from() == before.duties().get(move.clause()) && it.to() == after.duties().get(move.clause()))
                : Moves.CONTRACTS.stream().anyMatch(it -> it.act() == move.act() && it.from() == before.state() && it.to() == after.state());
        Rule.holds(inTable, "%s from %s to %s is not in the table", move, before.state(), after.state());
    }

    private void checks(Contract after, Move move) {
        for (int asset = 0; asset < ASSETS; asset++) {
            Rule.holds(sum(asset) == total[asset], "P1: the sum of asset %d changes with %s", asset, move);
        }
        for (long balance : balances) {
            Rule.holds(balance >= 0, "P2: %s leaves a balance of %d", move, balance);
        }
        switch (move.act()) {
            case OFFER, COUNTER -> {
                seen.put(new Version(after.id(), after.version()), Terms.of(after));
                accepts(after, move);
            }
            case ACCEPT -> accepts(after, move);
            case AGREE -> {
                for (int party = 0; party < after.parties().size(); party++) {
                    Rule.holds(Integer.valueOf(after.version()).equals(accepted.get(after.id()).get(party)), "P6: party %d accepted another version", party);
                }
                Rule.holds(Terms.of(after).equals(seen.get(new Version(after.id(), after.version()))), "P6: other terms were agreed than seen");
            }
            case DELIVER -> Rule.holds(
                    proven.contains(new Ref(after.id(), move.clause())), "P5: %s, and it never was the case in its window", move);
            case SETTLE -> settled(after);
            default -> {}
        }
        if (after.state().over() && after.state() != State.QUARANTINED) {
            Rule.holds(held(after.id()) == 0, "contract %d is over (%s), and something is still held", after.id(), after.state());
        }
    }

    private void accepts(Contract after, Move move) {
        accepted.computeIfAbsent(after.id(), _ -> new TreeMap<>()).put(move.party(), after.version());
    }

    private void settled(Contract after) {
        long delivered = 0;
        long released = 0;
        for (int clause = 0; clause < after.duties().size(); clause++) {
            delivered += after.duties().get(clause) == Duty.DELIVERED ? 1 : 0;
            released += after.duties().get(clause) == Duty.RELEASED ? 1 : 0;
        }
        long left = after.duties().size() - released;
        Rule.holds(delivered >= (after.needed() == 0 ? left : Math.min(left, after.needed())), "P5: settled with %d delivered", delivered);
    }

    private long sum(int asset) {
        long sum = 0;
        for (int i = asset; i < balances.length; i += ASSETS) {
            sum += balances[i];
        }
        for (var it : held.entrySet()) {
            sum += it.getKey().asset == asset ? it.getValue() : 0;
        }
        return sum;
    }
}
