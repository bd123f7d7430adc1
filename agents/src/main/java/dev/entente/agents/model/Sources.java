package dev.entente.agents.model;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Where settings of minds stand: the environment first, then the files in their order, by the rules of MicroProfile
/// Config (`ENTENTE_MIND_NORTH_BASE_URL` is `entente.mind.north.base-url`). Nothing is expanded, so no key of the
/// environment gets into a setting.
final class Sources {
    private static final String PREFIX = "entente.mind.";
    private static final String VARIABLES = "ENTENTE_MIND_";
    private static final String ENVIRONMENT = "environment";
    private static final Pattern PROPERTY = Pattern.compile("entente\\.mind\\.([A-Za-z][\\w-]*)\\.(.+)");
    private static final Pattern FILE = Pattern.compile("PropertiesConfigSource\\[source=(.*)]");
    private static final Pattern NEARLY = Pattern.compile("entente\\.(minds?|mnd|mid|mine)(\\..*)?");

    private final List<String> mistakes;
    private final SortedMap<String, SortedMap<String, Lines.Line>> minds = new TreeMap<>();
    /// The properties of all files.
    private final SortedSet<String> written = new TreeSet<>();

    private Sources(List<String> mistakes) {
        this.mistakes = mistakes;
    }

    /// {@return the lines of all minds, by name and setting}
    ///
    /// @param files the first that says something counts; those that are not there say nothing
    static SortedMap<String, SortedMap<String, Lines.Line>> read(
            List<Path> files, Map<String, String> environment, List<String> mistakes) {
        var sources = new Sources(mistakes);
        var config = sources.config(files, environment);
        sources.written.forEach(name -> sources.property(name, config));
        sources.variables(environment).forEach(name -> sources.property(name, config));
        return sources.minds;
    }

    private SmallRyeConfig config(List<Path> files, Map<String, String> environment) {
        var ours = new TreeMap<>(environment);
        ours.keySet().removeIf(name -> !name.startsWith(VARIABLES));
        var builder = new SmallRyeConfigBuilder().withSources(new EnvConfigSource(ours, 1_000));
        int ordinal = 900;
        for (var file : files) {
            if (Files.exists(file)) {
                builder.withSources(new PropertiesConfigSource(properties(file), file.toString(), ordinal--));
            }
        }
        return builder.build();
    }

    private Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            written.addAll(properties.stringPropertyNames());
        } catch (IOException | IllegalArgumentException unreadable) {
            mistakes.add(("%s cannot be read as UTF-8 lines of name = value. Maybe it was saved in another encoding,"
                            + " or a \\u is not followed by four digits.")
                    .formatted(file));
        }
        return properties;
    }

    private void property(String name, SmallRyeConfig config) {
        var match = PROPERTY.matcher(name);
        if (match.matches()) {
            var value = config.getConfigValue(name);
            var line = new Lines.Line(Optional.ofNullable(value.getValue()).orElse(""), from(value));
            minds.computeIfAbsent(match.group(1), _ -> new TreeMap<>()).put(match.group(2), line);
        } else if (name.startsWith(PREFIX) || NEARLY.matcher(name).matches()) {
            mistakes.add("%s: %s is no setting of a mind. Maybe write entente.mind.NAME.SETTING, NAME of letters, digits, - and _."
                    .formatted(from(config.getConfigValue(name)), name));
        }
    }

    /// {@return the file, or that it was the environment}
    private static String from(ConfigValue value) {
        var file = FILE.matcher(String.valueOf(value.getConfigSourceName()));
        return file.matches() ? file.group(1) : ENVIRONMENT;
    }

    /// {@return the properties that variables stand for and no file names}
    private List<String> variables(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(VARIABLES))
                .sorted()
                .flatMap(name -> property(name).stream())
                .toList();
    }

    private Optional<String> property(String variable) {
        var rest = variable.substring(VARIABLES.length());
        var meant = Setting.names().stream()
                .filter(setting -> rest.length() > setting.length() + 1 && rest.endsWith("_" + shouted(setting)))
                .map(setting -> new Meant(mind(rest.substring(0, rest.length() - setting.length() - 1)), setting))
                .max(Comparator.comparing((Meant some) -> minds.containsKey(some.mind()))
                        .thenComparingInt(some -> some.setting().length()))
                .map(some -> PREFIX + some.mind() + "." + some.setting());
        if (meant.isEmpty()) {
            var endings = Setting.names().stream().map(Sources::shouted).toList();
            var offer = Nearest.offer(rest.replaceFirst("^[^_]*_", ""), endings, "endings");
            mistakes.add("%s: %s is no setting of a mind. %s".formatted(ENVIRONMENT, variable, offer));
        }
        return meant;
    }

    /// What a variable may mean.
    private record Meant(String mind, String setting) {}

    /// {@return the mind that a part of a variable's name means: one of a file if there is such a one}
    private String mind(String shouted) {
        return minds.keySet().stream()
                .filter(name -> shouted(name).equals(shouted))
                .findFirst()
                .orElseGet(() -> shouted.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// {@return the variable of a setting}
    static String variable(String mind, String setting) {
        return VARIABLES + shouted(mind) + "_" + shouted(setting);
    }

    private static String shouted(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
