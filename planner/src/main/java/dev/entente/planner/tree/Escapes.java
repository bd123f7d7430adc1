package dev.entente.planner.tree;

/// Text in the languages of pictures.
final class Escapes {
    private Escapes() {}

    /// {@return the text between tags and in attributes; letters that XML has not are left out}
    static String xml(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(it -> it >= 0x20 && (it < 0xD800 || it > 0xDFFF) && it != 0xFFFE && it != 0xFFFF).forEach(it -> {
            switch (it) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(it);
            }
        });
        return escaped.toString();
    }

    /// {@return the text as a string of DOT}
    static String dot(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /// {@return the text as a label of Mermaid, which reads entities such as `#quot;`}
    static String mermaid(String text) {
        return "\"" + text.replace("#", "#35;").replace("&", "#amp;").replace("\"", "#quot;").replace("<", "#lt;")
                .replace(">", "#gt;").replace("`", "#96;") + "\"";
    }

    /// {@return the text as a string of JSON}
    static String json(String text) {
        var escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').append(letter);
            } else if (letter < 0x20) {
                escaped.append("\\u%04x".formatted((int) letter));
            } else {
                escaped.append(letter);
            }
        }
        return escaped.append('"').toString();
    }
}
