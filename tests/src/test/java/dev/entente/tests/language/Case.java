package dev.entente.tests.language;

import dev.entente.engine.Reading;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rule of the language, a program that shows it, and what must come of it.
///
/// @param file where it stands
/// @param text all of it; what belongs to the suite are comments of the program
record Case(Path file, String text) {
    private static final String PROBLEMS = "# expect problems";
    private static final String JOURNAL = "# expect";
    private static final String EVENTS = "# events";
    private static final List<String> HEADINGS = List.of(PROBLEMS, JOURNAL, EVENTS);
    private static final String SCENARIO = "\nScenario Case { seed 1 ticks 40 tick 100ms }\n";

    /// {@return all cases below a folder, in the order of their paths; what lies in `parts` is only imported or read}
    static List<Case> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".flow"))
                    .filter(file -> !file.getParent().endsWith("parts"))
                    .sorted()
                    .map(file -> new Case(file, read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return the rule that the case states: its first lines}
    String rule() {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }

    /// {@return the program, with a scenario where the case has none}
    String program() {
        return program(text);
    }

    /// {@return a text of the program, with a scenario where it has none}
    static String program(String text) {
        return text.lines().anyMatch(line -> line.startsWith("Scenario ")) ? text : text + SCENARIO;
    }

    String main() {
        return file.getFileName().toString();
    }

    Optional<List<String>> problems() {
        return section(PROBLEMS);
    }

    Optional<List<String>> journal() {
        return section(JOURNAL);
    }

    /// {@return the case as it is read and checked}
    ///
    /// @param program the text to read in the place of the case's own
    Reading read(String program) {
        return Scenario.read(main(), name -> bytes(name, program));
    }

    /// {@return the case as a scenario, with its events}
    ///
    /// @param program the text to run in the place of the case's own
    /// @throws ScenarioException where it cannot run
    Scenario scenario(String program) {
        return Scenario.load(main(), name -> bytes(name, program))
                .and(Timeline.parse(main(), section(EVENTS).stream()
                        .flatMap(List::stream)
                        .map(TimelineLine::json)
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    private byte[] bytes(String name, String program) {
        var beside = file.resolveSibling(name);
        if (name.equals(main())) {
            return program.getBytes(StandardCharsets.UTF_8);
        }
        if (!Files.exists(beside)) {
            throw ScenarioException.missing("there is no file (%s)".formatted(name));
        }
        return read(beside).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<List<String>> section(String heading) {
        if (text.lines().noneMatch(heading::equals)) {
            return Optional.empty();
        }
        return Optional.of(text.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> line.startsWith("#  "))
                .map(line -> line.substring(1).strip())
                .toList());
    }

    /// {@return the case with other lines expected}
    Case expecting(Optional<List<String>> problems, Optional<List<String>> journal) {
        var kept = new ArrayList<String>();
        var inside = false;
        for (var line : text.lines().toList()) {
            inside = HEADINGS.contains(line) ? !line.equals(EVENTS) : inside && line.startsWith("#  ");
            if (!inside) {
                kept.add(line);
            }
        }
        var body = String.join("\n", kept).stripTrailing() + "\n";
        return new Case(file, body + written(PROBLEMS, problems, body) + written(JOURNAL, journal, body));
    }

    private static String written(String heading, Optional<List<String>> lines, String body) {
        var gap = body.lines().anyMatch(EVENTS::equals) ? "" : "\n";
        return lines.map(all -> all.stream()
                        .map(line -> "#   " + line + "\n")
                        .collect(Collectors.joining("", gap + heading + "\n", "")))
                .orElse("");
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
