package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A checked program and the data it comes with.
///
/// @param name the scenario's name in the flow file
/// @param main the flow file's name among `files`
/// @param program the checked program
/// @param map the entities and links at the start
/// @param timeline the events from outside
/// @param files every file that it was read from, by name
public record Scenario(
        String name, String main, Program program, MapData map, Timeline timeline, Map<String, byte[]> files) {

    /// Finds the files that a scenario mentions.
    @FunctionalInterface
    public interface Files {
        /// {@return the content of a file beside the flow file}
        ///
        /// @throws ScenarioException where there is none
        byte[] read(String name);
    }

    /// Reads and checks a scenario.
    ///
    /// @param main the flow file's name
    /// @throws ScenarioException with all problems of the flow file, or the first of the data
    public static Scenario load(String main, Files source) {
        var files = new TreeMap<String, byte[]>();
        var text = read(main, source, files);
        var parsed = Flow.parse(main, text);
        refuse(parsed.problems(), text);
        var program = parsed.program();
        var scenario = declared(main, program);
        var map = text(scenario, "map").map(it -> MapData.parse(it, read(it, source, files))).orElse(MapData.EMPTY);
        refuse(Flow.check(program, map.types(program)), text);
        map.check(program);
        var timeline = text(scenario, "timeline")
                .map(it -> Timeline.parse(it, read(it, source, files)))
                .orElse(Timeline.EMPTY);
        timeline.check(program);
        return new Scenario(scenario.name(), main, program, map, timeline, files);
    }

    private static String read(String name, Files source, Map<String, byte[]> files) {
        return new String(files.computeIfAbsent(name, source::read), StandardCharsets.UTF_8);
    }

    private static void refuse(List<Problem> problems, String text) {
        var errors = new ArrayList<>(problems);
        errors.removeIf(problem -> problem.severity() != Problem.Severity.ERROR);
        if (!errors.isEmpty()) {
            throw ScenarioException.of(
                    errors.stream().map(error -> Flow.show(error, text)).collect(Collectors.joining("\n")));
        }
    }

    private static Declaration.Scenario declared(String main, Program program) {
        return program.all(Declaration.Scenario.class)
                .findFirst()
                .orElseThrow(() -> ScenarioException.of(
                        "%s declares no Scenario, so there is nothing to run. Maybe add `Scenario Name { ticks 100 }`."
                                .formatted(main)));
    }

    private static java.util.Optional<String> text(Declaration.Scenario scenario, String setting) {
        return scenario.settings().stream()
                .filter(named -> named.name().equals(setting))
                .map(named -> ((Expression.Text) named.value()).value())
                .findFirst();
    }

    /// {@return this scenario with further events from outside}
    ///
    /// @throws ScenarioException where the program does not declare them
    public Scenario and(Timeline further) {
        further.check(program);
        return new Scenario(name, main, program, map, timeline.and(further), files);
    }

    Declaration.Scenario declaration() {
        return declared(main, program);
    }

    /// {@return a numeric setting, such as `seed`, or `otherwise` where it is not written}
    public long setting(String name, long otherwise) {
        return declaration().settings().stream()
                .filter(named -> named.name().equals(name))
                .map(named -> ((Expression.Number) named.value()).value())
                .findFirst()
                .orElse(otherwise);
    }

    /// {@return the SHA-256 over all its files, 64 hexadecimal digits}
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
