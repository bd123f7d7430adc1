package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Result.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What can be offered at all. Whatever passes can come to an end, and adds up.
///
/// @param parties how many there are
/// @param self the contract's id; within it, clauses name each other without
/// @param next the id of the next contract: what is waited for must have been offered before
record Checks(int parties, long self, long next, Limits limits) {
    /// How many parties and clauses there may be.
    static final int MOST = 64;

    private static final int NAME = 200;

    static Optional<Refusal> parties(List<Long> parties, long proposer) {
        int different = new HashSet<>(parties).size();
        if (parties.size() < 2 || parties.size() > MOST || different < parties.size()) {
            return refuse("parties", "%s, of which %s differ".formatted(parties.size(), different), "2 to %s, each once".formatted(MOST));
        }
        return parties.contains(proposer) ? Optional.empty() : refuse("party", "proposer %s".formatted(proposer), "one of the parties");
    }

    static Optional<Refusal> lapse(long now, long lapses, Limits limits) {
        return lapses < now || lapses - now > limits.ticks()
                ? refuse("lapse", "tick %s".formatted(lapses), "from tick %s to %s".formatted(now, now + limits.ticks()))
                : Optional.empty();
    }

    Optional<Refusal> terms(Terms terms) {
        int count = terms.clauses().size();
        if (count < 1 || count > MOST) {
            return refuse("clauses", "%s clauses".formatted(count), "1 to %s".formatted(MOST));
        }
        if (terms.needed() < 0 || terms.needed() > count) {
            return refuse("needed", "%s of %s clauses".formatted(terms.needed(), count), "0 (all) to %s".formatted(count));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            var clause = terms.clauses().get(i);
            int place = i;
            var wrong = name(clause, names.add(clause.name()))
                    .or(() -> people(clause))
                    .or(() -> window(clause))
                    .or(() -> waits(terms, place, clause));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return amounts(terms);
    }

    private static Optional<Refusal> name(Clause clause, boolean unused) {
        return clause.name().isEmpty() || clause.name().length() > NAME || !unused
                ? refuse("name", "clause (%s)".formatted(clause.name().length() > NAME ? "..." : clause.name()), "another name, of 1 to %s characters".formatted(NAME))
                : Optional.empty();
    }

    private Optional<Refusal> people(Clause clause) {
        if (!party(clause.debtor())) {
            return refuse("debtor", "(%s) is owed by party %s".formatted(clause.name(), clause.debtor()), "0 to %s".formatted(parties - 1));
        }
        int last = -1;
        for (int creditor : clause.creditors()) {
            if (creditor <= last || creditor >= parties || creditor == clause.debtor()) {
                return creditors(clause);
            }
            last = creditor;
        }
        return last < 0 ? creditors(clause) : Optional.empty();
    }

    private static Optional<Refusal> creditors(Clause clause) {
        return refuse("creditors", "(%s) is owed to %s".formatted(clause.name(), clause.creditors()),
                "other parties than the debtor, at least one, in ascending order");
    }

    private Optional<Refusal> window(Clause clause) {
        return clause.from() < 0 || clause.by() < clause.from() || clause.by() > limits.ticks()
                ? refuse("window", "(%s) from tick %s by tick %s".formatted(clause.name(), clause.from(), clause.by()),
                        "0 <= from <= by <= %s".formatted(limits.ticks()))
                : Optional.empty();
    }

    private Optional<Refusal> waits(Terms terms, int place, Clause clause) {
        for (var join : clause.after()) {
            if (join.needed() < 1 || join.needed() > join.of().size() || new HashSet<>(join.of()).size() < join.of().size()
                    || !join.of().stream().allMatch(ref -> exists(ref, terms, place))) {
                return refuse("after", "(%s) after %s of %s".formatted(clause.name(), join.needed(), join.of()),
                        "other clauses that exist, each once, and no more than there are");
            }
            long earliest = earliest(terms, join);
            if (earliest > clause.by()) {
                return refuse("after", "(%s) by tick %s".formatted(clause.name(), clause.by()),
                        "not before what it waits for may end, in tick %s".formatted(earliest));
            }
        }
        return Optional.empty();
    }

    private boolean exists(Ref ref, Terms terms, int place) {
        if (ref.contract() == 0) {
            return ref.clause() >= 0 && ref.clause() < terms.clauses().size() && ref.clause() != place;
        }
        return ref.contract() > 0 && ref.contract() < next && ref.contract() != self && ref.clause() >= Ref.WHOLE && ref.clause() < MOST;
    }

    /// {@return the tick by which a join is decided at the latest, as far as that is up to this contract}
    private static long earliest(Terms terms, Join join) {
        return join.of().stream()
                .mapToLong(ref -> ref.contract() == 0 ? terms.clauses().get(ref.clause()).by() : 0)
                .sorted()
                .skip(join.needed() - 1L)
                .findFirst()
                .orElse(0);
    }

    /// Nobody puts down less than nothing, and all that is put down of one kind can be added up.
    private Optional<Refusal> amounts(Terms terms) {
        var sums = new HashMap<Integer, Long>();
        for (var clause : terms.clauses()) {
            for (var it : clause.pays()) {
                if (!party(it.party()) || !adds(sums, it)) {
                    return amount(clause, it);
                }
            }
            for (var it : clause.stake()) {
                if (it.party() != clause.debtor() || !adds(sums, it)) {
                    return amount(clause, it);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> amount(Clause clause, Deposit it) {
        return refuse("amount",
                "party %s puts down %s of asset %s for (%s)".formatted(it.party(), it.amount(), it.asset(), clause.name()),
                "a party, for a stake the debtor; an asset from 0, and an amount from 0; sums below 2^63");
    }

    private static boolean adds(HashMap<Integer, Long> sums, Deposit it) {
        long sum = sums.getOrDefault(it.asset(), 0L);
        if (it.asset() < 0 || it.amount() < 0 || sum > Long.MAX_VALUE - it.amount()) {
            return false;
        }
        sums.put(it.asset(), sum + it.amount());
        return true;
    }

    private boolean party(int place) {
        return place >= 0 && place < parties;
    }

    private static Optional<Refusal> refuse(String rule, String found, String allowed) {
        return Optional.of(new Refusal(rule, found, allowed));
    }
}
