package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Ref;
import java.util.HashSet;
import java.util.List;

/// Looks for waits that never end, by trying everything again and again.
final class Stuck {
    private Stuck() {}

    /// P7: at the end of a tick every clause that has not opened could, if all that can be delivered were.
    static void none(List<Contract> live, Books books) {
        var kept = new HashSet<Ref>();
        for (boolean grown = true; grown; ) {
            grown = false;
            for (var contract : live) {
                grown |= deliver(contract, live, kept, books);
            }
        }
        for (var contract : live) {
            for (int clause = 0; contract.active() && clause < contract.clauses().size(); clause++) {
                Rule.holds(
                        contract.duties().get(clause) != Duty.WAITING || kept.contains(new Ref(contract.id(), clause)),
                        "P7: clause %d of contract %d waits for ever", clause, contract.id());
            }
        }
    }

    private static boolean deliver(Contract contract, List<Contract> live, HashSet<Ref> kept, Books books) {
        boolean grown = false;
        for (int clause = 0; clause < contract.clauses().size(); clause++) {
            boolean can = switch (contract.duties().get(clause)) {
                case DELIVERED, RELEASED, OPEN -> true;
                case WAITING -> !contract.active() || contract.clauses().get(clause).after().stream().allMatch(join ->
                        join.of().stream().filter(ref -> happens(contract, ref, live, kept, books)).count() >= join.needed());
                case CANCELLED, BREACHED -> false;
            };
            grown |= can && kept.add(new Ref(contract.id(), clause));
        }
        long kept1 = kept.stream().filter(it -> it.contract() == contract.id()).count();
        boolean whole = !contract.active() && !contract.state().over() || kept1 >= contract.wanted();
        return grown | (whole && kept.add(new Ref(contract.id(), Ref.WHOLE)));
    }

    private static boolean happens(Contract home, Ref ref, List<Contract> live, HashSet<Ref> kept, Books books) {
        long id = ref.contract() == 0 ? home.id() : ref.contract();
        var of = live.stream().filter(it -> it.id() == id).findFirst();
        return of.map(it -> it.state() == State.OFFERED || kept.contains(new Ref(id, ref.clause()))).orElseGet(() -> books.kept(ref));
    }
}
