package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Structure;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final Map<String, Lines.Line> SEAT = Map.of("provider", new Lines.Line(Provider.SEAT.code(), ""));
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
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
        return setup;
    }

    /// Leaves out the minds that nobody needs. One that is called `seat`, and is not set up, is a seat.
    ///
    /// @param wanted the names of those that are needed; so are the ones on their ladders
    Setup only(Set<String> wanted) {
        var seat = Provider.SEAT.code();
        if (wanted.contains(seat)) {
            minds.computeIfAbsent(seat, name -> new MindReader(name, SEAT, Map.of(), mistakes).read());
        }
        var needed = new TreeSet<String>();
        wanted.forEach(name -> need(name, needed));
        minds.keySet().retainAll(needed);
        return this;
    }

    private void need(String name, Set<String> needed) {
        var mind = minds.get(name);
        if (mind != null && needed.add(name)) {
            mind.ladder().forEach(next -> need(next, needed));
        }
    }

    /// Looks for the keys of all minds.
    Setup keyed(Map<String, String> environment) {
        minds.values().forEach(mind -> key(mind, environment));
        return this;
    }

    /// {@return what comes of minds that were set up before; only models and addresses are looked at again}
    ///
    /// A key goes where whoever has it sends it, not where the folder of a run says.
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
        minds.forEach(mind -> setup.address(mind, environment));
        return setup;
    }

    private void address(MindSettings mind, Map<String, String> environment) {
        boolean known = mind.key().isEmpty()
                || Provider.of(mind.provider()).map(provider -> provider.isOwn(mind.address())).orElse(true)
                || LOCAL.contains(String.valueOf(URI.create(mind.address()).getHost()));
        var variable = Sources.variable(mind.name(), "base-url");
        if (!known && !mind.address().equals(environment.get(variable))) {
            mistakes.add("Mind (%s) of this run would send the key in %s to %s. Maybe set %s to that address, if that is meant."
                    .formatted(mind.name(), mind.key(), mind.address(), variable));
        }
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
            mistakes.add(("Mind (%s) needs the key of %s in the environment variable %s, which is not set. "
                            + "Maybe set it, or name another variable in entente.mind.%s.key.")
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
