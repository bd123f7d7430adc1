package dev.entente.agents.language;

import dev.entente.guardrails.Said;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Texts that others wrote: kept apart from the prompt's own words, in one block, and cut short.
///
/// A text of one plain word stays where it is; any other is replaced by its number in the block, where it is quoted so
/// that nothing in it ends the quotation or the block. Use one for one prompt.
final class Quotes {
    /// How many characters the block holds of all texts together.
    static final int LONGEST = 500;

    private static final String OPEN = "<<<";
    private static final String CLOSE = ">>>";
    private static final int WORD = 40;
    private static final int LINE = 200;

    private final Map<String, String> numbers = new LinkedHashMap<>();

    /// {@return what stands for a text: itself in quotes if it is one word, else its number}
    String of(String text) {
        return word(text) ? '"' + text + '"' : numbers.computeIfAbsent(text, _ -> "(text " + (numbers.size() + 1) + ")");
    }

    /// {@return a value as JSON, its texts as above}
    String of(Said said) {
        return switch (said) {
            case Said.Words(String text) -> of(text);
            case Said.Parts(var parts) -> parts.stream()
                    .map(part -> quoted(part.name()) + ": " + of(part.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Said.Whole _, Said.Truth _, Said.Nothing _, Said.Odd _, Said.Malformed _ -> said.brief();
        };
    }

    private static boolean word(String text) {
        return text.length() <= WORD
                && text.chars().allMatch(letter -> (letter < 0x7F && Character.isLetterOrDigit(letter)) || "_.-".indexOf(letter) >= 0);
    }

    /// {@return the block; empty where there is no text}
    String block() {
        if (numbers.isEmpty()) {
            return "";
        }
        var block = new StringBuilder("Written by others:\n" + OPEN + "\n");
        int left = LONGEST;
        for (var text : numbers.entrySet()) {
            var shown = cut(text.getKey(), left);
            left -= Math.min(left, text.getKey().length());
            block.append(text.getValue()).append(": ").append(quoted(shown)).append('\n');
        }
        return block.append(CLOSE).toString();
    }

    /// {@return what a program wrote - a task, a rule, a name - as one harmless line}
    static String line(String text) {
        return line(text, LINE);
    }

    /// {@return a text as one harmless line of at most so many letters}
    static String line(String text, int most) {
        return plain(cut(text, most), "").replace(OPEN, "\\u003c".repeat(3)).replace(CLOSE, "\\u003e".repeat(3));
    }

    /// {@return a text in quotes, as JSON has it}
    static String quoted(String text) {
        return '"' + plain(text, "\"\\<>") + '"';
    }

    /// {@return a text, cut where it is too long, but never within a letter}
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "...";
    }

    /// Escapes what cannot be seen, and more letters if wanted.
    private static String plain(String text, String more) {
        if (text.codePoints().noneMatch(letter -> letter == '\n' || hidden(letter) || more.indexOf(letter) >= 0)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\n') {
                plain.append("\\n");
            } else if (hidden(letter) || more.indexOf(letter) >= 0) {
                plain.append(letter == '"' || letter == '\\' ? "\\" + (char) letter : escaped(letter));
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    private static String escaped(int letter) {
        return Character.toString(letter).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    private static boolean hidden(int letter) {
        if (letter >= ' ' && letter < 0x7F) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
