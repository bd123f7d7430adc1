package dev.entente.cli.graph;

/// Text in XML.
final class Xml {
    private Xml() {}

    /// {@return the text, so that it stands for itself between tags; letters that XML has not are left out}
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(Xml::isLetter).forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    private static boolean isLetter(int letter) {
        boolean surrogate = letter >= 0xD800 && letter <= 0xDFFF;
        return letter == '\t' || letter == '\n' || (letter >= 0x20 && !surrogate && letter != 0xFFFE && letter != 0xFFFF);
    }
}
