package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.RulesMind;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents that can be wrong are tested: paths, links and examples.
class DocumentsTest {
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+?)(?:#[^)]*)?\\)");
    private static final Pattern FLOW = Pattern.compile("(?ms)^```flow\\R(.*?)^```");

    /// An example of a page, which must be a whole program.
    record Example(String page, int number, String text) {
        @Override
        public String toString() {
            return page + " example " + number;
        }
    }

    @Test
    void every_path_in_the_map_is_there() {
        var gone = new ArrayList<String>();
        for (var page : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
            PATH.matcher(read(Project.ROOT.resolve(page)))
                    .results()
                    .map(match -> match.group(1))
                    .filter(path -> !path.startsWith("target/") && !path.contains("/target/") && !path.contains("NAME"))
                    .filter(path -> !Files.exists(Project.ROOT.resolve(path)))
                    .forEach(gone::add);
        }

        assertEquals(List.of(), gone, "these paths are in the map and not in the house");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) {
        var broken = LINK.matcher(read(Project.ROOT.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .filter(link -> !Files.exists(
                        Project.ROOT.resolve(page).resolveSibling(link)))
                .toList();

        assertEquals(List.of(), broken, "these links of " + page + " lead nowhere");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_example_runs(Example example) {
        var scenario = Scenario.load("example.flow", name -> {
            if (name.equals("example.flow")) {
                return example.text().getBytes(StandardCharsets.UTF_8);
            }
            throw ScenarioException.of("an example has no file (%s) beside it".formatted(name));
        });
        try (var simulation =
                Simulation.start(scenario, Settings.DEFAULT, (agent, _, seed) -> new RulesMind(agent, seed))) {
            while (!simulation.over()) {
                simulation.step(Journal.NONE);
            }
            assertTrue(simulation.tick() > 0, "it ran no tick");
        }
    }

    @Test
    void the_readme_fits_on_two_screens() {
        assertTrue(read(Project.ROOT.resolve("README.md")).lines().count() <= 120, "README.md must have at most 120 lines");
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(Project.ROOT::relativize)
                    .filter(file -> !file.toString().matches(".*(^|/)(target|runs|\\..*)/.*"))
                    .sorted()
                    .toList();
        }
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (var page : pages()) {
            var number = new int[1];
            FLOW.matcher(read(Project.ROOT.resolve(page)))
                    .results()
                    .forEach(match -> examples.add(
                            new Example(page.toString(), ++number[0], withScenario(match.group(1)))));
        }
        return examples;
    }

    /// An example about one construct may leave the scenario out.
    private static String withScenario(String text) {
        return text.contains("Scenario ") ? text : "Scenario Example { ticks 20 }\n" + text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
