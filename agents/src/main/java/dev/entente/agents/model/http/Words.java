package dev.entente.agents.model.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What may be said of a provider's words about trouble: one short line without the key that was sent.
final class Words {
    private static final int MOST = 300;
    private static final Set<String> SECRET = Set.of("authorization", "x-api-key", "x-goog-api-key", "api-key");
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,2000})\"");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private Words() {}

    /// {@return the provider's own explanation in a body, as one line; empty where there is none}
    static String of(String body, Map<String, List<String>> headers, URI address) {
        var message = MESSAGE.matcher(body);
        var found = message.find() ? message.group(1).replace("\\\"", "\"").replace("\\n", " ") : body;
        var line = SPACE.matcher(found).replaceAll(" ").strip();
        for (var secret : secrets(headers, address)) {
            line = line.replace(secret, "...");
        }
        return line.length() <= MOST ? line : line.substring(0, MOST) + "...";
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
