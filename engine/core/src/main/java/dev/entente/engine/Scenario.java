package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Program;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

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
    /// @throws ScenarioException with all errors of the flow files, or the first of the data
    public static Scenario load(String main, Files source) {
        var reading = read(main, source);
        reading.refuseErrors();
        declared(main, reading.program());
        return reading.scenario().orElseThrow();
    }

    /// Reads and checks a scenario, and keeps everything that there is to say of its flow files.
    ///
    /// @param main the flow file's name
    /// @throws ScenarioException where that file is missing, or the first of what is wrong with the data
    public static Reading read(String main, Files source) {
        return new ScenarioReader(main, source).read();
    }

    private static Declaration.Scenario declared(String main, Program program) {
        return program.all(Declaration.Scenario.class)
                .findFirst()
                .orElseThrow(() -> ScenarioException.of(
                        "%s declares no Scenario, so there is nothing to run. Maybe add `Scenario Name { ticks 100 }`."
                                .formatted(main)));
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
