package dev.entente.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks contracts: who their parties are, what they are called, and what stands in them. Not thread safe.
final class TreatyCheck {
    /// What the lines of a contract may name beside what it declares.
    private static final List<String> GIVEN = List.of(TreatyGoals.SELF, "breaker");

    private final Symbols symbols;
    private final Report report;
    private final Bodies bodies;
    private final Map<String, Type> states;
    private final TreatyValues values;
    private final TreatyJoins joins;

    TreatyCheck(Symbols symbols, Report report, Typing typing, Bodies bodies, Map<String, Type> states) {
        this.symbols = symbols;
        this.report = report;
        this.bodies = bodies;
        this.states = states;
        this.values = new TreatyValues(symbols, report, typing, states);
        this.joins = new TreatyJoins(symbols, report);
    }

    void check(Declaration.Contract contract) {
        clashes(contract);
        names(contract);
        parties(contract);
        values.check(contract);
        joins.check(contract);
        bodies(contract);
    }

    // ------------------------------------------------------------------------------------------ names

    /// A contract is an entity type, and a module for what happens after its end.
    private void clashes(Declaration.Contract contract) {
        clash(contract, "an entity type", symbols.entities().get(contract.name()));
        clash(contract, "a module", symbols.modules().get(contract.name()));
        TreatyTypes.EVENTS.forEach(it ->
                brought(contract, "event", symbols.events().get(contract.name() + "." + it)));
        brought(contract, "entity type", symbols.entities().get(TreatyTypes.DEALING));
        TreatyTypes.RECORD.forEach(it -> symbols.attribute("Faction", it).ifPresent(this::record));
    }

    private void clash(Declaration.Contract contract, String what, @Nullable Declaration other) {
        if (other != null && !TreatyTypes.isOwn(other, contract)) {
            report.error(
                    contract.at(),
                    "contract (%s) has the name of %s, declared in %s"
                            .formatted(contract.name(), what, Report.place(other.at(), contract.at())),
                    "Maybe give one another name.");
        }
    }

    /// Reports what a text declares and contracts bring along.
    private void brought(Declaration.Contract contract, String kind, @Nullable Declaration other) {
        boolean own = other == null || TreatyTypes.isOwn(other, contract);
        if (other != null && !own && symbols.contracts().values().stream().noneMatch(it -> TreatyTypes.isOwn(other, it))) {
            report.error(
                    other.at(),
                    "%s (%s) is brought along by contract (%s)".formatted(kind, other.name(), contract.name()),
                    "Maybe leave it out.");
        }
    }

    private void record(Declaration.Attribute attribute) {
        boolean own = symbols.contracts().values().stream().anyMatch(it -> it.at().equals(attribute.at()));
        if (!own) {
            report.error(
                    attribute.at(),
                    "attribute (%s) of Faction counts promises where there are contracts".formatted(attribute.name()),
                    "Maybe leave it out, or give it another name.");
        }
    }

    private void names(Declaration.Contract contract) {
        Map<String, String> taken = new LinkedHashMap<>();
        contract.parameters().forEach(it -> taken.put(it.name(), "a parameter"));
        TreatyTypes.OWN.forEach(it -> given(contract, taken, it, "what every contract has"));
        GIVEN.forEach(it -> given(contract, taken, it, "what every contract knows"));
        contract.terms().forEach(it -> name(taken, it.at(), "term", it.name()));
        for (Contracts.Clause clause : Contracts.clauses(contract)) {
            if (name(taken, clause.at(), "clause", clause.name())) {
                TreatyTypes.OF_CLAUSE.forEach(it -> kept(taken, clause, clause.name() + it));
            }
            if (clause.name().equals("all") || clause.name().equals("any")) {
                report.error(
                        clause.at(),
                        "clause (%s) must have another name; Join %s waits for several"
                                .formatted(clause.name(), clause.name()),
                        "");
            }
        }
    }

    private void given(Declaration.Contract contract, Map<String, String> taken, String name, String what) {
        contract.parameters().stream()
                .filter(it -> it.name().equals(name))
                .forEach(it -> named(it.at(), "parameter", name, what));
        taken.put(name, what);
    }

    /// {@return whether the name was free}
    private boolean name(Map<String, String> taken, Position at, String kind, String name) {
        String before = taken.putIfAbsent(name, "another " + kind);
        if (before != null) {
            named(at, kind, name, before.equals("another " + kind) ? before : before.replace("another ", "a "));
        }
        return before == null;
    }

