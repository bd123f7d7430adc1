package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Structure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is configured for one mind, read by kind; what does not fit is noted, and replaced by what holds otherwise.
final class Lines {
    private static final int MOST_PORT = 65_535;

    private static final Pattern KEY = Pattern.compile("(?=.*[a-zA-Z])(?=.*\\d)[^\\s/]{20,}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private final String mind;
    private final Map<String, Line> lines;
    private final List<String> mistakes;

    /// @param from the file, or the environment
    record Line(String value, String from) {
        static final Line NONE = new Line("", "");
    }

    Lines(String mind, Map<String, Line> lines, List<String> mistakes) {
        this.mind = mind;
        this.lines = lines;
        this.mistakes = mistakes;
    }

    /// Notes a mistake in a setting.
    void wrong(String setting, String what) {
        var line = lines.get(setting);
        var from = line == null ? "" : line.from() + ": ";
        mistakes.add("%sentente.mind.%s.%s %s".formatted(from, mind, setting, what));
    }

    /// {@return what is written; empty where nothing is}
    String text(String setting) {
        var line = lines.get(setting);
        return line == null ? "" : line.value().strip();
    }

    /// {@return whether it is written, be it empty}
    boolean has(String setting) {
        return lines.containsKey(setting);
    }

    /// Reads a setting, and notes where it does not read as expected.
    ///
    /// @param expected goes on after `must be`
    private <T> Optional<T> read(String setting, String expected, Function<String, Optional<T>> reading) {
        var text = text(setting);
        if (text.isEmpty()) {
            if (has(setting)) {
                wrong(setting, "must be %s, and is empty.".formatted(expected));
            }
            return Optional.empty();
        }
        var read = reading.apply(text);
        if (read.isEmpty()) {
            wrong(setting, "(%s) must be %s.".formatted(shown(text), expected));
        }
        return read;
    }

    /// {@return a value as it may be shown: URLs can hold passwords, and what is long and has letters and digits may be a key}
    static String shown(String text) {
        return KEY.matcher(text).matches() ? "..." : text.replaceFirst("(?<=//)[^/]*@", "...@").replaceFirst("[?#].*", "...");
    }

    /// {@return a whole number between two others}
    OptionalLong whole(String setting, long least, long most) {
        var expected = "a whole number from %,d to %,d".formatted(least, most);
        var read = read(setting, expected, text -> parsed(text, Long::parseLong)
                .filter(number -> number >= least && number <= most));
        return read.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    int whole(String setting, int least, int most, int otherwise) {
        return (int) whole(setting, least, most).orElse(otherwise);
    }

    /// {@return a number between two others; none that is no number}
    OptionalDouble number(String setting, double least, double most) {
        var expected = "a number from %s to %s".formatted(plain(least), plain(most));
        var read = read(setting, expected, text -> parsed(text, Double::parseDouble)
                .filter(number -> number >= least && number <= most));
        return read.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? "%,d".formatted((long) number) : String.valueOf(number);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parsing) {
        try {
            return Optional.of(parsing.apply(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean yes(String setting) {
        return read(setting, "true or false", text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                })
                .orElse(false);
    }

    /// {@return a length of time}
    Optional<Duration> time(String setting) {
        return read(setting, "a length of time from 1ms to 24h, such as 30s or 2m", Lines::duration);
    }

    private static Optional<Duration> duration(String text) {
        var match = TIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(match.group(1));
        var time = switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        return Optional.of(time).filter(some -> !some.isZero() && some.compareTo(Duration.ofDays(1)) <= 0);
    }

    Optional<Structure> structure(String setting) {
        return read(setting, "schema, json or words", text -> Arrays.stream(Structure.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
    }

    /// {@return the base URL without a slash at its end; empty where none is written}
    String address(String setting) {
        var expected = "a URL such as https://models.example.com/v1, without user, query or fragment";
        return read(setting, expected, text -> parsed(text, Lines::url)).orElse("");
    }

    /// {@return a base URL}
    ///
    /// @throws IllegalArgumentException if it is none
    private static String url(String text) {
        var url = URI.create(text);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean more = url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null;
        if (!web || url.getHost() == null || url.getPort() > MOST_PORT || more) {
            throw new IllegalArgumentException("no base URL");
        }
        return text.replaceFirst("/+$", "");
    }

    /// {@return the names of a list with commas}
    List<String> names(String setting) {
        var names = new ArrayList<String>();
        Stream.of(text(setting).split(",")).map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }
}
