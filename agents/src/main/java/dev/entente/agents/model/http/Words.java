package dev.entente.agents.model.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What may be said of a provider's words about trouble: one short line without the key that was sent.
final class Words {
    private static final int MOST = 300;
    private static final Set<String> SECRET = Set.of("authorization", "x-api-key", "x-goog-api-key", "api-key");
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*+:\\s*+\"");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private Words() {}

    /// {@return the provider's own explanation in a body, as one line; empty where there is none}
    static String of(String body, Map<String, List<String>> headers, URI address) {
        var found = message(body).map(it -> it.replace("\\\"", "\"").replace("\\n", " ")).orElse(body);
        var line = SPACE.matcher(found.replace("\\/", "/")).replaceAll(" ").strip();
        for (var secret : secrets(headers, address)) {
            line = line.replace(secret, "...");
        }
        return line.length() <= MOST ? line : line.substring(0, MOST) + "...";
    }

    private static Optional<String> message(String body) {
        for (var begin = MESSAGE.matcher(body); begin.find(); ) {
            int end = end(body, begin.end());
            if (end > begin.end()) {
                return Optional.of(body.substring(begin.end(), end));
            }
        }
        return Optional.empty();
    }

    /// {@return where a text is closed; -1 where it is not}
    ///
    /// Step by step: a pattern that may escape letters takes stack for each of them.
    private static int end(String body, int first) {
        for (int i = first; i < body.length(); i += body.charAt(i) == '\\' ? 2 : 1) {
            if (body.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static List<String> secrets(Map<String, List<String>> headers, URI address) {
        var secrets = new ArrayList<String>();
        headers.forEach((name, values) -> {
            if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> secrets.add(value.replaceFirst("^Bearer ", "")));
            }
        });
        Stream.ofNullable(address.getQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(part -> part.startsWith("key="))
                .forEach(part -> secrets.add(part.substring("key=".length())));
        secrets.removeIf(String::isBlank);
        return secrets;
    }
}