    private void kept(Map<String, String> taken, Contracts.Clause clause, String attribute) {
        String before = taken.putIfAbsent(attribute, "what is kept of clause (%s)".formatted(clause.name()));
        if (before != null) {
            report.error(
                    clause.at(),
                    "clause (%s) needs the name (%s), which is %s"
                            .formatted(clause.name(), attribute, before.replace("another ", "that of a ")),
                    "Maybe give one another name.");
        }
    }

    private void named(Position at, String kind, String name, String before) {
        report.error(
                at, "%s (%s) has the name of %s".formatted(kind, name, before), "Maybe give it another name.");
    }

    // ------------------------------------------------------------------------------------------ parties

    private void parties(Declaration.Contract contract) {
        Set<String> playing = new LinkedHashSet<>();
        contract.commitments().forEach(line -> {
            party(contract, line.at(), line.party());
            playing.add(line.party());
        });
        contract.worths().forEach(it -> named(contract, it.at(), it.party(), playing));
        contract.pledges().forEach(it -> named(contract, it.at(), it.party(), playing));
        if (playing.size() < 2) {
            String who = playing.isEmpty() ? "no party" : "one party (%s)".formatted(playing.iterator().next());
            report.error(
                    contract.at(),
                    "contract (%s) has %s, but needs two".formatted(contract.name(), who),
                    "Maybe say what the other promises or waits for, as in party: Join clause.");
        }
        if (Contracts.clauses(contract).isEmpty()) {
            report.error(
                    contract.at(),
                    "contract (%s) promises nothing".formatted(contract.name()),
                    "Maybe write party: Fork name { ... } by 20 ticks, or party: Keep name when ... by 20 ticks.");
        }
    }

    private void named(Declaration.Contract contract, Position at, String party, Set<String> playing) {
        if (party(contract, at, party) && !playing.contains(party)) {
            report.error(
                    at,
                    "party (%s) of contract (%s) has no line of its own".formatted(party, contract.name()),
                    "Maybe say what it promises or waits for, as in %s: Join clause.".formatted(party));
        }
    }

    /// {@return whether it is a faction}
    private boolean party(Declaration.Contract contract, Position at, String party) {
        Type type = contract.parameters().stream()
                .filter(it -> it.name().equals(party))
                .map(Parameter::type)
                .findFirst()
                .orElse(null);
        if (type == null) {
            List<String> factions = contract.parameters().stream()
                    .filter(it -> it.type().equals(Types.FACTION))
                    .map(Parameter::name)
                    .toList();
            report.error(
                    at,
                    "party (%s) is no parameter of contract (%s)".formatted(party, contract.name()),
                    report.remedy("parties", party, factions));
        } else if (!type.equals(Types.FACTION)) {
            report.error(
                    at,
                    "party (%s) of contract (%s) must be Faction, but is %s".formatted(party, contract.name(), type),
                    "Maybe declare it as %s: Faction.".formatted(party));
        }
        return Types.FACTION.equals(type);
    }

    // ------------------------------------------------------------------------------------------ bodies

    private void bodies(Declaration.Contract contract) {
        for (Contracts.Clause clause : Contracts.clauses(contract)) {
            if (clause.promise() instanceof Promise.Fork fork) {
                fork(contract, fork);
            }
        }
        reaction(contract, contract.settled(), List.of(self(contract)));
        reaction(contract, contract.breach(), List.of(self(contract), breaker(contract)));
    }

    private void fork(Declaration.Contract contract, Promise.Fork fork) {
        List<Parameter> known = new ArrayList<>(Contracts.known(contract));
        String owner = LockOrder.goal(TreatyGoals.goal(contract.name(), fork.name()));
        bodies.check(fork.undo().body(), Scope.of(Scope.Place.EFFECT, states).with(known));
        known.add(self(contract));
        bodies.check(fork.body(), Scope.of(Scope.Place.METHOD, states).with(known).in("", owner));
        if (fork.body().isEmpty()) {
            report.warning(
                    fork.at(),
                    "clause (%s) takes no steps".formatted(fork.name()),
                    "Maybe write what is done for it, or Keep for a promise not to.");
        }
    }

    private static Parameter self(Declaration.Contract contract) {
        return new Parameter(contract.at(), TreatyGoals.SELF, new Type.Ref(contract.name(), false));
    }

    private static Parameter breaker(Declaration.Contract contract) {
        return new Parameter(contract.at(), "breaker", Types.FACTION);
    }

    private void reaction(Declaration.Contract contract, Statement.Block block, List<Parameter> fields) {
        List<Parameter> known = new ArrayList<>(Contracts.known(contract));
        known.addAll(fields);
        Scope scope = Scope.of(Scope.Place.REACTION, states).withHoles(known, false);
        bodies.check(block.body(), scope.in(contract.name(), ""));
    }
}
