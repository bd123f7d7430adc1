package dev.entente.negotiation.contract;

import java.util.Locale;

/// Where a contract stands.
public enum State {
    /// Nobody has seen it yet.
    DRAFT,
    /// A version of it lies before the counterparties.
    OFFERED,
    /// All have accepted one version; nothing is held for it yet.
    AGREED,
    /// It is in force: what is put down for it is held, and its clauses are worked on.
    ACTIVE,
    /// A party has broken it.
    BREACHED,
    /// What was done for it is being undone, the last delivery first.
    COMPENSATING,
    /// Fulfilled; everybody has got what is due.
    SETTLED,
    /// A counterparty wanted no such contract.
    REJECTED,
    /// The proposer took it back before it was agreed.
    WITHDRAWN,
    /// Its time ran out before it took force, or it could not be paid for.
    EXPIRED,
    /// Broken, and undone.
    COMPENSATED,
    /// What could not be undone or paid out is frozen for somebody to look at.
    QUARANTINED;

    /// {@return whether nothing can happen to it any more}
    public boolean over() {
        return switch (this) {
            case DRAFT, OFFERED, AGREED, ACTIVE, BREACHED, COMPENSATING -> false;
            case SETTLED, REJECTED, WITHDRAWN, EXPIRED, COMPENSATED, QUARANTINED -> true;
        };
    }

    /// {@return its name in programs and tables}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
