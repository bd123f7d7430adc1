package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Result.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be offered at all. Whatever passes can come to an end, and adds up.
///
/// @param parties how many there are
/// @param next the id of the next contract: what is waited for must have been offered before
record Checks(int parties, long next, Limits limits) {
    private static final int MOST = 64;
    private static final int NAME = 200;

    static Optional<Refusal> parties(List<Long> parties, long proposer) {
        int different = new HashSet<>(parties).size();
        if (parties.size() < 2 || parties.size() > MOST || different < parties.size()) {
            return refuse("parties", "%d, of which %d differ", "2 to 64, each once", parties.size(), different);
        }
        return parties.contains(proposer) ? Optional.empty() : refuse("party", "proposer %d", "one of the parties", proposer);
    }

    static Optional<Refusal> lapse(long now, long lapses, Limits limits) {
        return lapses < now || lapses - now > limits.ticks()
                ? refuse("lapse", "tick %d", "from tick %d to %d", lapses, now, now + limits.ticks())
                : Optional.empty();
    }

    Optional<Refusal> terms(Terms terms) {
        int count = terms.clauses().size();
        if (count < 1 || count > MOST) {
            return refuse("clauses", "%d", "1 to %d", count, MOST);
        }
        if (terms.needed() < 0 || terms.needed() > count) {
            return refuse("needed", "%d of %d clauses", "0 (all) to %d", terms.needed(), count, count);
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
                ? refuse("name", "clause (%s)", "another name, of 1 to 200 characters", clause.name().length() > NAME ? "..." : clause.name())
                : Optional.empty();
    }

    private Optional<Refusal> people(Clause clause) {
        if (!party(clause.debtor())) {
            return refuse("debtor", "(%s) is owed by party %d", "0 to %d", clause.name(), clause.debtor(), parties - 1);
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
        return refuse("creditors", "(%s) is owed to %s", "other parties than the debtor, at least one, in ascending order",
                clause.name(), clause.creditors());
    }

    private Optional<Refusal> window(Clause clause) {
        return clause.from() < 0 || clause.by() < clause.from() || clause.by() > limits.ticks()
                ? refuse("window", "(%s) from tick %d by tick %d", "0 <= from <= by <= %d", clause.name(), clause.from(), clause.by(), limits.ticks())
                : Optional.empty();
    }

    private Optional<Refusal> waits(Terms terms, int place, Clause clause) {
        for (var join : clause.after()) {
            if (join.needed() < 1 || join.needed() > join.of().size() || new HashSet<>(join.of()).size() < join.of().size()
                    || !join.of().stream().allMatch(ref -> exists(ref, terms, place))) {
                return refuse("after", "(%s) after %d of %s", "other clauses that exist, each once, and no more than there are",
                        clause.name(), join.needed(), join.of());
            }
            long earliest = earliest(terms, join);
            if (earliest > clause.by()) {
                return refuse("after", "(%s) by tick %d", "not before what it waits for may end, in tick %d",
                        clause.name(), clause.by(), earliest);
            }
        }
        return Optional.empty();
    }

    private boolean exists(Ref ref, Terms terms, int place) {
        if (ref.contract() == 0) {
            return ref.clause() >= 0 && ref.clause() < terms.clauses().size() && ref.clause() != place;
        }
        return ref.contract() > 0 && ref.contract() < next && ref.clause() >= Ref.WHOLE && ref.clause() < MOST;
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
        return refuse("amount", "party %d puts down %d of asset %d for (%s)",
                "a party, for a stake the debtor; an asset from 0, and an amount from 0 whose sum is less than 2^63",
                it.party(), it.amount(), it.asset(), clause.name());
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

    private static Optional<Refusal> refuse(String rule, String found, String allowed, Object... facts) {
        int used = (int) found.chars().filter(it -> it == '%').count();
        return Optional.of(new Refusal(
                rule,
                String.format(Locale.ROOT, found, facts),
                String.format(Locale.ROOT, allowed, Arrays.copyOfRange(facts, used, facts.length))));
    }
}
