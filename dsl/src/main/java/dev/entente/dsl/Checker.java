package dev.entente.dsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks a program: names, types, and what may stand where. Not thread safe; one for each program.
final class Checker {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(
                    (Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column());

    private final Program program;
    private final Symbols symbols;
    private final Report report = new Report();
    private final Typing typing;
    private final States states;
    private final Starts starts;
    private final RunCheck runs;
    private final PlanCheck plans;
    private final ModuleCheck modules;

    private Checker(Program program, Symbols symbols) {
        this.program = program;
        this.symbols = symbols;
        this.typing = new Typing(symbols, report);
        this.starts = new Starts(report, typing);
        this.states = new States(program, symbols);
        Results results = new Results(symbols, states);
        Bodies bodies = new Bodies(symbols, report, results);
        this.runs = new RunCheck(symbols, report, bodies, states.ofProgram());
        this.plans = new PlanCheck(report, typing, bodies, states.ofProgram());
        this.modules = new ModuleCheck(symbols, report, bodies, states, results);
    }

    /// {@return all problems in the order of their places}
    ///
    /// @param map the names of the map's entities with their types; empty where no map is known
    static List<Problem> check(Program program, Optional<Map<String, String>> map) {
        return new Checker(program, Symbols.of(program, map)).check();
    }

    private List<Problem> check() {
        new Duplicates(report).check(program);
        program.declarations().forEach(this::check);
        Reachability.never(symbols).forEach(plans::never);
        return report.problems().stream().distinct().sorted(BY_PLACE).toList();
    }

    private void check(Declaration declaration) {
        switch (declaration) {
            case Declaration.Scenario scenario -> runs.scenario(scenario);
            case Declaration.Faction faction -> runs.faction(faction);
            case Declaration.Entity entity -> entity.attributes().forEach(this::attribute);
            case Declaration.Relation relation -> relation(relation);
            case Declaration.Constraint constraint -> constraint(constraint);
            case Declaration.Event event -> parameters(event.parameters());
            case Declaration.State state -> starts.state(state);
            case Declaration.Module module -> module.members().forEach(member -> member(module.name(), member));
            case Declaration.Import _, Declaration.Saga _, Declaration.Director _ -> {}
            case Declaration.Operation _, Declaration.On _, Declaration.Tick _ ->
                throw new IllegalArgumentException("(%s) belongs in a module".formatted(declaration.name()));
            case Declaration.Goal goal -> {
                parameters(goal.parameters());
                plans.goal(goal);
            }
            case Declaration.Action action -> {
                parameters(action.parameters());
                plans.action(action);
            }
        }
    }

    private void member(String module, Declaration member) {
        switch (member) {
            case Declaration.State state -> starts.state(state);
            case Declaration.Operation operation -> {
                parameters(operation.parameters());
                modules.operation(module, operation);
            }
            case Declaration.On on -> modules.on(module, on);
            case Declaration.Tick tick -> modules.tick(module, tick);
            default ->
                report.error(
                        member.at(),
                        "(%s) must not stand in module (%s)".formatted(member.name(), module),
                        "Maybe move it out of the module.");
        }
    }

    private void attribute(Declaration.Attribute attribute) {
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
        typing.expect(what, constraint.expression(), Type.Plain.BOOL, scope);
        if (Walk.expressions(constraint.expression()).noneMatch(this::mentionsType)) {
            report.error(
                    constraint.expression().at(),
                    what + " must name an entity type",
                    "Maybe write Type.attribute, which stands for every entity of the type.");
        }
        oneSubject(what, constraint);
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

    private void type(Position at, Type type) {
        if (type instanceof Type.Ref(String entity, _) && !symbols.entities().containsKey(entity)) {
            List<String> known = new ArrayList<>(symbols.entities().keySet());
            known.addAll(List.of("int", "bool", "text"));
            report.unknown(at, "entity type", "types", entity, known);
        }
    }
}
