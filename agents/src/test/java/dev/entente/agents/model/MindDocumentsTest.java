package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.guarding.AnswerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pages about minds show is what there is.
class MindDocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "agents")).resolve("..");
    private static final String IMPORTS = """
            package plugin;

            import dev.entente.agents.model.MindModel;
            import dev.langchain4j.data.message.*;
            import dev.langchain4j.model.chat.*;
            import dev.langchain4j.model.chat.request.*;
            import dev.langchain4j.model.chat.response.*;

            """;

    private static String page(String path) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(path));
    }

    private static List<String> fences(String page, String language) {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void every_setting_and_every_failure_has_its_line() throws IOException {
        var lines = Pattern.compile("(?m)^\\| (`.*?) \\|").matcher(page("reference/minds.md")).results()
                .map(MatchResult::group)
                .collect(Collectors.joining());

        assertEquals(List.of(), Setting.names().stream().filter(name -> !lines.contains("`" + name + "`")).toList());
        for (var failure : Failure.values()) {
            assertTrue(lines.contains("`" + failure.code() + "`"), failure.code());
        }
    }

    @Test
    void settings_that_are_shown_can_be_written(@TempDir Path folder) throws IOException {
        var shown = fences(page("how-to/plug-in-a-model.md"), "properties");
        var file = folder.resolve("entente.properties");
        for (var fence : List.of(shown.get(0), shown.get(1), shown.get(0) + shown.get(2))) {
            Files.writeString(file, fence);
            var survey = ConfiguredModels.survey(List.of(file), Map.of("ANTHROPIC_API_KEY", "sk-1"), folder);

            assertEquals(List.of(), survey.mistakes(), fence);
        }
    }

    @Test
    void the_model_that_is_shown_speaks(@TempDir Path folder, @TempDir Path work) throws IOException {
        var page = page("how-to/plug-in-a-model.md");
        Jars.jar(folder.resolve("plugins/first.jar"), "First", IMPORTS + fences(page, "java").getFirst(), work);
        Files.writeString(folder.resolve("entente.properties"), fences(page, "properties").getLast());
        try (var models = Configuration.in(folder).load()) {
            assertEquals("{\"option\": 1, \"because\": \"it comes first\"}", Asking.answer(models).text());
        }
    }

    @Test
    void the_rules_that_are_shown_are_rules() throws IOException {
        var shown = fences(page("how-to/plug-in-a-model.md"), "java").get(1);
        var evaluate = shown.substring(shown.indexOf("Evaluate"), shown.indexOf("\"\"\");"));

        assertDoesNotThrow(() -> AnswerRules.of(evaluate));
    }
}
