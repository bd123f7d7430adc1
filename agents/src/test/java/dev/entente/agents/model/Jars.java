package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;
import jakarta.inject.Qualifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles classes of designers, and packs them.
final class Jars {
    private Jars() {}

    /// {@return the source of a model that says what it is asked, behind its name}
    static String echo(String mark, String type) {
        return """
                package plugin;

                import dev.langchain4j.data.message.*;
                import dev.langchain4j.model.chat.*;
                import dev.langchain4j.model.chat.request.*;
                import dev.langchain4j.model.chat.response.*;

                %s
                public class %s implements ChatModel {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        var asked = (UserMessage) request.messages().getLast();
                        return ChatResponse.builder().aiMessage(AiMessage.from("%s: " + asked.singleText())).build();
                    }
                }
                """.formatted(mark, type, type);
    }

    /// Packs a class into a new jar.
    static Path jar(Path jar, String type, String source, Path work) throws IOException {
        compile(type, source, work);
        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(work)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(work.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /// Compiles a class of the package `plugin` into a folder.
    static void compile(String type, String source, Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-proc:none", "-d", folder.toString(), "-cp", folder + System.getProperty("path.separator") + classPath());
        var task = compiler.getTask(null, null, null, options, null, List.of(new Source(type, source)));
        assertTrue(task.call(), "it does not compile: " + source);
    }

    private static String classPath() {
        return Stream.of(ChatModel.class, MindModel.class, Qualifier.class)
                .map(Jars::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///plugin/" + type + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
