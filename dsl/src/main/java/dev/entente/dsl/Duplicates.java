package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reports names that are declared twice. Not thread safe.
final class Duplicates {
    /// What has no name of its own to change.
    private static final Set<String> USED_ONCE = Set.of("setting", "shards of module");

    private final Report report;

    Duplicates(Report report) {
        this.report = report;
    }

    void check(Program program) {
        declarations("", program.declarations());
        scenarios(program);
        clashes(program);
        program.all(Declaration.Entity.class)
                .forEach(it -> named("attribute", it.attributes(), Declaration.Attribute::name, a -> a.at()));
        program.all(Declaration.Goal.class)
                .forEach(it -> named("method", it.methods(), Declaration.Method::name, m -> m.at()));
        program.all(Declaration.Scenario.class).forEach(it -> {
            named("setting", it.settings(), Named::name, Named::at);
            named("shards of module", it.shards(), Declaration.Shards::module, Declaration.Shards::at);
        });
    }

    private void scenarios(Program program) {
        List<Declaration.Scenario> scenarios =
                program.all(Declaration.Scenario.class).toList();
        scenarios.stream().skip(1).forEach(second -> second(scenarios.getFirst(), second));
    }

    private void second(Declaration.Scenario first, Declaration.Scenario second) {
        boolean sameFile = first.at().file().equals(second.at().file());
        report.error(
                second.at(),
                sameFile
                        ? "scenario (%s) is the second of this file; a run has one".formatted(second.name())
                        : "scenario (%s) is the second, after (%s) in %s; a run has one"
                                .formatted(second.name(), first.name(), Report.place(first.at(), second.at())),
                sameFile ? "Maybe move it into a file of its own." : "Maybe leave one out.");
    }

    /// A mind and a faction are both somebody who is asked, so their names must differ.
    private void clashes(Program program) {
        Map<String, Position> factions = new HashMap<>();
        program.all(Declaration.Faction.class).forEach(it -> factions.putIfAbsent(it.name(), it.at()));
        program.all(Declaration.Director.class).forEach(mind -> {
            Position faction = factions.get(mind.name());
            if (faction != null) {
                report.error(
                        mind.at(),
                        "mind (%s) has the name of a faction, declared in %s"
                                .formatted(mind.name(), Report.place(faction, mind.at())),
                        "Maybe give one another name.");
            }
        });
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
            switch (declaration) {
                case Declaration.Module it -> declarations(it.name() + ".", it.members());
                case Declaration.Director it -> declarations(it.name() + ".", it.topics());
                default -> {}
            }
        }
    }

    private static String kind(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Scenario _, Declaration.On _, Declaration.Tick _, Declaration.Import _ -> "";
            case Declaration.Entity _ -> "entity type";
            case Declaration.State _ -> "variable";
            case Declaration.Director _ -> "mind";
            case Declaration.Faction _,
                    Declaration.Relation _,
                    Declaration.Constraint _,
                    Declaration.Event _,
                    Declaration.Module _,
                    Declaration.Operation _,
                    Declaration.Goal _,
                    Declaration.Saga _,
                    Declaration.Contract _,
                    Declaration.Action _ -> declaration.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static List<Parameter> parameters(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Event event -> event.parameters();
            case Declaration.Operation operation -> operation.parameters();
            case Declaration.Goal goal -> goal.parameters();
            case Declaration.Action action -> action.parameters();
            case Declaration.Saga saga -> saga.parameters();
            case Declaration.Contract contract -> contract.parameters();
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
                "%s (%s) is declared twice, first in %s".formatted(kind, name, Report.place(first, at)),
                USED_ONCE.contains(kind) ? "Maybe leave one out." : "Maybe give one another name.");
    }
}
