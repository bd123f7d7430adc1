package dev.entente.engine.contract;

import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Contract;
import org.jspecify.annotations.Nullable;

/// A contract that is not over, and its entity.
final class Pact {
    final Form form;
    final int entity;
    /// How many contracts it is inside of: it was negotiated to keep a promise of the innermost.
    final int depth;
    /// The values of parameters and terms of the version that stands.
    long[] names;
    /// As its last move left it; null before the first.
    @Nullable Contract stands;
    /// What has broken it; empty while nothing has.
    String broken = "";

    Pact(Form form, int entity, int depth, long[] names) {
        this.form = form;
        this.entity = entity;
        this.depth = depth;
        this.names = names;
    }

    Form.Duty duty(int clause) {
        return form.duties().get(clause);
    }

    /// {@return the entity of a party}
    int party(int place) {
        return (int) names[form.roles()[place]];
    }

    static Ref ref(Contract contract, int clause) {
        return new Ref(contract.id(), clause);
    }
}
