package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Live.Said;
import dev.entente.negotiation.contract.Result.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What parties do until a contract is agreed, and how it takes force.
final class Offers {
    private final Register register;
    private final Promises promises;
    private final Limits limits;

    /// The tick of the last offer, and how many each party has made in it.
    long tick = Long.MIN_VALUE;

    final SortedMap<Long, Integer> made = new TreeMap<>();

    Offers(Register register, Promises promises, Limits limits) {
        this.register = register;
        this.promises = promises;
        this.limits = limits;
    }

    Result offer(long now, int kind, List<Long> parties, long proposer, Terms terms, long lapses) {
        var wrong = Checks.parties(parties, proposer)
                .or(() -> Checks.lapse(now, lapses, limits))
                .or(() -> new Checks(parties.size(), register.next, register.next, limits).terms(terms))
                .or(() -> flood(now, proposer));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int place = parties.indexOf(proposer);
        var draft = Contract.draft(register.next, kind, parties, place, terms, now, lapses);
        var live = new Live(draft);
        var made = register.ask(live, new Move(now, Act.OFFER, place, Live.NONE, ""), draft.in(legal(draft, Act.OFFER, Owner.PROPOSER)));
        if (made instanceof Result.Done) {
            register.add(live);
            this.made.merge(proposer, 1, Integer::sum);
        }
        return made;
    }

    Result counter(long now, Live live, int party, int version, Terms terms) {
        var contract = live.contract;
        var wrong = current(live, Act.COUNTER, Owner.ANYONE, version)
                .or(() -> new Checks(contract.parties().size(), live.id(), register.next, limits).terms(terms))
                .or(() -> again(live, party, terms));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var before = new Said(contract.offeredBy(), Terms.of(contract));
        var made = register.ask(live, new Move(now, Act.COUNTER, party, Live.NONE, ""), contract.version(party, terms));
        if (made instanceof Result.Done) {
            live.said.add(before);
        }
        return made;
    }

    Result accept(long now, Live live, int party, int version) {
        var wrong = current(live, Act.ACCEPT, Owner.ANSWERER, version).or(() -> twice(live.contract, party));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var made = register.ask(live, new Move(now, Act.ACCEPT, party, Live.NONE, ""), live.contract.accepted(party));
        if (made instanceof Result.Refusal || Long.bitCount(live.contract.accepted()) < live.contract.parties().size()) {
            return made;
        }
        agree(now, live);
        return Register.done(live);
    }

    /// Ends an offer for a party, or because of one.
    Result end(long now, Live live, Act act, Owner owner, int party) {
        var to = Moves.of(live.contract.state(), act, owner);
        if (to.isEmpty()) {
            return illegal(live, act);
        }
        return register.ask(live, new Move(now, act, party, Live.NONE, ""), live.contract.in(to.get()));
    }

    /// Ends an offer because its time is up, or a party is no more.
    void end(long now, Live live, Act act, String why) {
        register.owe(live, new Move(now, act, -1, Live.NONE, why), live.contract.in(register.to(live, act)), List.of());
    }

    private void agree(long now, Live live) {
        var agreed = live.contract.in(register.to(live, Act.AGREE));
        if (!register.owe(live, new Move(now, Act.AGREE, -1, Live.NONE, ""), agreed, List.of())) {
            return;
        }
        live.said.clear();
        var circle = register.waits.open(live).map(it -> "it would close a circle of waits: " + it);
        var refused = circle.or(() -> fund(now, live));
        if (refused.isPresent()) {
            end(now, live, Act.REFUSE, refused.get());
            return;
        }
        register.waits.without(live.contract);
        promises.open(now, live);
    }

    private Optional<String> fund(long now, Live live) {
        var funded = live.contract.inForce(register.to(live, Act.FUND), now, Deposits.held(live.contract));
        var refused = register.attempt(
                live, new Move(now, Act.FUND, -1, Live.NONE, ""), funded, Deposits.taken(live.contract));
        if (refused.isPresent()) {
            register.waits.close(live);
        }
        return refused;
    }

    private static Optional<Refusal> current(Live live, Act act, Owner owner, int version) {
        var contract = live.contract;
        if (Moves.of(contract.state(), act, owner).isEmpty()) {
            return Optional.of(illegal(live, act));
        }
        return version == contract.version()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "version", "%s of version %s".formatted(act.word(), version), "version %s, the one that stands".formatted(contract.version())));
    }

    private static Optional<Refusal> twice(Contract contract, int party) {
        return (contract.accepted() >>> party & 1) == 1
                ? Optional.of(new Refusal("turn", "accept by one who has accepted this version", "accept by a party that has not"))
                : Optional.empty();
    }

    private Optional<Refusal> again(Live live, int party, Terms terms) {
        if (live.contract.version() >= limits.versions()) {
            return Optional.of(new Refusal(
                    "versions", "version %s".formatted(live.contract.version() + 1), "at most %s versions of a contract".formatted(limits.versions())));
        }
        if (Terms.of(live.contract).equals(terms)) {
            return Optional.of(new Refusal("repeated", "the terms of the version that stands", "to accept that, or other terms"));
        }
        return live.said.contains(new Said(party, terms))
                ? Optional.of(new Refusal("repeated", "terms that this party has offered before", "terms that it has not"))
                : Optional.empty();
    }

    private Optional<Refusal> flood(long now, long proposer) {
        if (now != tick) {
            tick = now;
            made.clear();
        }
        return made.getOrDefault(proposer, 0) < limits.offers()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "offers", "one offer more in tick %s".formatted(now), "at most %s offers by a party in a tick".formatted(limits.offers())));
    }

    private static State legal(Contract contract, Act act, Owner owner) {
        return Moves.of(contract.state(), act, owner).orElseThrow();
    }

    static Refusal illegal(Live live, Act act) {
        var state = live.contract.state();
        return new Refusal("move", "%s while it is %s".formatted(act.word(), state.word()), Moves.legal(state));
    }
}
