package dev.entente.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Declares what contracts stand for in the world: of each an entity type and the events of its life; and for all of them
/// who kept and who broke promises. What is declared already is left alone.
///
/// All of it stands where the contract stands, so that [#isOwn] tells it from what a text declares.
final class TreatyTypes {
    /// The public record of a faction.
    static final List<String> RECORD = List.of("kept", "broken");

    /// What a faction itself has seen of another.
    static final String DEALING = "Dealing";

    /// What happens to contracts.
    static final List<String> EVENTS = List.of("Agreed", "Delivered", "Settled", "Breached", "Ended");

    /// What every contract has beside its parameters, terms and clauses.
    static final List<String> OWN = List.of("proposer", "state", "version", "since");

    /// What is kept of a clause beside how it stands: the tick by which it is due, what is held for it, the stake in it.
    static final List<String> OF_CLAUSE = List.of("_by", "_held", "_staked");

    private TreatyTypes() {}

    static Program declared(Program program) {
        List<Declaration.Contract> contracts =
                List.copyOf(Symbols.named(program, Declaration.Contract.class).values());
        if (contracts.isEmpty()) {
            return program;
        }
        Set<String> known = program.declarations().stream()
                .filter(it -> it instanceof Declaration.Entity || it instanceof Declaration.Event)
                .map(TreatyTypes::key)
                .collect(Collectors.toSet());
        List<Declaration> all = new ArrayList<>();
        program.declarations().forEach(it -> all.add(recorded(it, contracts.getFirst().at())));
        contracts.forEach(contract -> {
            all.add(entity(contract));
            all.addAll(events(contract));
        });
        all.add(dealing(contracts.getFirst().at()));
        int written = program.declarations().size();
        for (int i = all.size() - 1; i >= written; i--) {
            if (known.contains(key(all.get(i)))) {
                all.remove(i);
            }
        }
        return new Program(program.file(), all, program.comments());
    }

    /// {@return what was declared for contracts}
    ///
    /// @param written the program before
    /// @param completed the program behind [#declared]
    static Set<Declaration> brought(Program written, Program completed) {
        if (written.all(Declaration.Contract.class).findAny().isEmpty()) {
            return Set.of();
        }
        Set<String> before = written.declarations().stream().map(TreatyTypes::key).collect(Collectors.toSet());
        Set<Declaration> brought = Collections.newSetFromMap(new IdentityHashMap<>());
        completed.declarations().stream()
                .filter(it -> it instanceof Declaration.Entity || it instanceof Declaration.Event)
                .filter(it -> !before.contains(key(it)))
                .forEach(brought::add);
        return brought;
    }

    private static String key(Declaration declaration) {
        return declaration.getClass().getSimpleName() + " " + declaration.name();
    }

    /// {@return whether a declaration was made for the contract, as far as its place tells}
    static boolean isOwn(Declaration declaration, Declaration.Contract contract) {
        return declaration.at().equals(contract.at());
    }

    private static Declaration recorded(Declaration declaration, Position at) {
        if (!(declaration instanceof Declaration.Entity(Position of, String name, List<Declaration.Attribute> attributes))
                || !name.equals("Faction")) {
            return declaration;
        }
        List<Declaration.Attribute> more = new ArrayList<>(attributes);
        RECORD.stream()
                .filter(it -> attributes.stream().noneMatch(attribute -> attribute.name().equals(it)))
                .forEach(it -> more.add(new Declaration.Attribute(at, it, Type.Plain.INT, Unwritten.ZERO, false)));
        return new Declaration.Entity(of, name, more);
    }

    private static Declaration dealing(Position at) {
        List<Declaration.Attribute> attributes = new ArrayList<>();
        List.of("witness", "about").forEach(it -> attributes.add(
                new Declaration.Attribute(at, it, Types.FACTION, Unwritten.NOTHING, false)));
        RECORD.forEach(it -> attributes.add(new Declaration.Attribute(at, it, Type.Plain.INT, Unwritten.ZERO, true)));
        return new Declaration.Entity(at, DEALING, attributes);
    }

    private static Declaration entity(Declaration.Contract contract) {
        Map<String, Declaration.Attribute> attributes = new LinkedHashMap<>();
        contract.parameters().forEach(it -> add(attributes, contract, it.at(), it.name(), orNone(it.type())));
        contract.terms().forEach(it -> add(attributes, contract, it.at(), it.name(), Type.Plain.INT));
        add(attributes, contract, contract.at(), "proposer", new Type.Ref("Faction", true));
        text(attributes, contract, contract.at(), "state", "draft");
        add(attributes, contract, contract.at(), "version", Type.Plain.INT);
        add(attributes, contract, contract.at(), "since", Type.Plain.INT);
        for (Contracts.Clause clause : Contracts.clauses(contract)) {
            text(attributes, contract, clause.at(), clause.name(), "waiting");
            OF_CLAUSE.forEach(it -> add(attributes, contract, clause.at(), clause.name() + it, Type.Plain.INT));
        }
        return new Declaration.Entity(contract.at(), contract.name(), List.copyOf(attributes.values()));
    }

    private static Type orNone(Type type) {
        return type instanceof Type.Ref(String entity, _) ? new Type.Ref(entity, true) : type;
    }

    private static void add(
            Map<String, Declaration.Attribute> all, Declaration.Contract contract, Position at, String name, Type type) {
        all.putIfAbsent(name, new Declaration.Attribute(at, name, type, Unwritten.initial(type), contract.secret()));
    }

    private static void text(
            Map<String, Declaration.Attribute> all,
            Declaration.Contract contract,
            Position at,
            String name,
            String initial) {
        Expression start = new Expression.Text(at, initial);
        all.putIfAbsent(name, new Declaration.Attribute(at, name, Type.Plain.TEXT, start, contract.secret()));
    }

    private static List<Declaration> events(Declaration.Contract contract) {
        Type self = new Type.Ref(contract.name(), false);
        return List.of(
                event(contract, "Agreed", Map.of(), self),
                event(contract, "Delivered", fields("clause", Type.Plain.TEXT), self),
                event(contract, "Settled", Map.of(), self),
                event(contract, "Breached", breached(), self),
                event(contract, "Ended", fields("state", Type.Plain.TEXT), self));
    }

    private static Map<String, Type> fields(String name, Type type) {
        return Map.of(name, type);
    }

    private static Map<String, Type> breached() {
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("breaker", Types.FACTION);
        fields.put("clause", Type.Plain.TEXT);
        fields.put("why", Type.Plain.TEXT);
        return fields;
    }

    private static Declaration event(Declaration.Contract contract, String name, Map<String, Type> more, Type self) {
        List<Parameter> fields = new ArrayList<>();
        fields.add(new Parameter(contract.at(), TreatyGoals.SELF, self));
        more.forEach((field, type) -> fields.add(new Parameter(contract.at(), field, type)));
        return new Declaration.Event(contract.at(), contract.name() + "." + name, fields);
    }
}
