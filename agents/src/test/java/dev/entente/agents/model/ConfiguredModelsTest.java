package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredModelsTest {
    private static final String[] THREE = {
        "gpt.provider=openai", "gpt.model=m", "gpt.ladder=local", "claude.provider=anthropic", "claude.model=m",
        "local.provider=ollama", "local.model=m"
    };

    @TempDir
    private Path folder;

    private ConfiguredModels wanting(String... names) throws IOException {
        var three = Configuration.in(folder).with(THREE);
        return ConfiguredModels.load(List.of(three.file()), Map.of("OPENAI_API_KEY", "sk-1"), folder, Set.of(names));
    }

    @Test
    void names_are_sorted_and_lead_to_what_is_configured() throws IOException {
        var three = Configuration.in(folder).knowing("OPENAI_API_KEY", "a").knowing("ANTHROPIC_API_KEY", "b").with(THREE);
        try (var models = three.load()) {
            assertEquals(List.of("claude", "gpt", "local"), models.names());
            assertEquals("gpt", models.find("gpt").orElseThrow().model().name());
            assertEquals(Optional.empty(), models.find("gp"));
        }
    }

    @Test
    void only_minds_that_are_wanted_need_their_keys() throws IOException {
        try (var models = wanting("gpt", "nobody")) {
            assertEquals(List.of("gpt", "local"), models.names());
        }
        assertThrows(MindSettingsException.class, () -> wanting("claude"));
    }

    @Test
    void the_address_is_that_of_the_provider_where_none_is_written() throws IOException {
        var minds = Configuration.in(folder).with(THREE).survey().minds();

        assertEquals("https://api.openai.com/v1", ConfiguredModels.address(minds.get("gpt")));
        assertEquals("http://localhost:11434", ConfiguredModels.address(minds.get("local")));
    }

    @Test
    void minds_at_whose_address_nobody_answers_are_told() throws IOException {
        try (var server = new Server();
                var models = Configuration.in(folder).with(
                                "near.provider=ollama", "near.model=m", "near.base-url=" + server.url(),
                                "off.provider=ollama", "off.model=m", "off.base-url=http://localhost:1",
                                "gone.provider=ollama", "gone.model=m", "gone.base-url=http://nowhere.invalid/v1")
                        .load()) {
            assertEquals(
                    List.of(
                            "Mind (gone) cannot speak: nobody answers at http://nowhere.invalid/v1. Maybe start its server, or look at entente.mind.gone.base-url.",
                            "Mind (off) cannot speak: nobody answers at http://localhost:1. Maybe start its server, or look at entente.mind.off.base-url."),
                    models.unreachable());
        }
    }

    @Nested
    class A_mind_of_an_earlier_run {
        private List<MindSettings> minds(String address) throws IOException {
            var mind = Configuration.in(folder).with(
                    "far-off.provider=openai", "far-off.model=m", "far-off.key=FAR_KEY", "far-off.base-url=" + address);
            return List.of(mind.settings("far-off"));
        }

        private List<String> mistakes(String address, Map<String, String> environment) throws IOException {
            var minds = minds(address);
            try (var models = ConfiguredModels.of(minds, environment, folder)) {
                assertEquals(List.of("far-off"), models.names());
                return List.of();
            } catch (MindSettingsException refused) {
                return refused.mistakes();
            }
        }

        @Test
        void is_set_up_as_it_was() throws IOException {
            assertEquals(List.of(), mistakes("https://api.openai.com/v1", Map.of("FAR_KEY", "sk-1")));
            assertEquals(List.of(), mistakes("http://localhost:9/v1", Map.of("FAR_KEY", "sk-1")));
        }

        @Test
        void sends_no_key_where_only_the_run_says() throws IOException {
            assertEquals(
                    List.of("Mind (far-off) of this run would send the key in FAR_KEY to http://elsewhere.example. "
                            + "Maybe set ENTENTE_MIND_FAR_OFF_BASE_URL to that address, if that is meant."),
                    mistakes("http://elsewhere.example", Map.of("FAR_KEY", "sk-1")));
            assertEquals(
                    List.of(),
                    mistakes("http://elsewhere.example",
                            Map.of("FAR_KEY", "sk-1", "ENTENTE_MIND_FAR_OFF_BASE_URL", "http://elsewhere.example")));
        }

        @Test
        void needs_a_key_as_before() throws IOException {
            assertEquals(
                    List.of("Mind (far-off) needs the key of openai in the environment variable FAR_KEY, which is not set. "
                            + "Maybe set it, or name another variable in entente.mind.far-off.key."),
                    mistakes("https://api.openai.com/v1", Map.of()));
        }

        @Test
        void needs_its_plugin_as_before() throws IOException {
            var mind = Configuration.in(folder).with("north.provider=ollama", "north.model=m").settings("north");
            var own = new MindSettings(
                    mind.name(), "echo", "", "", "", mind.structure(), false, false, mind.parameters(), mind.limits(),
                    mind.budget(), mind.prices(), List.of(), Set.of());

            var refused = assertThrows(MindSettingsException.class, () -> ConfiguredModels.of(List.of(own), Map.of(), folder));

            assertEquals(
                    List.of("There is no model (echo) any more, which was a plugin. Maybe name its folder with --plugins."),
                    refused.mistakes());
        }
    }
}
