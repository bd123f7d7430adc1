package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks a program: names, types, and what may stand where. Not thread safe; one for each program.
final class Checker {
    private final Program program;
    private final Set<Declaration> brought;
    private final Symbols symbols;
    private final Report report = new Report();
    private final Typing typing;
    private final States states;
    private final Starts starts;
    private final RunCheck runs;
    private final PlanCheck plans;
    private final ModuleCheck modules;
    private final Questions questions;
    private final TreatyCheck treaties;
    private final LockOrder locks = new LockOrder(report);

    /// @param brought what contracts bring along, which stands nowhere
    private Checker(Program program, Set<Declaration> brought, Symbols symbols) {
        this.program = program;
        this.brought = brought;
        this.symbols = symbols;
        this.typing = new Typing(symbols, report);
        this.starts = new Starts(report, typing);
        this.states = new States(program, symbols.modules());
        Results results = new Results(symbols, states);
        Bodies bodies = new Bodies(symbols, report, results, locks);
        this.runs = new RunCheck(symbols, report, bodies, states.ofProgram());
        this.plans = new PlanCheck(report, typing, bodies, states.ofProgram());
        this.treaties = new TreatyCheck(symbols, report, typing, bodies, states.ofProgram());
        this.modules = new ModuleCheck(symbols, report, bodies, states, results);
        this.questions = new Questions(symbols, report, typing, new Changes(symbols, report, typing), results);
    }

    /// {@return all problems in the order of their places, those of the main file first}
    ///
    /// @param map the names of the map's entities with their types; empty where no map is known
    static List<Problem> check(Program program, Optional<Map<String, String>> map) {
        Flow.Completed completed = Completion.asWritten(program);
        List<Problem> problems = new Checker(
                        completed.program(),
                        TreatyTypes.brought(program, completed.program()),
                        Symbols.of(completed.program(), map))
                .check();
        return Stream.concat(problems.stream(), completed.notes().stream())
                .distinct()
                .sorted(Places.of(program))
                .toList();
    }

    private List<Problem> check() {
        new Duplicates(report).check(program);
        program.declarations().stream().filter(it -> !brought.contains(it)).forEach(this::check);
        Reachability.never(symbols).forEach(plans::never);
        Endless.report(program, symbols.waiting(), report);
        constants();
        locks.report();
        return report.problems();
    }

    private void constants() {
        Folding folding = new Folding(report);
        for (Part part : Part.of(program)) {
            part.around().forEach(folding::of);
            part.statements().forEach(folding::statement);
        }
    }

    private void check(Declaration declaration) {
        switch (declaration) {
            case Declaration.Scenario scenario -> runs.scenario(scenario);
            case Declaration.Faction faction -> runs.faction(faction);
            case Declaration.Entity entity -> entity(entity);
            case Declaration.Relation relation -> relation(relation);
            case Declaration.Constraint constraint -> constraint(constraint);
            case Declaration.Event event -> plain("event", event.name(), event.parameters());
            case Declaration.State state -> starts.state(state);
            case Declaration.Module module -> module.members().forEach(member -> member(module.name(), member));
            case Declaration.Import _ -> {}
            case Declaration.Saga saga -> {
                parameters(saga.parameters());
                modules.saga(saga);
            }
            case Declaration.Director mind -> {
                questions.answers(mind);
                mind.topics().forEach(topic -> topic(mind.name(), topic));
            }
            case Declaration.Operation _, Declaration.On _, Declaration.Tick _ ->
                throw new IllegalArgumentException("(%s) belongs in a module".formatted(declaration.name()));
            case Declaration.Goal goal -> {
                plain("goal", goal.name(), goal.parameters());
                plans.goal(goal);
            }
            case Declaration.Contract contract -> {
                plain("contract", contract.name(), contract.parameters());
                treaties.check(contract);
            }
            case Declaration.Action action -> {
                plain("action", action.name(), action.parameters());
                plans.action(action);
            }
        }
    }

    private void member(String module, Declaration member) {
        switch (member) {
            case Declaration.State state -> {
                starts.state(state);
                number(module, state);
            }
            case Declaration.Operation operation -> {
                parameters(operation.parameters());
                modules.operation(module, operation);
            }
            case Declaration.On on -> modules.on(module, on);
            case Declaration.Tick tick -> {
                new Folding(report).span(tick.at(), tick.period());
                modules.tick(module, tick);
            }
            default ->
                report.error(
                        member.at(),
                        "(%s) must not stand in module (%s)".formatted(member.name(), module),
                        "Maybe move it out of the module.");
        }
    }

    /// The number of a shard is given, so it must be one.
    private void number(String module, Declaration.State state) {
        boolean number = Starts.type(state.initial()) == Type.Plain.INT;
        if (symbols.shards().containsKey(module) && state.name().equals(ShardNumbers.NAME) && !number) {
            report.error(
                    state.at(),
                    "($%s) must be int in module (%s), for it is the number of the shard"
                            .formatted(state.name(), module),
                    "Maybe give it another name.");
        }
    }

