package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Books.Transfer;
import dev.entente.negotiation.contract.Clause.Deposit;
import java.util.ArrayList;
import java.util.List;

/// What is put down for a contract, and where it goes in the end.
final class Deposits {
    private Deposits() {}

    /// {@return the clauses for which something is put down, a bit each}
    static long held(Contract contract) {
        long held = 0;
        for (int clause = 0; clause < contract.clauses().size(); clause++) {
            var it = contract.clauses().get(clause);
            held |= it.pays().isEmpty() && it.stake().isEmpty() ? 0 : 1L << clause;
        }
        return held;
    }

    /// {@return how much is held for a contract, of whatever kind; 2^63 - 1 where it is more}
    static long atRisk(Contract contract) {
        long sum = 0;
        for (var it : taken(contract)) {
            sum = sum > Long.MAX_VALUE - it.amount() ? Long.MAX_VALUE : sum + it.amount();
        }
        return sum;
    }

    /// {@return everything that the parties put down}
    static List<Transfer> taken(Contract contract) {
        var taken = new ArrayList<Transfer>();
        for (int clause = 0; clause < contract.clauses().size(); clause++) {
            var it = contract.clauses().get(clause);
            give(taken, contract, clause, false, it.pays(), 1);
            give(taken, contract, clause, true, it.stake(), 1);
        }
        return taken;
    }

    /// {@return what everybody gets when a contract is settled: debtors what is paid for what they delivered}
    static List<Transfer> settled(Contract contract) {
        return given(contract, true);
    }

    /// {@return what everybody gets when a contract is broken: payers everything, for what was delivered is undone}
    static List<Transfer> broken(Contract contract) {
        return given(contract, false);
    }

    private static List<Transfer> given(Contract contract, boolean paying) {
        var given = new ArrayList<Transfer>();
        for (int clause = 0; clause < contract.clauses().size(); clause++) {
            var it = contract.clauses().get(clause);
            var duty = contract.duties().get(clause);
            if (paying && duty == Duty.DELIVERED) {
                pay(given, contract, clause);
            } else {
                give(given, contract, clause, false, it.pays(), -1);
            }
            if (duty == Duty.BREACHED) {
                share(given, contract, clause);
            } else {
                give(given, contract, clause, true, it.stake(), -1);
            }
        }
        return given;
    }

    private static void give(
            List<Transfer> transfers, Contract contract, int clause, boolean staked, List<Deposit> deposits, int sign) {
        for (var it : deposits) {
            add(transfers, contract, it.party(), clause, staked, it.asset(), sign * it.amount());
        }
    }

    private static void pay(List<Transfer> transfers, Contract contract, int clause) {
        var it = contract.clauses().get(clause);
        for (var paid : it.pays()) {
            add(transfers, contract, it.debtor(), clause, false, paid.asset(), -paid.amount());
        }
    }

    /// Equal shares; what is left over goes to the first creditor.
    private static void share(List<Transfer> transfers, Contract contract, int clause) {
        var it = contract.clauses().get(clause);
        int shares = it.creditors().size();
        for (var stake : it.stake()) {
            long share = stake.amount() / shares;
            for (int i = 0; i < shares; i++) {
                long amount = i == 0 ? share + stake.amount() % shares : share;
                add(transfers, contract, it.creditors().get(i), clause, true, stake.asset(), -amount);
            }
        }
    }

    private static void add(
            List<Transfer> transfers, Contract contract, int party, int clause, boolean staked, int asset, long amount) {
        if (amount != 0) {
            transfers.add(new Transfer(contract.parties().get(party), clause, staked, asset, amount));
        }
    }
}
