package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Reports names that are declared twice. Not thread safe.
final class Duplicates {
    private final Report report;

    Duplicates(Report report) {
        this.report = report;
    }

    void check(Program program) {
        declarations("", program.declarations());
        program.all(Declaration.Scenario.class).skip(1).forEach(this::secondScenario);
        program.all(Declaration.Entity.class)
                .forEach(it -> named("attribute", it.attributes(), Declaration.Attribute::name, a -> a.at()));
        program.all(Declaration.Goal.class)
                .forEach(it -> named("method", it.methods(), Declaration.Method::name, m -> m.at()));
        program.all(Declaration.Scenario.class).forEach(it -> named("setting", it.settings(), Named::name, Named::at));
    }

    private void secondScenario(Declaration.Scenario scenario) {
        report.error(
                scenario.at(),
                "scenario (%s) is the second of this file; a run has one".formatted(scenario.name()),
                "Maybe move it into a file of its own.");
    }

    private void declarations(String module, List<Declaration> declarations) {
        Map<String, Position> first = new HashMap<>();
        for (Declaration declaration : declarations) {
            String kind = kind(declaration);
            Position at = kind.isEmpty() ? null : first.putIfAbsent(kind + " " + declaration.name(), declaration.at());
            if (at != null) {
                twice(kind, module + declaration.name(), declaration.at(), at);
            }
            named("parameter", parameters(declaration), Parameter::name, Parameter::at);
            if (declaration instanceof Declaration.Module(_, String name, List<Declaration> members)) {
                declarations(name + ".", members);
            }
        }
    }

    private static String kind(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Scenario _, Declaration.On _, Declaration.Tick _, Declaration.Import _ -> "";
            case Declaration.Entity _ -> "entity type";
            case Declaration.State _ -> "variable";
            case Declaration.Faction _,
                    Declaration.Relation _,
                    Declaration.Constraint _,
                    Declaration.Event _,
                    Declaration.Module _,
                    Declaration.Operation _,
                    Declaration.Goal _,
                    Declaration.Saga _,
                    Declaration.Director _,
                    Declaration.Action _ -> declaration.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static List<Parameter> parameters(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Event event -> event.parameters();
            case Declaration.Operation operation -> operation.parameters();
            case Declaration.Goal goal -> goal.parameters();
            case Declaration.Action action -> action.parameters();
            default -> List.of();
        };
    }

    private <T> void named(String kind, List<T> all, Function<T, String> name, Function<T, Position> at) {
        Map<String, Position> first = new HashMap<>();
        for (T one : all) {
            Position before = first.putIfAbsent(name.apply(one), at.apply(one));
            if (before != null) {
                twice(kind, name.apply(one), at.apply(one), before);
            }
        }
    }

    private void twice(String kind, String name, Position at, Position first) {
        report.error(
                at,
                "%s (%s) is declared twice, first in line %d".formatted(kind, name, first.line()),
                "Maybe give one another name.");
    }
}
