package dev.entente.cli;

import dev.entente.agents.RulesMind;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Type;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.planner.flow.FlowModel;
import dev.entente.planner.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads problems out of flow programs: a goal is to be achieved from the state in which the program begins.
final class FlowProblems {
    /// `Delivered(salt, harbour)`, `Rested`, or the name of a faction.
    private static final Pattern GOAL = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\d_]*)\\s*(?:\\(([^()]*)\\))?\\s*");

    /// What would end a name in a plan file.
    private static final Pattern BREAKING = Pattern.compile("[\\s()\\[\\],;]");

    private final Console console;

    FlowProblems(Console console) {
        this.console = console;
    }

    /// What a user means by a problem.
    private record Asked(String name, List<String> arguments) {}

    /// {@return the problem of achieving a goal, or all that a faction pursues}
    ///
    /// @param program a scenario's name, a `.flow` file, or a folder that holds one
    /// @param typed a goal with its arguments, or a faction
    /// @throws Refusal where the program has no symbolic form, or there is no such goal
    Problem problem(String program, String typed) {
        var asked = asked(typed);
        var scenario = new Scenarios(console).load(program);
        var types = scenario.map().types(scenario.program());
        var goal = declared(scenario, asked.name(), typed);
        goal.ifPresent(it -> check(it, asked, types));
        var model = model(scenario, types, program);
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, (agent, _, seed) -> new RulesMind(agent, seed))) {
            var world = simulation.world();
            return nameable(goal.isPresent()
                    ? model.problem(world, asked.name(), asked.arguments())
                    : model.problem(world, asked.name()));
        }
    }

    private static Asked asked(String typed) {
        var match = GOAL.matcher(typed);
        if (!match.matches()) {
            throw Refusal.of("(%s) is neither a goal with its arguments, such as 'Delivered(salt, harbour)', nor a faction."
                    .formatted(typed));
        }
        var arguments = match.group(2) == null || match.group(2).isBlank() ? "" : match.group(2);
        return new Asked(
                match.group(1), arguments.isEmpty() ? List.of() : Stream.of(arguments.split(",", -1)).map(String::strip).toList());
    }

    private static Optional<Declaration.Goal> declared(Scenario scenario, String name, String typed) {
        var goals = scenario.program().all(Declaration.Goal.class).toList();
        var goal = goals.stream().filter(it -> it.name().equals(name)).findFirst();
        boolean faction = !typed.contains("(")
                && scenario.program().all(Declaration.Faction.class).anyMatch(it -> it.name().equals(name));
        if (goal.isEmpty() && !faction) {
            throw Refusal.of("there is no goal (%s). %s".formatted(name, goals.isEmpty()
                    ? "The program declares none."
                    : "There are: %s.".formatted(goals.stream().map(FlowProblems::shown).collect(Collectors.joining(", ")))));
        }
        return goal;
    }

    private static String shown(Declaration.Goal goal) {
        return goal.name() + goal.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static void check(Declaration.Goal goal, Asked asked, Map<String, String> types) {
        var parameters = goal.parameters();
        if (parameters.size() != asked.arguments().size()) {
            throw Refusal.of("goal (%s) takes %s, not %d: %s.".formatted(
                    goal.name(), Words.count(parameters.size(), "argument"), asked.arguments().size(), shown(goal)));
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).type() instanceof Type.Ref(String type, _)) {
                check(asked.arguments().get(i), type, types);
            }
        }
    }

    private static void check(String entity, String type, Map<String, String> types) {
        var found = types.get(entity);
        if (found == null) {
            var known = types.keySet().stream().filter(name -> type.equals(types.get(name))).limit(8).toList();
            throw Refusal.of("there is no %s (%s) when the program begins. %s".formatted(type, entity, known.isEmpty()
                    ? "There is none at all."
                    : "There are: %s.".formatted(String.join(", ", known))));
        }
        if (!found.equals(type)) {
            throw Refusal.of("(%s) is a %s, but a %s is wanted there.".formatted(entity, found, type));
        }
    }

    private FlowModel model(Scenario scenario, Map<String, String> types, String program) {
        var read = FlowModel.of(scenario.program(), types);
        return read.model().orElseThrow(() -> {
            var findings = new Findings(new Scenarios(console).find(program), read.refusals(), texts(scenario), "");
            return Refusal.of(findings.bySeverity().map(it -> findings.shown(it, console)).collect(Collectors.joining("\n")));
        });
    }

    private static Map<String, String> texts(Scenario scenario) {
        var texts = new HashMap<String, String>();
        scenario.files().forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /// {@return a problem whose objects can be told apart in a plan file}
    private static Problem nameable(Problem problem) {
        problem.objects().stream().filter(it -> BREAKING.matcher(it.name()).find()).findFirst().ifPresent(it -> {
            throw Refusal.of("entity (%s) cannot be named in a plan. Maybe write a _ where its name has a space or a mark."
                    .formatted(it.name()));
        });
        return problem;
    }
}
