package dev.entente.agents.language;

import dev.entente.guardrails.StrictJson;
import java.util.Optional;
import java.util.Set;

/// What may be mended in an answer, if the mind's settings declare it.
final class Repairs {
    /// A fence of Markdown around the whole answer is taken away.
    static final String FENCES = "fences";
    /// Prose around exactly one JSON object is taken away.
    static final String PROSE = "prose";

    private static final String FENCE = "```";

    private Repairs() {}

    /// {@return the repair to make in a text that is more than what it should be; empty for none}
    ///
    /// @param declared those that may be made
    static String of(String text, Set<String> declared) {
        if (declared.contains(FENCES) && unfenced(text).isPresent()) {
            return FENCES;
        }
        boolean prose = declared.contains(PROSE) && enclosed(text).filter(it -> !it.equals(text.strip())).isPresent();
        return prose ? PROSE : "";
    }

    /// {@return a text after a repair}
    static String made(String text, String repair) {
        return switch (repair) {
            case FENCES -> unfenced(text).orElse(text);
            case PROSE -> enclosed(text).orElse(text);
            default -> text;
        };
    }

    /// {@return what stands in the fence that the whole text is; empty where it is no such text}
    static Optional<String> unfenced(String text) {
        var stripped = text.strip();
        int line = stripped.indexOf('\n');
        boolean fenced = stripped.startsWith(FENCE) && stripped.endsWith(FENCE) && line >= 0 && line < stripped.length() - FENCE.length();
        if (!fenced || !word(stripped.substring(FENCE.length(), line))) {
            return Optional.empty();
        }
        var inner = stripped.substring(line + 1, stripped.length() - FENCE.length());
        return inner.contains(FENCE) ? Optional.empty() : Optional.of(inner);
    }

    private static boolean word(String language) {
        return language.strip().chars().allMatch(letter -> letter < 0x7F && Character.isLetterOrDigit(letter));
    }

    /// {@return the object in a text that holds exactly one, and no other bracket; empty where there is none, or doubt}
    static Optional<String> enclosed(String text) {
        int begin = text.indexOf('{');
        try {
            int end = begin < 0 ? 0 : Json.end(text, begin);
            boolean alone = begin >= 0 && !brackets(text.substring(0, begin)) && !brackets(text.substring(end));
            return alone ? Optional.of(text.substring(begin, end)) : Optional.empty();
        } catch (StrictJson.Malformed none) {
            return Optional.empty();
        }
    }

    private static boolean brackets(String text) {
        return text.chars().anyMatch(letter -> "{}[]".indexOf(letter) >= 0);
    }
}
