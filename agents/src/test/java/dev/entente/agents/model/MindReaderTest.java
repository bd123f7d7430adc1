package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.MindSettings.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MindReaderTest {
    private static final String[] LOCAL = {"north.provider=ollama", "north.model=llama3"};

    @TempDir
    private Path folder;

    private Configuration with(String... lines) throws IOException {
        return Configuration.in(folder).with(lines);
    }

    private Configuration local(String line) throws IOException {
        return with(LOCAL[0], LOCAL[1], line);
    }

    @Test
    void what_is_not_written_has_a_value_that_is_fit_for_a_run() throws IOException {
        var mind = with(LOCAL).settings("north");

        assertEquals("", mind.key());
        assertEquals(Structure.SCHEMA, mind.structure());
        assertEquals(new MindSettings.Parameters(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), 2_048), mind.parameters());
        assertEquals(new MindSettings.Limits(Duration.ofSeconds(60), 8, 1_000, 0, 20_000, 2), mind.limits());
        assertEquals(3, mind.budget().attempts());
        assertEquals(Optional.empty(), mind.budget().time());
        assertEquals(Set.of(), mind.repairs());
    }

    @Test
    void every_setting_is_read() throws IOException {
        var mind = with(
                        "north.provider=openai", "north.model=gpt", "north.base-url=http://localhost:8000/v1/",
                        "north.key=MY_KEY", "north.structure=words", "north.stream=true", "north.creative=true",
                        "north.temperature=0.7", "north.top-p=0.9", "north.seed=42", "north.max-tokens=99",
                        "north.timeout=1500ms", "north.concurrency=64", "north.queue=5", "north.per-second=2.5",
                        "north.max-characters=400", "north.retries=0", "north.attempts=2", "north.tokens=1000",
                        "north.time=2m", "north.money=0.25", "north.run-tokens=5000", "north.run-money=3",
                        "north.price.input=0.15", "north.price.output=0.6", "north.ladder=small, big",
                        "north.repairs=fences,prose")
                .settings("north");

        assertEquals(
                new MindSettings(
                        "north", "openai", "gpt", "http://localhost:8000/v1", "MY_KEY", Structure.WORDS, true, true,
                        new MindSettings.Parameters(OptionalDouble.of(0.7), OptionalDouble.of(0.9), OptionalLong.of(42), 99),
                        new MindSettings.Limits(Duration.ofMillis(1_500), 64, 5, 2.5, 400, 0),
                        new MindSettings.Budget(
                                2, OptionalLong.of(1_000), Optional.of(Duration.ofMinutes(2)), OptionalDouble.of(0.25),
                                OptionalLong.of(5_000), OptionalDouble.of(3)),
                        new MindSettings.Prices(0.15, 0.6), List.of("small", "big"), Set.of("fences", "prose")),
                mind);
    }

    @Nested
    class A_key {
        @Test
        void is_looked_for_where_its_provider_usually_has_it() throws IOException {
            var mind = with("south.provider=anthropic", "south.model=claude");

            assertEquals("ANTHROPIC_API_KEY", mind.settings("south").key());
            assertEquals(
                    List.of("Mind (south) needs the key of anthropic in the environment variable ANTHROPIC_API_KEY, which is not set. "
                            + "Maybe set it, or name another variable in entente.mind.south.key."),
                    mind.mistakes());
            assertEquals(List.of(), mind.knowing("ANTHROPIC_API_KEY", "sk-ant").mistakes());
        }

        @Test
        void is_not_sent_to_a_stranger_without_being_told_to() throws IOException {
            var mind = with("south.provider=openai", "south.model=gpt", "south.base-url=http://localhost:8000/v1");

            assertEquals("", mind.settings("south").key());
        }

        @Test
        void is_never_written_down() throws IOException {
            var mistakes = with(
                            "a.provider=ollama", "a.model=m", "a.key=sk-123abc", "b.provider=ollama", "b.model=m",
                            "b.api-key=sk-456def", "c.provider=ollama", "c.model=m", "c.base-url=http://me:pw789@host/v1")
                    .mistakes();

            assertEquals(
                    List.of(
                            "entente.mind.a.key must name an environment variable, such as OPENAI_API_KEY; what stands there may be a key itself, and is not shown.",
                            "entente.mind.b.api-key must not be written down: a key stays in the environment. Maybe set key to the variable's name.",
                            "entente.mind.c.base-url (http://...@host/v1) must be a URL such as https://models.example.com/v1, without user, query or fragment."),
                    mistakes);
        }

        @Test
        void with_a_line_break_inside_is_no_key() throws IOException {
            var mistakes = with("a.provider=openai", "a.model=m").knowing("OPENAI_API_KEY", "sk-1\nX: y").mistakes();

            assertEquals(
                    List.of("The environment variable OPENAI_API_KEY holds characters that no key has. Maybe copy the key again."),
                    mistakes);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            provider=opnai       | provider (opnai) is not known. Maybe write openai.
            provider=xyz         | provider (xyz) is not known. The providers are: anthropic, gemini, mistral, ollama, openai, seat.
            provider=            | provider is missing. The providers are: anthropic, gemini, mistral, ollama, openai, seat.
            timeot=3s            | timeot is no setting of a mind. Maybe write timeout.
            timeout=soon         | timeout (soon) must be a length of time from 1ms to 24h, such as 30s or 2m.
            timeout=0s           | timeout (0s) must be a length of time from 1ms to 24h, such as 30s or 2m.
            timeout=             | timeout must be a length of time from 1ms to 24h, such as 30s or 2m, and is empty.
            concurrency=0        | concurrency (0) must be a whole number from 1 to 10,000.
            concurrency=8.5      | concurrency (8.5) must be a whole number from 1 to 10,000.
            temperature=NaN      | temperature (NaN) must be a number from 0 to 2.
            temperature=warm     | temperature (warm) must be a number from 0 to 2.
            per-second=1e999     | per-second (1e999) must be a number from 0 to 100,000.
            stream=yes           | stream (yes) must be true or false.
            structure=yaml       | structure (yaml) must be schema, json or words.
            base-url=localhost   | base-url (localhost) must be a URL such as https://models.example.com/v1, without user, query or fragment.
            base-url=ftp://a/b   | base-url (ftp://a/b) must be a URL such as https://models.example.com/v1, without user, query or fragment.
            base-url=http://     | base-url (http://) must be a URL such as https://models.example.com/v1, without user, query or fragment.
            base-url=http://a:99999/v1 | base-url (http://a:99999/v1) must be a URL such as https://models.example.com/v1, without user, query or fragment.
            provider=sk-proj-4f3b2a1c0d9e8f7a6b5c | provider (...) is not known. The providers are: anthropic, gemini, mistral, ollama, openai, seat.
            timeout=sk-proj-4f3b2a1c0d9e8f7a6b5c | timeout (...) must be a length of time from 1ms to 24h, such as 30s or 2m.
            repairs=fence        | repairs (fence) is not known. Maybe write fences.
            ladder=sonnet        | "ladder names a mind (sonnet) that is not configured. The minds are: north."
            ladder=nort          | ladder names a mind (nort) that is not configured. Maybe write north.
            ladder=rules         | "ladder must not name rules: they come last by themselves."
            """)
    void a_mistake_says_what_was_expected(String line, String said) throws IOException {
        assertEquals(List.of("entente.mind.north." + said), local("north." + line).mistakes());
    }

    @Test
    void a_model_that_is_not_named_is_missed() throws IOException {
        assertEquals(
                List.of("entente.mind.north.model is missing. Maybe write what ollama calls the model that is meant."),
                with("north.provider=ollama").mistakes());
    }

    @Test
    void all_mistakes_are_told_at_once_with_the_file_that_holds_them() throws IOException {
        var survey = with("a.provider=ollama", "a.model=m", "a.seed=x", "b.provider=ollama", "b.model=m", "b.queue=-1").survey();

        assertEquals(
                List.of(
                        folder.resolve("entente.properties") + ": entente.mind.a.seed (x) must be a whole number from -2,147,483,648 to 2,147,483,647.",
                        folder.resolve("entente.properties") + ": entente.mind.b.queue (-1) must be a whole number from 0 to 1,000,000."),
                survey.mistakes());
    }

    @Test
    void nothing_starts_where_anything_is_wrong() throws IOException {
        var wrong = local("north.retries=many");

        var refused = org.junit.jupiter.api.Assertions.assertThrows(MindSettingsException.class, wrong::load);

        assertEquals(1, refused.mistakes().size());
        assertTrue(refused.getMessage().contains("retries (many)"), refused.getMessage());
    }

    @Test
    void minds_that_come_after_themselves_are_a_circle_told_once() throws IOException {
        var mistakes = with(
                        "a.provider=ollama", "a.model=m", "a.ladder=b", "b.provider=ollama", "b.model=m", "b.ladder=d, c",
                        "c.provider=ollama", "c.model=m", "c.ladder=a", "d.provider=ollama", "d.model=m")
                .mistakes();

        assertEquals(List.of("The ladders of the minds a -> b -> c -> a are a circle. Maybe leave one of them out."), mistakes);
    }

    @Test
    void a_mind_has_no_name_of_another_kind() throws IOException {
        var mistakes = with("rules.provider=ollama", "rules.model=m").mistakes();

        assertEquals(
                List.of("entente.mind.rules.model cannot be set: (rules) is no model. Maybe choose another name."), mistakes);
    }

    @Nested
    class The_environment {
        @Test
        void comes_before_every_file() throws IOException {
            var mind = local("north.base-url=http://one:1").knowing("ENTENTE_MIND_NORTH_BASE_URL", "http://two:2");

            assertEquals("http://two:2", mind.settings("north").address());
        }

        @Test
        void can_set_up_a_mind_alone() {
            var mind = Configuration.in(folder)
                    .knowing("ENTENTE_MIND_NORTH_WEST_PROVIDER", "ollama")
                    .knowing("ENTENTE_MIND_NORTH_WEST_MODEL", "llama3")
                    .knowing("ENTENTE_MIND_NORTH_WEST_RUN_TOKENS", "7");

            assertEquals(List.of(), mind.mistakes());
            assertEquals(OptionalLong.of(7), mind.settings("north-west").budget().runTokens());
        }

        @Test
        void means_the_mind_of_a_file_where_names_could_mean_two() throws IOException {
            var mind = with("North_West.provider=ollama", "North_West.model=m").knowing("ENTENTE_MIND_NORTH_WEST_MODEL", "other");

            assertEquals("other", mind.settings("North_West").model());
            assertEquals(1, mind.survey().minds().size());
        }

        @Test
        void says_what_is_no_setting() throws IOException {
            assertEquals(
                    List.of("environment: ENTENTE_MIND_NORTH_MODL is no setting of a mind. Maybe write MODEL."),
                    with(LOCAL).knowing("ENTENTE_MIND_NORTH_MODL", "x").mistakes());
        }

        @Test
        void is_never_copied_into_a_setting() throws IOException {
            var mind = local("north.base-url=http://localhost/${SECRET}").knowing("SECRET", "sk-hidden");

            assertFalse(mind.survey().toString().contains("sk-hidden"));
        }
    }

    @Test
    void the_first_file_counts() throws IOException {
        var first = folder.resolve("first.properties");
        Files.writeString(first, "entente.mind.north.model=first\n");
        with("north.provider=ollama", "north.model=second", "north.queue=3");

        var survey = ConfiguredModels.survey(
                List.of(first, folder.resolve("nowhere.properties"), folder.resolve("entente.properties")), Map.of(), folder);

        assertEquals("first", survey.minds().get("north").model());
        assertEquals(3, survey.minds().get("north").limits().queue());
    }

    @Test
    void a_file_that_cannot_be_read_is_told() throws IOException {
        Files.write(folder.resolve("entente.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});

        assertEquals(
                List.of(folder.resolve("entente.properties")
                        + " cannot be read as UTF-8 lines of name = value. Maybe it was saved in another encoding, or a \\u is not followed by four digits."),
                Configuration.in(folder).mistakes());
    }

    @Test
    void a_line_that_is_nearly_a_setting_is_told() throws IOException {
        Files.writeString(folder.resolve("entente.properties"), "entente.minds.north.model=m\nother.tool.x=1\n");

        assertEquals(
                List.of("entente.minds.north.model is no setting of a mind. Maybe write entente.mind.NAME.SETTING, NAME of letters, digits, - and _."),
                Configuration.in(folder).mistakes());
    }
}
