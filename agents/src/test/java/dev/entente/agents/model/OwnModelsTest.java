package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A designer's own models, from jars that are made here.
class OwnModelsTest {
    private static final String ECHO = "@dev.entente.agents.model.MindModel(\"echo\")";

    @TempDir
    private Path folder;

    @TempDir
    private Path work;

    private Path plugin;

    @BeforeEach
    void place() {
        plugin = folder.resolve("plugins").resolve("echo.jar");
    }

    private Configuration north(String... more) throws IOException {
        var lines = new ArrayList<>(List.of("north.provider=echo"));
        lines.addAll(List.of(more));
        return Configuration.in(folder).with(lines.toArray(String[]::new));
    }

    @Test
    void a_model_of_the_folder_with_plugins_speaks() throws IOException {
        Jars.jar(plugin, "Echo", Jars.echo(ECHO, "Echo"), work);
        try (var models = north().load()) {
            assertEquals("Echo: Which way?", Asking.answer(models).text());
            assertEquals(MindSettings.Structure.WORDS, models.find("north").orElseThrow().settings().structure());
        }
    }

    @Test
    void a_model_that_takes_schemas_is_asked_with_one() throws IOException {
        var source = Jars.echo(ECHO, "Echo").replaceFirst("@Override", """
                @Override
                public java.util.Set<Capability> supportedCapabilities() {
                    return java.util.Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
                }

                @Override""");
        Jars.jar(plugin, "Echo", source, work);

        assertEquals(MindSettings.Structure.SCHEMA, north().settings("north").structure());
    }

    @Test
    void a_model_that_throws_is_silent() throws IOException {
        var source = Jars.echo(ECHO, "Echo").replace("var asked", "if (true) throw new IllegalStateException(\"out of words\"); var asked");
        Jars.jar(plugin, "Echo", source, work);
        try (var models = north("north.retries=0").load()) {
            var silence = Asking.silence(models);

            assertEquals(Failure.BROKEN, silence.failure());
            assertEquals("what came is no answer (IllegalStateException: out of words)", silence.detail());
        }
    }

    @Test
    void a_name_that_no_model_has_is_told_with_the_nearest() throws IOException {
        Jars.jar(plugin, "Echo", Jars.echo(ECHO, "Echo"), work);

        assertEquals(
                List.of("entente.mind.north.provider (eccho) is not known. Maybe write echo."),
                Configuration.in(folder).with("north.provider=eccho").mistakes());
    }

    @Nested
    class A_plugin_that_does_not_load_is_told {
        @Test
        void where_it_is_no_jar() throws IOException {
            Files.createDirectories(plugin.getParent());
            Files.writeString(plugin, "not a jar");

            assertEquals(
                    List.of("The plugin (%s) cannot be loaded: it is no whole jar. Maybe copy it again, or take it away.".formatted(plugin)),
                    Configuration.in(folder).mistakes());
        }

        @Test
        void where_it_ends_in_its_middle() throws IOException {
            Jars.jar(plugin, "Echo", Jars.echo(ECHO, "Echo"), work);
            var bytes = Files.readAllBytes(plugin);
            Files.write(plugin, java.util.Arrays.copyOf(bytes, bytes.length / 2));

            assertEquals(1, Configuration.in(folder).mistakes().size());
        }

        @Test
        void where_it_needs_what_is_not_there() throws IOException {
            Jars.compile("Base", "package plugin; public abstract class Base implements dev.langchain4j.model.chat.ChatModel {}", work);
            var echo = "package plugin; %s public class Echo extends Base {}".formatted(ECHO);
            Jars.compile("Echo", echo, work);
            Files.delete(work.resolve("plugin/Base.class"));
            Jars.jar(plugin, "Other", "package plugin; class Other {}", work);

            assertEquals(
                    List.of("The plugin (%s) cannot be loaded: class plugin.Echo needs (plugin/Base). Maybe put the jar that has it beside it, or compile it for Java %d."
                            .formatted(plugin, Runtime.version().feature())),
                    Configuration.in(folder).mistakes());
        }

        @Test
        void where_its_class_is_no_model() throws IOException {
            Jars.jar(plugin, "Echo", "package plugin; %s public class Echo {}".formatted(ECHO), work);

            assertEquals(
                    List.of("The plugin (%s) cannot be loaded: class plugin.Echo must implement dev.langchain4j.model.chat.ChatModel.".formatted(plugin)),
                    Configuration.in(folder).mistakes());
        }

        @Test
        void where_it_is_called_like_a_provider() throws IOException {
            Jars.jar(plugin, "Echo", Jars.echo(ECHO.replace("echo", "openai"), "Echo"), work);

            assertEquals(
                    List.of("The plugin (%s) names a model (openai) like a provider. Maybe give it another name.".formatted(plugin)),
                    Configuration.in(folder).mistakes());
        }

        @Test
        void where_two_have_one_name(@TempDir Path more) throws IOException {
            Jars.jar(plugin, "Echo", Jars.echo(ECHO, "Echo"), work);
            var second = Jars.jar(plugin.resolveSibling("second.jar"), "Second", Jars.echo(ECHO, "Second"), more);

            assertEquals(
                    List.of("The plugin (%s) names a model (echo) that plugin.Echo is called, too. Maybe give it another name.".formatted(second)),
                    Configuration.in(folder).mistakes());
        }

        @Test
        void where_its_constructor_throws() throws IOException {
            var source = Jars.echo(ECHO, "Echo").replaceFirst("@Override", "public Echo() { throw new IllegalStateException(\"sk-1\"); } @Override");
            Jars.jar(plugin, "Echo", source, work);

            assertEquals(
                    List.of("The model (echo) cannot be made (IllegalStateException). Maybe its class has no public constructor without parameters, or that throws."),
                    north().mistakes());
        }
    }

    @Test
    void a_bean_archive_of_the_class_path_is_looked_through() throws IOException {
        Jars.compile("Echo", Jars.echo(ECHO, "Echo"), work);
        Files.createDirectories(work.resolve("META-INF"));
        Files.writeString(work.resolve("META-INF/beans.xml"), "");
        var mistakes = new ArrayList<String>();
        try (var loader = new URLClassLoader(new URL[] {work.toUri().toURL()}, OwnModels.class.getClassLoader());
                var models = OwnModels.find(folder, true, loader, mistakes)) {
            assertTrue(models.names().contains("echo"), models.names().toString());
            assertTrue(models.make("echo").isPresent());
            assertEquals(List.of(), mistakes);
        }
    }

    @Test
    void a_service_of_the_class_path_is_found() throws IOException {
        Jars.compile("Echo", Jars.echo(ECHO, "Echo"), work);
        var services = Files.createDirectories(work.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.langchain4j.model.chat.ChatModel"), "plugin.Echo\n");
        var mistakes = new ArrayList<String>();
        try (var loader = new URLClassLoader(new URL[] {work.toUri().toURL()}, OwnModels.class.getClassLoader());
                var models = OwnModels.find(folder, true, loader, mistakes)) {
            assertEquals("[echo]", models.names().toString());
        }
    }
}
