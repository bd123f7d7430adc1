package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.util.List;

/// How things stand that somebody waits for.
final class Standings {
    private final Register register;
    private final Books books;

    /// How something that is waited for stands.
    enum Standing {
        PENDING,
        KEPT,
        LOST
    }

    Standings(Register register, Books books) {
        this.register = register;
        this.books = books;
    }

    Standing of(Ref ref) {
        var live = register.find(ref.contract());
        if (live == null) {
            return books.kept(ref) ? Standing.KEPT : Standing.LOST;
        }
        if (ref.clause() == Ref.WHOLE) {
            var state = live.contract.state();
            return state == State.BREACHED || state == State.COMPENSATING ? Standing.LOST : Standing.PENDING;
        }
        if (ref.clause() >= live.contract.clauses().size()) {
            return live.contract.state() == State.OFFERED ? Standing.PENDING : Standing.LOST;
        }
        var duty = live.duty(ref.clause());
        return !duty.over() ? Standing.PENDING : duty.kept() ? Standing.KEPT : Standing.LOST;
    }

    /// {@return how a join stands}
    ///
    /// @param home the contract that a ref without one means
    Standing of(Join join, long home) {
        int kept = 0;
        int pending = 0;
        for (var ref : join.of()) {
            var standing = of(at(ref, home));
            kept += standing == Standing.KEPT ? 1 : 0;
            pending += standing == Standing.PENDING ? 1 : 0;
        }
        return kept >= join.needed() ? Standing.KEPT : kept + pending < join.needed() ? Standing.LOST : Standing.PENDING;
    }

    /// {@return what of a join is not decided}
    List<Ref> pending(Join join, long home) {
        return join.of().stream().map(ref -> at(ref, home)).filter(ref -> of(ref) == Standing.PENDING).toList();
    }

    /// {@return how much of a join has happened}
    int kept(Join join, long home) {
        return (int) join.of().stream().filter(ref -> of(at(ref, home)) == Standing.KEPT).count();
    }

    /// {@return how what a clause waits for stands}
    Standing before(Live live, int clause) {
        var all = Standing.KEPT;
        for (var join : live.clause(clause).after()) {
            var standing = of(join, live.id());
            if (standing == Standing.LOST) {
                return Standing.LOST;
            }
            all = standing == Standing.PENDING ? Standing.PENDING : all;
        }
        return all;
    }

    /// {@return what a reference means in a contract}
    private static Ref at(Ref ref, long home) {
        return ref.contract() == 0 ? new Ref(home, ref.clause()) : ref;
    }
}
