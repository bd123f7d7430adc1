package dev.entente.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The designer's own models: classes with [MindModel], by their names. None is made before it is asked for.
final class OwnModels implements AutoCloseable {
    private static final String BEANS = "META-INF/beans.xml";

    private final List<String> mistakes;
    private final ClassLoader loader;
    private final SortedMap<String, Class<?>> types = new TreeMap<>();
    private final Optional<URLClassLoader> plugins;

    private OwnModels(List<Path> jars, ClassLoader loader, List<String> mistakes) {
        this.mistakes = mistakes;
        this.loader = loader;
        this.plugins = jars.isEmpty()
                ? Optional.empty()
                : Optional.of(new URLClassLoader(
                        jars.stream().map(OwnModels::url).toArray(URL[]::new), loader));
        plugins.ifPresent(ours -> jars.forEach(jar -> archive(jar, ours)));
    }

    /// Looks for models.
    ///
    /// @param plugins a folder with jars; may be missing
    /// @param everywhere whether to look on the class path, too
    /// @param loader has the class path
    static OwnModels find(Path plugins, boolean everywhere, ClassLoader loader, List<String> mistakes) {
        var models = new OwnModels(jars(plugins, mistakes), loader, mistakes);
        if (everywhere) {
            models.beanArchives();
            models.services();
        }
        return models;
    }

    private static List<Path> jars(Path plugins, List<String> mistakes) {
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException unreadable) {
            mistakes.add("The folder of plugins (%s) cannot be read.".formatted(plugins));
            return List.of();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void archive(Path archive, ClassLoader loader) {
        try {
            Archive.marked(archive).forEach(name -> type(archive.toString(), name, loader));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            mistakes.add("The plugin (%s) cannot be loaded: it is no whole jar. Maybe copy it again, or take it away."
                    .formatted(archive));
        }
    }

    private void type(String from, String name, ClassLoader loader) {
        try {
            add(from, Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError broken) {
            mistakes.add(
                    "The plugin (%s) cannot be loaded: class %s needs (%s). Maybe put the jar that has it beside it, or compile it for Java %d."
                            .formatted(from, name, broken.getMessage(), Runtime.version().feature()));
        }
    }

    private void add(String from, Class<?> type) {
        var mark = type.getAnnotation(MindModel.class);
        if (mark == null) {
            return;
        }
        var before = types.putIfAbsent(mark.value(), type);
        if (!ChatModel.class.isAssignableFrom(type)) {
            mistakes.add("The plugin (%s) cannot be loaded: class %s must implement %s."
                    .formatted(from, type.getName(), ChatModel.class.getName()));
        } else if (before != null && !before.getName().equals(type.getName())) {
            mistakes.add("The plugin (%s) names a model (%s) that %s is called, too. Maybe give it another name."
                    .formatted(from, mark.value(), before.getName()));
        } else if (Provider.of(mark.value()).isPresent()) {
            mistakes.add("The plugin (%s) names a model (%s) like a provider. Maybe give it another name."
                    .formatted(from, mark.value()));
        }
    }

    /// Looks where a bean container would look.
    private void beanArchives() {
        try {
            for (var beans : Collections.list(loader.getResources(BEANS))) {
                archive(root(beans), loader);
            }
        } catch (IOException | URISyntaxException unreadable) {
            mistakes.add("The bean archives of the class path cannot be read.");
        }
    }

    private static Path root(URL beans) throws URISyntaxException {
        var text = beans.toString();
        var jar = text.startsWith("jar:")
                ? text.substring("jar:".length(), text.indexOf("!/"))
                : text.substring(0, text.length() - BEANS.length());
        return Path.of(new URI(jar));
    }

    private void services() {
        var both = plugins.<ClassLoader>map(some -> some).orElse(loader);
        try {
            ServiceLoader.load(ChatModel.class, both).stream().forEach(service -> add("services", service.type()));
        } catch (ServiceConfigurationError broken) {
            mistakes.add("A service cannot be loaded: %s.".formatted(broken.getMessage()));
        }
    }

    Set<String> names() {
        return types.keySet();
    }

    /// {@return the model of this name, made now; empty where it cannot be made, which is noted}
    Optional<ChatModel> make(String name) {
        return Optional.ofNullable(types.get(name)).filter(ChatModel.class::isAssignableFrom).flatMap(type -> made(name, type));
    }

    private Optional<ChatModel> made(String name, Class<?> type) {
        try {
            return Optional.of((ChatModel) type.getConstructor().newInstance());
        } catch (InvocationTargetException thrown) {
            unmade(name, Optional.ofNullable(thrown.getCause()).orElse(thrown));
        } catch (ReflectiveOperationException | LinkageError broken) {
            unmade(name, broken);
        }
        return Optional.empty();
    }

    private void unmade(String name, Throwable why) {
        mistakes.add("The model (%s) cannot be made (%s). Maybe its class has no public constructor without parameters, or that throws."
                .formatted(name, why.getClass().getSimpleName()));
    }

    @Override
    public void close() throws IOException {
        if (plugins.isPresent()) {
            plugins.get().close();
        }
    }
}
