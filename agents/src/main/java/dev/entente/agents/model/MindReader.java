package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.MindSettings.Limits;
import dev.entente.agents.model.MindSettings.Parameters;
import dev.entente.agents.model.MindSettings.Prices;
import dev.entente.agents.model.MindSettings.Structure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads the settings of one mind, with what holds where nothing is written, and notes what is wrong with them.
final class MindReader {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z]{1,24}|[A-Z][A-Z0-9]*(_[A-Z0-9]{1,24})+");
    private static final Set<String> SECRETS =
            Set.of("api-key", "apikey", "api.key", "api_key", "token", "secret", "password", "bearer", "authorization");
    private static final Set<String> REPAIRS = Set.of("fences", "prose");
    /// Names that mean something else already.
    private static final Set<String> KINDS = Set.of("rules", "scripted", "recorded");

    private final String name;
    private final Lines lines;
    private final Map<String, Structure> own;

    /// @param own how the designer's own models are asked, by their names
    MindReader(
            String name, Map<String, Lines.Line> settings, Map<String, Structure> own, List<String> mistakes) {
        this.name = name;
        this.lines = new Lines(name, settings, mistakes);
        this.own = own;
        settings.keySet().forEach(this::known);
        if (KINDS.contains(name)) {
            var what = "cannot be set: (%s) is no model. Maybe choose another name.".formatted(name);
            lines.wrong(settings.keySet().iterator().next(), what);
        }
    }

    private void known(String setting) {
        if (SECRETS.contains(setting)) {
            lines.wrong(
                    setting,
                    "must not be written down: a key stays in the environment. Maybe set key to the variable's name.");
        } else if (!Setting.names().contains(setting)) {
            lines.wrong(setting, "is no setting of a mind. " + Nearest.offer(setting, Setting.names(), "settings"));
        }
    }

    /// {@return the settings as they would be without the mistakes that were noted}
    MindSettings read() {
        var provider = provider();
        var address = address(provider);
        return new MindSettings(
                name, provider, model(provider), address, key(provider, address), structure(provider),
                lines.yes("stream"), lines.yes("creative"), parameters(), limits(), budget(), prices(),
                lines.names("ladder"), repairs());
    }

    private String address(String provider) {
        var address = lines.address("base-url");
        if (address.isEmpty() || Provider.of(provider).map(Provider::isReached).orElse(true)) {
            return address;
        }
        lines.wrong("base-url", "is not for a %s, which is no server. Maybe leave it out.".formatted(provider));
        return "";
    }

    private String provider() {
        var provider = lines.text("provider");
        var known = new TreeSet<>(Provider.names());
        known.addAll(own.keySet());
        if (provider.isEmpty()) {
            lines.wrong("provider", "is missing. The providers are: %s.".formatted(String.join(", ", known)));
        } else if (!known.contains(provider)) {
            var shown = Lines.shown(provider);
            lines.wrong("provider", "(%s) is not known. %s".formatted(shown, Nearest.offer(provider, known, "providers")));
            return shown;
        }
        return provider;
    }

    private String model(String provider) {
        var model = lines.text("model");
        if (model.isEmpty() && Provider.of(provider).map(Provider::isReached).orElse(false)) {
            lines.wrong("model", "is missing. Maybe write what %s calls the model that is meant.".formatted(provider));
        }
        return model;
    }

    private String key(String provider, String address) {
        if (!lines.has("key")) {
            return Provider.of(provider).map(known -> known.key(address)).orElse("");
        }
        var key = lines.text("key");
        if (!key.isEmpty() && !VARIABLE.matcher(key).matches()) {
            lines.wrong(
                    "key",
                    "must name an environment variable, such as OPENAI_API_KEY; "
                            + "what stands there may be a key itself, and is not shown.");
            return "";
        }
        return key;
    }

    private Structure structure(String provider) {
        var structure = lines.structure("structure").orElse(own.getOrDefault(provider, Structure.SCHEMA));
        if (structure == Structure.JSON && provider.equals(Provider.ANTHROPIC.code())) {
            lines.wrong("structure", "(json) is not offered by anthropic. Maybe write schema or words.");
        }
        return structure;
    }

    private Parameters parameters() {
        return new Parameters(
                lines.number("temperature", 0, 2),
                lines.number("top-p", 0, 1),
                lines.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE),
                lines.whole("max-tokens", 1, 1_000_000, 2_048));
    }

    private Limits limits() {
        return new Limits(
                lines.time("timeout").orElse(Duration.ofSeconds(60)),
                lines.whole("concurrency", 1, 10_000, 8),
                lines.whole("queue", 0, 1_000_000, 1_000),
                lines.number("per-second", 0, 100_000).orElse(0),
                lines.whole("max-characters", 1, 10_000_000, 20_000),
                lines.whole("retries", 0, 20, 2));
    }

    private Budget budget() {
        return new Budget(
                lines.whole("attempts", 1, 100, 3),
                lines.whole("tokens", 1, Long.MAX_VALUE),
                lines.time("time"),
                lines.number("money", 0, 1e12),
                lines.whole("run-tokens", 1, Long.MAX_VALUE),
                lines.number("run-money", 0, 1e12));
    }

    private Prices prices() {
        return new Prices(
                lines.number("price.input", 0, 1e9).orElse(0), lines.number("price.output", 0, 1e9).orElse(0));
    }

    private Set<String> repairs() {
        var repairs = lines.names("repairs");
        repairs.stream()
                .filter(repair -> !REPAIRS.contains(repair))
                .map(repair -> "(%s) is not known. %s"
                        .formatted(repair, Nearest.offer(repair, new TreeSet<>(REPAIRS), "repairs")))
                .forEach(what -> lines.wrong("repairs", what));
        return new TreeSet<>(repairs);
    }
}
