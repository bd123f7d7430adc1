package dev.entente.cli;

import dev.entente.dsl.Declaration;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What a run can be started with, beside its scenario.
final class RunOptions {
    /// What a director may be, whose answers are written in the program.
    private static final String SCRIPTED = "scripted";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all dice, a whole number; else the scenario's.")
    private @Nullable Long seed;

    @Option(names = "--ticks", paramLabel = "N", description = "How many ticks at the most; else the scenario's.")
    private @Nullable Long ticks;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads decide; changes nothing but the time. Default: one per core.")
    private @Nullable Integer threads;

    @Option(names = "--set", paramLabel = "K=V", description = "The starting value of a state of the scenario; repeatable.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--mind",
            paramLabel = "MIND",
            description = "The mind of all factions, or of one faction, director or observer: rules, Wolves=north; repeatable.")
    private List<String> minds = List.of();

    /// {@return what was typed; whether there are such minds is not known yet, see [#check]}
    ///
    /// @throws ParameterException where a value cannot be used
    Settings settings(Scenario scenario) {
        return new Settings(
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                ticks == null ? OptionalLong.empty() : OptionalLong.of(atLeastOne("--ticks", ticks)),
                threads == null ? Runtime.getRuntime().availableProcessors() : threads(threads),
                states(),
                minds(scenario));
    }

    /// {@return the settings by name; a name may be written with its `$`, as the scenario writes it}
    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        set.forEach((name, value) -> states.put(name.startsWith("$") ? name.substring(1) : name, value));
        return states;
    }

    private int threads(int typed) {
        return Math.toIntExact(atLeastOne("--threads", typed));
    }

    private long atLeastOne(String option, long value) {
        if (value < 1) {
            throw wrong("Invalid value for option '%s': %d must be at least 1.".formatted(option, value));
        }
        return value;
    }

    private Map<String, String> minds(Scenario scenario) {
        var byAgent = new LinkedHashMap<String, String>();
        for (var typed : minds) {
            int equals = typed.indexOf('=');
            var agent = equals < 0 ? "*" : typed.substring(0, equals);
            byAgent.put(agent(agent, scenario), typed.substring(equals + 1));
        }
        return byAgent;
    }

    private String agent(String typed, Scenario scenario) {
        var known = Stream.concat(
                        scenario.program().all(Declaration.Faction.class).map(Declaration.Faction::name),
                        scenario.program().all(Declaration.Director.class).map(Declaration.Director::name))
                .toList();
        if (!typed.equals("*") && !known.contains(typed)) {
            throw wrong("Invalid value for option '--mind': there is no faction (%s)%s".formatted(typed, known.isEmpty()
                    ? ": the scenario declares none. Maybe leave --mind out."
                    : ". There are: %s.".formatted(String.join(", ", known))));
        }
        return typed;
    }

    /// Refuses minds that there are not.
    ///
    /// @param kinds those that there are
    /// @throws ParameterException naming the first
    void check(Settings settings, List<String> kinds) {
        settings.minds().values().stream()
                .sorted()
                .filter(kind -> !kind.equals(SCRIPTED) && !kinds.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw wrong("Invalid value for option '--mind': there is no mind (%s). There are: %s."
                            .formatted(kind, String.join(", ", kinds)));
                });
    }

    private ParameterException wrong(String message) {
        var spec = command;
        if (spec == null) {
            throw new IllegalStateException("options are read by a command only");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
