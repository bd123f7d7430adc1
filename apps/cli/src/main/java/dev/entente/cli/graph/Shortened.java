package dev.entente.cli.graph;

/// Cuts long text.
final class Shortened {
    private Shortened() {}

    /// {@return the text, with an ellipsis for what goes beyond `most` characters}
    static String of(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
