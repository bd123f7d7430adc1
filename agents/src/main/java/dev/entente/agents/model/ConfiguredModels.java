package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Limits;
import dev.entente.agents.model.http.Connections;
import dev.entente.agents.model.http.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The models that `entente.mind.<name>...` sets up: in the environment, or in files of properties.
///
/// Keys come from the environment alone. Either all minds can speak, or none starts. Minds whose providers have the
/// same address share its limits, the tightest of theirs. Close it when the run is over.
public final class ConfiguredModels implements Models, AutoCloseable {
    /// Bytes of an answer for each character that is allowed: streams wrap every few of them.
    private static final int BYTES = 512;
    private static final long MORE_BYTES = 65_536;
    /// With whom nobody connects in this time is not there.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Setup setup;
    private final Map<String, String> environment;
    private final Gateway.Patience patience;
    private final Connections connections = new Connections();
    private final Map<String, Gateway> gateways = new HashMap<>();
    private final SortedMap<String, Configured> models = new TreeMap<>();
    private final SortedMap<String, LimitedModel> limited = new TreeMap<>();

    private ConfiguredModels(Setup setup, Map<String, String> environment, Gateway.Patience patience) {
        this.setup = setup;
        this.environment = environment;
        this.patience = patience;
        setup.minds().values().forEach(this::add);
    }

    /// Sets up all minds.
    ///
    /// @param files with lines such as `entente.mind.north.model=...`; the first that says something counts, the
    ///     environment before all of them; one that is not there says nothing
    /// @param environment of the process
    /// @param plugins the folder with the designer's own models; may be missing
    /// @throws MindSettingsException with all that is wrong
    public static ConfiguredModels load(List<Path> files, Map<String, String> environment, Path plugins) {
        return load(files, environment, plugins, Gateway.Patience.USUAL);
    }

    static ConfiguredModels load(
            List<Path> files, Map<String, String> environment, Path plugins, Gateway.Patience patience) {
        return started(Setup.read(files, environment, plugins), environment, patience);
    }

    /// Sets up some minds and those on their ladders, as [#load(List, Map, Path)] does: the others need no keys. What is
    /// wrong with their settings is told all the same.
    ///
    /// @param wanted the names of those that are needed; one that is not configured is passed over
    /// @throws MindSettingsException with all that is wrong
    public static ConfiguredModels load(
            List<Path> files, Map<String, String> environment, Path plugins, Set<String> wanted) {
        return started(Setup.read(files, environment, plugins).only(wanted), environment, Gateway.Patience.USUAL);
    }

    /// Sets up minds as they were set up in an earlier run; only their keys are looked for again. A key is sent to the
    /// provider itself, to this machine, or where the variable for the mind's `base-url` says; nowhere else.
    ///
    /// @throws MindSettingsException with all that is wrong
    public static ConfiguredModels of(List<MindSettings> minds, Map<String, String> environment, Path plugins) {
        return started(Setup.again(minds, environment, plugins), environment, Gateway.Patience.USUAL);
    }

    private static ConfiguredModels started(Setup setup, Map<String, String> environment, Gateway.Patience patience) {
        if (setup.keyed(environment).mistakes().isEmpty()) {
            return new ConfiguredModels(setup, environment, patience);
        }
        setup.close();
        throw MindSettingsException.of(setup.mistakes());
    }

    /// What is configured, whether it can start or not.
    ///
    /// @param minds by name; where there are mistakes, with what would hold instead
    /// @param mistakes all that keeps them from starting
    public record Survey(SortedMap<String, MindSettings> minds, List<String> mistakes) {}

    /// Looks at the minds without setting them up.
    public static Survey survey(List<Path> files, Map<String, String> environment, Path plugins) {
        try (var setup = Setup.read(files, environment, plugins).keyed(environment)) {
            return new Survey(setup.minds(), setup.mistakes());
        }
    }

    /// {@return the base URL that a mind's provider is reached at; empty for a designer's own model}
    public static String address(MindSettings settings) {
        return settings.address().isEmpty()
                ? Provider.of(settings.provider()).map(Provider::address).orElse("")
                : settings.address();
    }

    /// Puts a mind behind the gateway of its address.
    private void add(MindSettings mind) {
        var gateway = gateways.computeIfAbsent(place(mind), place -> new Gateway(tightest(place), patience));
        var model = new LimitedModel(mind, voice(mind), gateway, keys());
        limited.put(mind.name(), model);
        models.put(mind.name(), new Configured(mind, model));
    }

    private Voice voice(MindSettings mind) {
        var own = setup.made().get(mind.provider());
        if (own != null) {
            return Voice.patient(own);
        }
        var http = connections.builder(mind.limits().timeout(), MORE_BYTES + BYTES * (long) mind.limits().characters());
        var access = new Access(mind, address(mind), key(mind), http);
        return Provider.of(mind.provider()).orElseThrow().voice(access);
    }

    private Secret key(MindSettings mind) {
        return Secret.of(List.of(environment.getOrDefault(mind.key(), "").strip()));
    }

    /// {@return the keys of all minds, so that none of them gets into what anybody says}
    private Secret keys() {
        return Secret.of(setup.minds().values().stream()
                .map(mind -> environment.getOrDefault(mind.key(), "").strip())
                .toList());
    }

    /// {@return whose limits a mind shares}
    private static String place(MindSettings mind) {
        var address = address(mind);
        return address.isEmpty()
                ? mind.provider()
                : String.valueOf(URI.create(address).getAuthority()).toLowerCase(Locale.ROOT);
    }

    /// {@return what is spared at a place by all minds that go there}
    private Limits tightest(String place) {
        return setup.minds().values().stream()
                .filter(mind -> place(mind).equals(place))
                .map(MindSettings::limits)
                .reduce(ConfiguredModels::tighter)
                .orElseThrow();
    }

    private static Limits tighter(Limits one, Limits other) {
        double pace = one.perSecond() == 0 || other.perSecond() == 0
                ? Math.max(one.perSecond(), other.perSecond())
                : Math.min(one.perSecond(), other.perSecond());
        return new Limits(
                one.timeout(),
                Math.min(one.concurrency(), other.concurrency()),
                Math.min(one.queue(), other.queue()),
                pace,
                one.characters(),
                one.retries());
    }

    @Override
    public List<String> names() {
        return List.copyOf(models.keySet());
    }

    @Override
    public Optional<Configured> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /// Looks whether somebody answers at the address of each mind; says nothing there. For a run that should not begin
    /// with a mind that cannot speak.
    ///
    /// @return one line for each mind that cannot be reached, by name
    public List<String> unreachable() {
        return models.values().parallelStream()
                .map(Configured::settings)
                .filter(mind -> !address(mind).isEmpty() && !Reach.answers(URI.create(address(mind)), PATIENCE))
                .map(mind -> "Mind (%s) cannot speak: nobody answers at %s. Maybe start its server, or look at entente.mind.%s.base-url."
                        .formatted(mind.name(), address(mind), mind.name()))
                .toList();
    }

    @Override
    public SortedMap<String, Traffic> traffic() {
        var traffic = new TreeMap<String, Traffic>();
        limited.forEach((name, model) -> traffic.put(name, model.traffic()));
        return traffic;
    }

    /// Breaks what is still under way.
    @Override
    public void close() {
        connections.close();
        setup.close();
    }
}
