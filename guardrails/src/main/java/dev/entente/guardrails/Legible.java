package dev.entente.guardrails;

/// Whether a text says what its reader sees, and no more than a reader would read.
final class Legible {
    /// How long a text in an answer may be.
    static final int LONGEST = 2_000;

    static final String ALLOWED =
            "a text is of at most %s characters, none of them for control, direction or invisible".formatted(LONGEST);

    private Legible() {}

    /// {@return what is wrong with a text, as the end of a sentence; empty where nothing is}
    static String flaw(String text) {
        if (text.length() > LONGEST) {
            return "is a text of %s characters".formatted(text.length());
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (hidden(letter) && !(joins(letter) && written(text, i))) {
                return "is a text with the character U+%04X at %s".formatted(letter, i);
            }
        }
        return "";
    }

    private static boolean hidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\n' && letter != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> blank(letter);
        };
    }

    /// {@return whether a character joins its neighbours or keeps them apart, as some scripts and emoji need it}
    static boolean joins(int letter) {
        return letter == 0x200C || letter == 0x200D;
    }

    /// {@return whether what stands on both sides is from a script that may need a joiner}
    private static boolean written(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && foreign(text.codePointBefore(at))
                && foreign(text.codePointAt(at + 1));
    }

    private static boolean foreign(int letter) {
        return letter > 0x7F && !hidden(letter);
    }

    /// Letters and marks that are there, and show nothing: fillers, joiners, and selectors that can carry a message.
    private static boolean blank(int letter) {
        return letter == 0x034F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x3164
                || letter == 0xFFA0
                || (letter >= 0xE0000 && letter <= 0xE0FFF);
    }
}
