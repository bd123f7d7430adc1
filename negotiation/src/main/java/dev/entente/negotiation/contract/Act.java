package dev.entente.negotiation.contract;

import java.util.Locale;

/// What can be done to a contract or to one of its clauses.
public enum Act {
    /// The proposer lays the first version before the others.
    OFFER,
    /// A party answers with a version of its own.
    COUNTER,
    /// A party accepts the version that it names.
    ACCEPT,
    /// All have accepted the same version.
    AGREE,
    /// A counterparty wants no such contract.
    REJECT,
    /// The proposer takes it back.
    WITHDRAW,
    /// Its time to be agreed is up.
    LAPSE,
    /// Everything that is put down for it is taken, or nothing.
    FUND,
    /// It cannot be paid for, or would close a circle of waits.
    REFUSE,
    /// A clause opens: its debtor sets to work.
    FORK,
    /// What was promised is the case inside the window.
    DELIVER,
    /// A creditor lets the debtor off.
    RELEASE,
    /// All creditors have let the debtor off.
    EXCUSE,
    /// The debtor breaks its word before the deadline.
    CANCEL,
    /// The window of a clause is over without a delivery, or what was to be kept was not.
    MISS,
    /// A clause is not needed any more.
    SPARE,
    /// A party of it is no more.
    VANISH,
    /// It waits in a circle that nothing else can open.
    SACRIFICE,
    /// Enough was delivered: everybody gets what is due.
    SETTLE,
    /// What was needed cannot be delivered any more: what is held goes back, stakes of those who broke their word to their creditors.
    BREACH,
    /// A delivered clause begins to be undone, for the first time or once more.
    COMPENSATE,
    /// The undoing of a clause is done.
    UNDONE,
    /// Everything is undone.
    CLOSE,
    /// It is given up as it is; what is held stays frozen.
    FREEZE;

    /// {@return its name in tables}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
