package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page about minds shows what its example really leads to.
class PageTest {
    private static String fence(String page, String kind, int nth) {
        return page.split("\n```" + kind + "\n")[nth + 1].split("\n```")[0];
    }

    @Test
    void the_example_of_the_page_is_asked_for_and_asked_again_as_shown() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "concepts", "minds.md"));
        var flow = fence(page, "flow", 0).getBytes(StandardCharsets.UTF_8);
        var voice = Voice.saying("sonnet", "{\"option\": 7, \"because\": \"gold is short\"}", "{\"option\": 0, \"because\": \"\"}");
        var mind = new LanguageMind("Wolves", List.of(voice.configured()), _ -> 0, _ -> {}, new Spending());
        try (var simulation = Simulation.start(Scenario.load("ford.flow", _ -> flow), Settings.DEFAULT, (_, _, _) -> mind)) {
            for (int i = 0; i < 3; i++) {
                simulation.step((_, _, _, _, _) -> {});
            }
        }
        var said = Talk.messages(voice.calls().get(1));

        assertEquals(said.get(1), fence(page, "", 1));
        assertEquals(said.get(3), fence(page, "", 3));
        assertTrue(page.contains("`{\"option\": 1, \"because\": \"gold is short\"}`"));
    }
}
