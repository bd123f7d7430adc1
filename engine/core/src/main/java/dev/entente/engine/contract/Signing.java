package dev.entente.engine.contract;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.negotiation.contract.Contract;
import dev.entente.negotiation.contract.Kernel;
import dev.entente.negotiation.contract.Result;
import dev.entente.negotiation.contract.State;
import dev.entente.negotiation.contract.Terms;
import dev.entente.negotiation.protocol.Bid;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.world.View;
import java.util.Optional;

/// Takes what is offered and accepted at a table to the kernel, and what becomes of it back to who negotiates.
final class Signing {
    private final Host host;
    private final View world;
    private final Registry registry;
    private final Kernel kernel;
    private final Pacts pacts;

    Signing(Host host, Registry registry, Kernel kernel, Pacts pacts) {
        this.host = host;
        this.world = host.view();
        this.registry = registry;
        this.kernel = kernel;
        this.pacts = pacts;
    }

    /// A party lays a version on the table; where it is the one that lies there, it accepts that.
    void offer(Talk talk, long party, int deal) {
        if (deal == talk.deal) {
            accept(talk, party);
        } else {
            offer(talk, talk.matter.names(), party, deal);
        }
    }

    private void offer(Talk talk, long[] given, long party, int deal) {
        var form = talk.matter.form();
        var names = form.names(given, deal);
        try {
            var terms = form.terms(names, world, registry::contract);
            if (talk.contract == 0) {
                first(talk, names, party, terms);
                talk.deal = deal;
            } else {
                var pact = registry.pact(talk.contract);
                var before = pact.names;
                pact.names = names;
                if (done(talk, kernel.counter(world.tick(), talk.contract, party, version(talk), terms))) {
                    talk.deal = deal;
                } else {
                    pact.names = before;
                }
            }
        } catch (EvaluationException nothing) {
            refuse(talk, "evaluation: " + nothing.getMessage());
        }
    }

    private void first(Talk talk, long[] names, long party, Terms terms) {
        var form = talk.matter.form();
        pacts.expect(new Pact(form, talk.entity, talk.matter.depth(), names));
        var result = kernel.offer(
                world.tick(), form.kind(), form.parties(names), party, terms, talk.matter.lapses());
        pacts.expectNothing();
        if (result instanceof Result.Done(Contract contract, _)) {
            talk.contract = contract.id();
        } else {
            done(talk, result);
        }
    }

    private int version(Talk talk) {
        return kernel.find(talk.contract).map(Contract::version).orElse(0);
    }

    void accept(Talk talk, long party) {
        var contract = kernel.find(talk.contract);
        if (contract.isPresent() && !accepted(contract.get(), party)) {
            done(talk, kernel.accept(world.tick(), talk.contract, party, version(talk)));
        }
    }

    private static boolean accepted(Contract contract, long party) {
        return (contract.accepted() >>> contract.parties().indexOf(party) & 1) == 1;
    }

    /// All sign the same deal.
    void all(Talk talk, long[] names, int deal) {
        long proposer = talk.matter.table().getFirst();
        if (talk.matter.form().parties(names).stream().anyMatch(party -> !world.exists(party.intValue()))) {
            refuse(talk, "refused: a party is no more");
            return;
        }
        offer(talk, names, proposer, deal);
        for (long party : talk.matter.form().parties(names)) {
            if (party != proposer && talk.why.isEmpty()) {
                accept(talk, party);
            }
        }
    }

    /// A bidder gets what was called for; others who are parties have to agree.
    void award(Talk talk, Bid bid) {
        var names = talk.matter.with(talk.matter.table().get(bid.party()));
        var form = talk.matter.form();
        for (long party : form.parties(names)) {
            boolean asked = talk.place(party) < 0;
            if (asked && !Worths.of(form, Tables.role(form, names, party), names, world).enough(bid.deal())) {
                refuse(talk, "rejected: %s does not agree".formatted(world.name((int) party)));
                return;
            }
        }
        all(talk, names, bid.deal());
    }

    private boolean done(Talk talk, Result result) {
        return switch (result) {
            case Result.Done(Contract contract, String why) -> {
                talk.agreed |= contract.state() == State.ACTIVE;
                talk.closed |= talk.agreed;
                if (contract.state().over()) {
                    refuse(talk, why.isEmpty() ? contract.state().word() : "refused: " + why);
                }
                yield true;
            }
            case Result.Refusal refusal -> {
                refuse(talk, "refused: " + refusal.text());
                yield false;
            }
        };
    }

    private static void refuse(Talk talk, String why) {
        talk.why = why;
        talk.closed = true;
    }

    /// A negotiation has ended: with a contract that is in force, or without.
    void conclude(Talk talk) {
        if (talk.agreed) {
            host.agreed(talk.matter.parley(), talk.entity);
            return;
        }
        var why = talk.why.isEmpty() ? why(talk) : talk.why;
        kernel.find(talk.contract).filter(it -> it.state() == State.OFFERED).ifPresent(it -> leave(talk, it));
        pacts.bury(talk.matter.form(), talk.entity);
        host.disagreed(talk.matter.parley(), why);
    }

    /// The contract on the table is taken back by who has laid it down, or rejected by who has left.
    private void leave(Talk talk, Contract contract) {
        long proposer = contract.parties().get(contract.proposer());
        var left = talk.session.ending().flatMap(ending -> left(talk, ending)).orElse(proposer);
        if (left == proposer) {
            kernel.withdraw(world.tick(), contract.id(), proposer);
        } else {
            kernel.reject(world.tick(), contract.id(), left);
        }
    }

    private static Optional<Long> left(Talk talk, Ending ending) {
        return ending instanceof Ending.Broken(int party, _, _)
                ? Optional.of(talk.matter.table().get(party))
                : Optional.empty();
    }

    private static String why(Talk talk) {
        return switch (talk.session.ending().orElse(null)) {
            case Ending.Rejected(String reason, _) -> "rejected: " + reason;
            case Ending.Broken(int party, String reason, _) ->
                "%s: %s".formatted(party == Talk.PROPOSER ? "withdrawn" : "rejected", reason);
            case Ending.OutOfTime _ -> "expired: no deal within %s ticks".formatted(talk.matter.lapses() - talk.matter.opened());
            case null, default -> "withdrawn: nobody waits for it any more";
        };
    }
}
