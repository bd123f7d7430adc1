package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Position;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /// What the flow files hold.
    private record Flows(Program program, List<Problem> problems, Map<String, String> texts) {}

    /// @throws ScenarioException where the main file is missing, or the first thing that is wrong with the data
    Reading read() {
        var flows = flows();
        if (!flows.problems().isEmpty()) {
            return new Reading(flows.problems(), flows.texts(), flows.program(), Optional.empty());
        }
        var declared = flows.program().all(Declaration.Scenario.class).findFirst();
        if (declared.isEmpty()) {
            return reading(flows, Flow.check(flows.program()));
        }
        var map = file(declared.get(), "map").map(it -> MapData.parse(it, text(it))).orElse(MapData.EMPTY);
        var reading = reading(flows, Flow.check(flows.program(), map.types(flows.program())));
        return reading.errors().isEmpty() ? whole(reading, declared.get(), map) : reading;
    }

    private Flows flows() {
        var text = flow(main);
        if (!unreadable.isEmpty()) {
            return new Flows(new Program(main, List.of()), unreadable, Map.of());
        }
        var parsed = Flow.parse(main, text);
        return new Flows(parsed.program(), parsed.problems(), Map.of(main, text));
    }

    private static Reading reading(Flows flows, List<Problem> problems) {
        return new Reading(problems, flows.texts(), flows.program(), Optional.empty());
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
        return scenario.settings().stream()
                .filter(named -> named.name().equals(setting))
                .map(named -> ((Expression.Text) named.value()).value())
                .findFirst();
    }

    /// {@return a flow file; an empty one, and a problem, where it is not text}
    private String flow(String name) {
        var text = decoded(bytes(name));
        if (text.isEmpty()) {
            unreadable.add(notText(name));
        }
        return text.orElse("");
    }

    private static Problem notText(String name) {
        return Problem.error(
                new Position(name, 1, 1, 1), "(%s) is not UTF-8 text".formatted(name), "Maybe it was saved in another encoding.");
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
