package dev.entente.guardrails;

import dev.entente.dsl.Type;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps a mind from passing on what others told it: nobody's words become an instruction by being said again.
///
/// A text in an answer must not repeat 40 characters in a row of a text that the mind was told. Both are compared after
/// Unicode NFKC, without regard to case, and with white space as one blank. Linear in their lengths.
final class Trust {
    private static final int REPEATED = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern JOINERS = Pattern.compile("\\p{Cf}");

    private final Set<String> told = new HashSet<>();
    private String found = "";

    private Trust() {}

    /// {@return these leaves, or why the answer is not passed on}
    ///
    /// @param told the texts that the mind was told
    static Verdict<long[]> check(Said said, Type type, List<String> told, long[] leaves) {
        var trust = new Trust();
        told.forEach(trust::hear);
        if (!trust.told.isEmpty()) {
            trust.look("", said, type);
        }
        return trust.found.isEmpty()
                ? new Verdict.Approved<>(leaves)
                : new Verdict.Rejected<>(
                        "trust", trust.found, "a text in the mind's own words: less than %s characters of what it was told".formatted(REPEATED));
    }

    private void hear(String text) {
        var plain = plain(text);
        for (int i = 0; i + REPEATED <= plain.length(); i++) {
            told.add(plain.substring(i, i + REPEATED));
        }
    }

    /// Looks at the texts of an answer whose shape fits; the names of entities are no texts.
    private void look(String path, Said said, Type type) {
        if (type instanceof Type.Fields record && said instanceof Said.Parts(var parts)) {
            for (var part : parts) {
                look(path.isEmpty() ? part.name() : path + "." + part.name(), part.value(), Shape.of(record, part.name()));
            }
        } else if (type == Type.Plain.TEXT && said instanceof Said.Words(String text)) {
            look(path, plain(text));
        }
    }

    private void look(String path, String plain) {
        for (int i = 0; found.isEmpty() && i + REPEATED <= plain.length(); i++) {
            var part = plain.substring(i, i + REPEATED);
            if (told.contains(part)) {
                found = "%s repeats what the mind was told: (%s)".formatted(path.isEmpty() ? "the answer" : path, part);
            }
        }
    }

    private static String plain(String text) {
        var one = Normalizer.normalize(JOINERS.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        var folded = one.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }
}
