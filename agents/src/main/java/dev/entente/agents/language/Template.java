package dev.entente.agents.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a prompt with places to fill, as it stands in a resource.
///
/// A change of its words is a new version, a file of its own: what was recorded with the old one stays comparable.
///
/// @param name with the version, such as `choose-1`
/// @param system what does not depend on the question; empty for a text without `---`
/// @param user the question
record Template(String name, String system, String user) {
    static final Template CHOOSE = load("choose-1");
    static final Template DECOMPOSE = load("decompose-1");
    static final Template DIRECT = load("direct-1");
    static final Template DIAGNOSE = load("diagnose-1");
    static final Template BARGAIN = load("bargain-1");
    static final Template AGAIN = load("again-1");

    private static final String RULE = "\n---\n";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern EMPTY = Pattern.compile("\n{3,}");

    private static Template load(String name) {
        try (var in = Template.class.getResourceAsStream("/prompts/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("Prompt (%s) is not in the jar.".formatted(name));
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            int rule = text.indexOf(RULE);
            return rule < 0
                    ? new Template(name, "", text)
                    : new Template(name, text.substring(0, rule), text.substring(rule + RULE.length()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// {@return the system part, filled}
    String system(Map<String, String> values) {
        return filled(system, values);
    }

    /// {@return the user part, filled}
    String user(Map<String, String> values) {
        return filled(user, values);
    }

    /// Fills each place once: what is filled in is never filled itself. Where a value is empty, its line goes.
    private String filled(String text, Map<String, String> values) {
        var filled = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
        return EMPTY.matcher(filled).replaceAll("\n\n").strip();
    }

    private String value(String place, Map<String, String> values) {
        var value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException("Prompt (%s) needs a value for (%s).".formatted(name, place));
        }
        return value;
    }
}
