package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;

/// Writes contracts down. [Reader] reads them.
@SuppressWarnings("EnumOrdinal") // an order that the version in the head of the record fixes
record Scribe(DataOutput out) {
    /// Writes one thing.
    @FunctionalInterface
    interface Writing<T> {
        void write(T thing) throws IOException;
    }

    <T> void list(Collection<? extends T> things, Writing<T> writing) throws IOException {
        out.writeInt(things.size());
        for (var it : things) {
            writing.write(it);
        }
    }

    void contract(Contract contract) throws IOException {
        out.writeLong(contract.id());
        out.writeInt(contract.kind());
        list(contract.parties(), out::writeLong);
        out.writeInt(contract.proposer());
        out.writeInt(contract.version());
        out.writeInt(contract.offeredBy());
        out.writeLong(contract.accepted());
        out.writeInt(contract.state().ordinal());
        terms(Terms.of(contract));
        out.writeLong(contract.since());
        out.writeLong(contract.lapses());
        list(contract.duties(), it -> out.writeInt(it.ordinal()));
        out.writeLong(contract.held());
        list(contract.delivered(), out::writeInt);
        out.writeLong(contract.undone());
        out.writeInt(contract.moves());
    }

    void terms(Terms terms) throws IOException {
        out.writeInt(terms.needed());
        list(terms.clauses(), this::clause);
        list(terms.values(), out::writeLong);
    }

    void join(Join join) throws IOException {
        out.writeInt(join.needed());
        list(join.of(), this::ref);
    }

    void ref(Ref ref) throws IOException {
        out.writeLong(ref.contract());
        out.writeInt(ref.clause());
    }

    private void clause(Clause clause) throws IOException {
        out.writeUTF(clause.name());
        out.writeBoolean(clause.keeps());
        out.writeInt(clause.debtor());
        list(clause.creditors(), out::writeInt);
        out.writeLong(clause.from());
        out.writeLong(clause.by());
        list(clause.pays(), this::deposit);
        list(clause.stake(), this::deposit);
        list(clause.after(), this::join);
        out.writeBoolean(clause.undoable());
    }

    private void deposit(Deposit deposit) throws IOException {
        out.writeInt(deposit.party());
        out.writeInt(deposit.asset());
        out.writeLong(deposit.amount());
    }
}
