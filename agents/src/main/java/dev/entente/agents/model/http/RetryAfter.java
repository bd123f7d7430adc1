package dev.entente.agents.model.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads how long a provider asks to be left alone: milliseconds, seconds or a date.
final class RetryAfter {
    /// Nobody means more than a day.
    private static final long MOST_SECONDS = 86_400;

    private RetryAfter() {}

    /// {@return the time that the headers ask for; zero where they ask for none, or make no sense}
    static Duration of(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after-ms")
                .flatMap(RetryAfter::number)
                .map(millis -> capped(millis / 1_000))
                .or(() -> headers.firstValue("retry-after").map(text -> time(text.strip(), now)))
                .orElse(Duration.ZERO);
    }

    private static Duration time(String text, Instant now) {
        return number(text).map(RetryAfter::capped).orElseGet(() -> until(text, now));
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) && number >= 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException date) {
            return Optional.empty();
        }
    }

    private static Duration capped(double seconds) {
        return Duration.ofMillis((long) (Math.min(seconds, MOST_SECONDS) * 1_000));
    }

    private static Duration until(String text, Instant now) {
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return date.isBefore(now) ? Duration.ZERO : capped(Duration.between(now, date).toMillis() / 1_000.0);
        } catch (DateTimeParseException nonsense) {
            return Duration.ZERO;
        }
    }
}
