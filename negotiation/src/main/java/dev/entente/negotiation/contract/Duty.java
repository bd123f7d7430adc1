package dev.entente.negotiation.contract;

import java.util.Locale;

/// Where a clause stands.
public enum Duty {
    /// Its time has not come: the contract is not in force, or what its debtor waits for has not happened.
    WAITING,
    /// Its debtor is at work on it, or keeps it.
    OPEN,
    /// What was promised was the case inside its window.
    DELIVERED,
    /// Its creditors want it no more.
    RELEASED,
    /// It is not needed any more: others were enough, or the contract is over.
    CANCELLED,
    /// It was not delivered in time, or its debtor broke its word.
    BREACHED;

    /// {@return whether nothing can happen to it any more}
    public boolean over() {
        return this != WAITING && this != OPEN;
    }

    /// {@return whether those who waited for it may go on: it was delivered, or they wanted it no more}
    public boolean kept() {
        return this == DELIVERED || this == RELEASED;
    }

    /// {@return its name in programs and tables}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
