package dev.entente.negotiation.contract;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A contract that is not over, and what the kernel needs to know of it besides.
final class Live {
    /// No tick.
    static final long NEVER = Long.MAX_VALUE;

    /// No clause.
    static final int NONE = -1;

    /// What was offered before, in versions that do not stand any more.
    final Set<Said> said = new LinkedHashSet<>();

    /// Which creditors have let the debtor off, by clause: a bit for each party.
    final SortedMap<Integer, Long> letOff = new TreeMap<>();

    Contract contract;

    /// What the last move said.
    String why = "";

    /// Open clauses whose window had not begun when it was last asked about, a bit each.
    long fresh;

    /// The clause that was broken last.
    int broken = NONE;

    /// Which clause is being undone, how often that was tried, and until when an answer is waited for.
    int undoing = NONE;

    int attempts;
    long answerBy = NEVER;

    /// The next tick in which time alone can change something.
    long due = NEVER;

    /// What a party has offered.
    record Said(int party, Terms terms) {}

    Live(Contract contract) {
        this.contract = contract;
    }

    long id() {
        return contract.id();
    }

    Clause clause(int clause) {
        return contract.clauses().get(clause);
    }

    Duty duty(int clause) {
        return contract.duties().get(clause);
    }

    /// {@return when time alone changes something next}
    ///
    /// @param ticked the last tick in which clauses were asked about
    long next(long ticked) {
        return switch (contract.state()) {
            case OFFERED -> contract.lapses();
            case ACTIVE -> nextClause(ticked);
            case COMPENSATING -> answerBy;
            case DRAFT, AGREED, BREACHED, SETTLED, REJECTED, WITHDRAWN, EXPIRED, COMPENSATED, QUARANTINED -> NEVER;
        };
    }

    private long nextClause(long ticked) {
        long next = NEVER;
        for (int clause = 0; clause < contract.clauses().size(); clause++) {
            if (!duty(clause).over()) {
                next = Math.min(next, isFresh(clause) ? Math.max(contract.begins(clause), ticked + 1) : contract.ends(clause));
            }
        }
        return next;
    }

    boolean isFresh(int clause) {
        return (fresh >>> clause & 1) == 1;
    }
}
