package dev.entente.negotiation.contract;

import java.util.Locale;

/// Who may make a move.
enum Owner {
    /// The party that offered the contract first.
    PROPOSER,
    /// Any other party than the proposer.
    COUNTERPARTY,
    /// Any party.
    ANYONE,
    /// A party that has not accepted the version that stands.
    ANSWERER,
    /// Who owes a clause.
    DEBTOR,
    /// To whom a clause is owed.
    CREDITOR,
    /// The kernel itself: by a rule, or because of what the host reports.
    KERNEL;

    /// {@return its name in tables}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
