package dev.entente.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time as it is typed: `500ms`, `60s`, `5m`, `1h`, or a number of seconds.
final class TimeLimit implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|)");

    @Override
    public Duration convert(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            throw new TypeConversionException("'%s' is not a length of time, such as 60s, 500ms or 5m".formatted(typed));
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /// {@return a length of time as it would be typed}
    static String shown(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