    private void topic(String mind, Declaration topic) {
        if (topic instanceof Declaration.Operation operation) {
            parameters(operation.parameters());
            modules.topic(mind, operation);
        } else {
            report.error(
                    topic.at(),
                    "(%s) must not stand in mind (%s)".formatted(topic.name(), mind),
                    "Maybe move it out of the mind.");
        }
    }

    private void entity(Declaration.Entity entity) {
        entity.attributes().forEach(this::attribute);
        boolean owned = entity.name().equals("Faction") || entity.attributes().stream().anyMatch(Checker::namesFaction);
        entity.attributes().stream()
                .filter(attribute -> attribute.secret() && !owned)
                .forEach(attribute -> report.error(
                        attribute.at(),
                        "attribute (%s) is private, but %s belongs to no faction that could see it"
                                .formatted(attribute.name(), entity.name()),
                        "Maybe add an attribute owner: Faction?."));
    }

    private static boolean namesFaction(Declaration.Attribute attribute) {
        return attribute.type() instanceof Type.Ref(String entity, _) && entity.equals("Faction");
    }

    private void attribute(Declaration.Attribute attribute) {
        if (attribute.type() instanceof Type.Fields) {
            report.error(
                    attribute.at(),
                    "attribute (%s) must not be a record".formatted(attribute.name()),
                    "Maybe declare an attribute for each of its fields.");
            return;
        }
        type(attribute.at(), attribute.type());
        starts.attribute(attribute);
    }

    private void relation(Declaration.Relation relation) {
        relation.of().forEach(type -> type(relation.at(), new Type.Ref(type, false)));
        if (Functions.named(relation.name()).isPresent()) {
            report.error(
                    relation.at(),
                    "relation (%s) has the name of a function".formatted(relation.name()),
                    "Maybe give it another name, with a capital letter.");
        }
        if (relation.symmetric() && relation.of().stream().distinct().count() > 1) {
            report.error(
                    relation.at(),
                    "relation (%s) joins two types and so must not be symmetric".formatted(relation.name()),
                    "Maybe leave out symmetric.");
        }
    }

    private void constraint(Declaration.Constraint constraint) {
        Scope scope = Scope.of(Scope.Place.CONSTRAINT, states.ofProgram());
        String what = "constraint (%s)".formatted(constraint.name());
        int before = report.problems().size();
        typing.expect(what, constraint.expression(), Type.Plain.BOOL, scope);
        if (Walk.expressions(constraint.expression()).noneMatch(this::mentionsType)) {
            report.error(
                    constraint.expression().at(),
                    what + " must name an entity type",
                    "Maybe write Type.attribute, which stands for every entity of the type.");
        }
        oneSubject(what, constraint);
        if (report.problems().size() == before) {
            new Ranges(report).check(what, List.of(constraint.expression()));
        }
    }

    private void oneSubject(String what, Declaration.Constraint constraint) {
        List<String> about = Subjects.of(constraint.expression(), symbols);
        if (about.size() > 1) {
            String first = about.getFirst();
            String other = about.get(1);
            report.error(
                    constraint.expression().at(),
                    "%s is about (%s) and (%s), but must be about every entity of one type"
                            .formatted(what, first, other),
                    "Maybe ask about the other inside a question, as in every x in %s (...).".formatted(other));
        }
    }

    private boolean mentionsType(Expression expression) {
        return switch (expression) {
            case Expression.Name(_, String name) -> symbols.entities().containsKey(name);
            case Expression.Quantified _ -> true;
            default -> false;
        };
    }

    private void parameters(List<Parameter> parameters) {
        parameters.forEach(parameter -> type(parameter.at(), parameter.type()));
    }

    /// Checks parameters that must not be records.
    private void plain(String kind, String name, List<Parameter> parameters) {
        parameters.stream().filter(it -> it.type() instanceof Type.Fields).forEach(it -> report.error(
                it.at(),
                "parameter (%s) of %s (%s) must not be a record".formatted(it.name(), kind, name),
                "Maybe declare a parameter for each of its fields; operations, sagas and topics take records."));
        parameters(parameters);
    }

    private void type(Position at, Type type) {
        switch (type) {
            case Type.Ref(String entity, _) -> entity(at, entity);
            case Type.Fields record -> record(at, record);
            case Type.Plain _, Type.ListOf _ -> {}
        }
    }

    private void record(Position at, Type.Fields record) {
        Set<String> names = new HashSet<>();
        for (Type.Field field : record.fields()) {
            if (!names.add(field.name())) {
                report.error(
                        at, "field (%s) is declared twice".formatted(field.name()), "Maybe give one another name.");
            }
            type(at, field.type());
        }
    }

    private void entity(Position at, String entity) {
        if (!symbols.entities().containsKey(entity)) {
            List<String> known = new ArrayList<>(symbols.entities().keySet());
            known.addAll(List.of("int", "bool", "text"));
            report.unknown(at, "entity type", "types", entity, known);
        }
    }
}
