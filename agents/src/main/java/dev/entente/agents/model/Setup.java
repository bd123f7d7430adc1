package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Structure;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is configured, read and checked, before anything is made of it but the designer's own models.
///
/// @param minds by name
/// @param made the designer's own models that a mind uses, by name
/// @param mistakes all that is wrong
/// @param own where the designer's own models come from
record Setup(
        SortedMap<String, MindSettings> minds, Map<String, ChatModel> made, List<String> mistakes, OwnModels own)
        implements AutoCloseable {
    /// A key goes into a header, which takes nothing else.
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    static Setup read(List<Path> files, Map<String, String> environment, Path plugins) {
        var mistakes = new ArrayList<String>();
        var sources = Sources.read(files, environment, mistakes);
        var strangers = sources.values().stream()
                .map(lines -> lines.getOrDefault("provider", Lines.Line.NONE).value().strip())
                .filter(provider -> !provider.isEmpty() && Provider.of(provider).isEmpty())
                .collect(Collectors.toSet());
        var setup = open(strangers, plugins, mistakes);
        sources.forEach((name, lines) -> setup.minds.put(
                name, new MindReader(name, lines, setup.structures(), mistakes).read()));
        Ladders.check(setup.minds, mistakes);
        setup.minds.values().forEach(mind -> setup.key(mind, environment));
        return setup;
    }

    /// {@return what comes of minds that were set up before; only keys and models are looked for again}
    static Setup again(List<MindSettings> minds, Map<String, String> environment, Path plugins) {
        var mistakes = new ArrayList<String>();
        var strangers = minds.stream()
                .map(MindSettings::provider)
                .filter(provider -> Provider.of(provider).isEmpty())
                .collect(Collectors.toSet());
        var setup = open(strangers, plugins, mistakes);
        strangers.stream().sorted().filter(name -> !setup.own.names().contains(name)).forEach(name ->
                mistakes.add("There is no model (%s) any more, which was a plugin. Maybe name its folder with --plugins."
                        .formatted(name)));
        minds.forEach(mind -> setup.minds.put(mind.name(), mind));
        minds.forEach(mind -> setup.key(mind, environment));
        return setup;
    }

    /// @param strangers providers that do not come with Entente
    private static Setup open(Set<String> strangers, Path plugins, List<String> mistakes) {
        var loader = Setup.class.getClassLoader();
        var own = OwnModels.find(plugins, !strangers.isEmpty(), loader, mistakes);
        var setup = new Setup(new TreeMap<>(), new TreeMap<>(), mistakes, own);
        strangers.stream().sorted().filter(setup.own.names()::contains).forEach(setup::make);
        return setup;
    }

    private void make(String name) {
        own.make(name).ifPresent(model -> made.put(name, model));
    }

    /// {@return how the designer's own models are asked for the shape of an answer, by their names}
    private Map<String, Structure> structures() {
        return own.names().stream().collect(Collectors.toMap(name -> name, this::structure));
    }

    private Structure structure(String name) {
        boolean schema = Optional.ofNullable(made.get(name))
                .map(model -> model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA))
                .orElse(false);
        return schema ? Structure.SCHEMA : Structure.WORDS;
    }

    private void key(MindSettings mind, Map<String, String> environment) {
        if (mind.key().isEmpty()) {
            return;
        }
        var key = environment.getOrDefault(mind.key(), "").strip();
        if (key.isEmpty()) {
            mistakes.add("Mind (%s) needs the key of %s in the environment variable %s, which is not set. Maybe set it, or name another variable in entente.mind.%s.key."
                    .formatted(mind.name(), mind.provider(), mind.key(), mind.name()));
        } else if (!KEY.matcher(key).matches()) {
            mistakes.add("The environment variable %s holds characters that no key has. Maybe copy the key again."
                    .formatted(mind.key()));
        }
    }

    @Override
    public void close() {
        try {
            own.close();
        } catch (IOException closed) {
            // nothing is read from it any more
        }
    }
}
