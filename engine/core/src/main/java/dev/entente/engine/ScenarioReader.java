package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a scenario's files: the flow files first, then the map and the timeline that they name.
final class ScenarioReader {
    private final String main;
    private final Scenario.Files source;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Problem> unreadable = new ArrayList<>();

    ScenarioReader(String main, Scenario.Files source) {
        this.main = main;
        this.source = source;
    }

    /// @throws ScenarioException where the main file is missing, or the first thing that is wrong with the data
    Reading read() {
        files.put(main, source.read(main));
        var loaded = Flow.link(main, this::flow);
        if (!loaded.ok() || !unreadable.isEmpty()) {
            var problems = Stream.concat(unreadable.stream(), loaded.problems().stream()).toList();
            return new Reading(problems, loaded.texts(), loaded.program(), Optional.empty());
        }
        var program = loaded.program();
        var declared = program.all(Declaration.Scenario.class).findFirst();
        if (declared.isEmpty()) {
            return reading(loaded, Flow.check(program));
        }
        var astray = astray(declared.get());
        if (!astray.isEmpty()) {
            return reading(loaded, Stream.concat(astray.stream(), Flow.check(program).stream()).toList());
        }
        var map = file(declared.get(), "map").map(it -> MapData.parse(it, text(it))).orElse(MapData.EMPTY);
        var reading = reading(loaded, Flow.check(program, map.types(program)));
        return reading.errors().isEmpty() ? whole(reading, declared.get(), map) : reading;
    }

    private static Reading reading(Flow.Loaded loaded, List<Problem> problems) {
        var completed = Flow.complete(loaded.program()).program();
        return new Reading(problems, loaded.texts(), completed, Optional.empty());
    }

    private Reading whole(Reading reading, Declaration.Scenario declared, MapData map) {
        var program = reading.program();
        map.check(program);
        var timeline = file(declared, "timeline")
                .map(it -> Timeline.parse(it, text(it)))
                .orElse(Timeline.EMPTY);
        timeline.check(program);
        var scenario = new Scenario(declared.name(), main, program, map, timeline, files);
        return new Reading(reading.problems(), reading.texts(), program, Optional.of(scenario));
    }

    private static Optional<String> file(Declaration.Scenario scenario, String setting) {
        return setting(scenario, setting).map(Expression.Text::value);
    }

    private static Optional<Expression.Text> setting(Declaration.Scenario scenario, String setting) {
        return scenario.settings().stream()
                .filter(named -> named.name().equals(setting))
                .flatMap(named -> named.value() instanceof Expression.Text text ? Stream.of(text) : Stream.empty())
                .findFirst();
    }

    /// {@return the problems of data files that lie elsewhere, or are there and cannot be had}
    private List<Problem> astray(Declaration.Scenario declared) {
        return Stream.of("map", "timeline")
                .flatMap(name -> setting(declared, name).stream().flatMap(file -> astray(name, file).stream()))
                .toList();
    }

    private Optional<Problem> astray(String setting, Expression.Text file) {
        var what = "%s (%s) ".formatted(setting, file.value());
        if (isElsewhere(file.value())) {
            return Optional.of(Problem.error(
                    file.at(),
                    what + "must be named from the folder of the main file, with / between folders, and lie in it",
                    "Maybe copy it there, and write %s \"%s.json\".".formatted(setting, setting)));
        }
        try {
            bytes(file.value());
            return Optional.empty();
        } catch (ScenarioException unknown) {
            return unknown.refusal().map(it -> Problem.error(file.at(), what + it.why(), it.remedy()));
        }
    }

    private static boolean isElsewhere(String name) {
        int depth = 0;
        for (var step : name.split("/", -1)) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return name.isBlank() || name.startsWith("/") || name.contains("\\") || name.contains(":");
    }

    /// {@return a flow file; it is empty, and a problem, where it is not text}
    private Flow.Sought flow(String name) {
        try {
            var text = decoded(bytes(name));
            if (text.isEmpty()) {
                unreadable.add(Flow.notText(name));
            }
            return new Flow.Sought.Found(text.orElse(""));
        } catch (ScenarioException unknown) {
            if (unknown.missing()) {
                return Flow.Sought.MISSING;
            }
            return unknown.refusal().orElseThrow(() -> unknown);
        }
    }

    /// {@return a data file}
    private String text(String name) {
        return decoded(bytes(name))
                .orElseThrow(() -> ScenarioException.of(
                        "%s: error: the file is not UTF-8 text. Maybe it was saved in another encoding.".formatted(name)));
    }

    private byte[] bytes(String name) {
        return files.computeIfAbsent(name, source::read);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
