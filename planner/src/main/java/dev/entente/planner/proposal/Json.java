package dev.entente.planner.proposal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Reads JSON (RFC 8259) of whole numbers, texts, truths, lists and objects, and nothing that is not.
///
/// Strict, for what it reads comes from a mind: a key that is there twice, a fraction, `null` and anything after the end
/// are errors with their place. Linear; it nests no deeper than it is told to. Use one for one text.
final class Json {
    private final String text;
    private final int deepest;
    private int at;
    private int depth;

    /// The text is no such JSON.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean deep;

        private Malformed(String message, boolean deep) {
            super(message, null, false, false);
            this.deep = deep;
        }

        /// {@return whether it only nests too deep}
        boolean deep() {
            return deep;
        }
    }

    private Json(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
    }

    /// {@return the value: [Map] in the order written, [List], [String], [Long] or [Boolean]}
    ///
    /// @throws Malformed where the text is something else
    static Object read(String text, int deepest) {
        var json = new Json(text, deepest);
        json.space();
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("nothing after the end");
        }
        return value;
    }

    private Malformed wrong(String expected) {
        var found = at >= text.length() ? "the end" : "(" + text.charAt(at) + ")";
        return new Malformed("character %d: found %s, expected %s".formatted(at + 1, found, expected), false);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void take(char letter) {
        if (peek() != letter || at >= text.length()) {
            throw wrong("(" + letter + ")");
        }
        at++;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::list);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw wrong("a value");
        };
    }

    private Object nested(Supplier<Object> inner) {
        if (++depth > deepest) {
            throw new Malformed("character %d: nests deeper than %d".formatted(at + 1, deepest), true);
        }
        at++;
        space();
        var value = inner.get();
        depth--;
        return value;
    }

    private Object word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private Object object() {
        var map = new LinkedHashMap<String, Object>();
        while (peek() != '}') {
            entry(map);
            if (peek() != '}') {
                comma('}');
            }
        }
        take('}');
        return map;
    }

    private void entry(Map<String, Object> map) {
        int before = at;
        var key = string();
        space();
        take(':');
        space();
        if (map.putIfAbsent(key, value()) != null) {
            throw new Malformed("character %d: key (%s) is there twice".formatted(before + 1, Words.brief(key)), false);
        }
        space();
    }

    private void comma(char end) {
        take(',');
        space();
        if (peek() == end) {
            throw wrong("more after the comma");
        }
    }

    private Object list() {
        var list = new ArrayList<>();
        while (peek() != ']') {
            list.add(value());
            space();
            if (peek() != ']') {
                comma(']');
            }
        }
        take(']');
        return list;
    }

    private Object number() {
        int begin = at;
        at += peek() == '-' ? 1 : 0;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean whole = ".eE".indexOf(peek()) < 0 || at >= text.length();
        var digits = text.substring(begin, at);
        boolean padded = (digits.startsWith("0") && digits.length() > 1) || digits.startsWith("-0");
        try {
            if (whole && !padded) {
                return Long.parseLong(digits);
            }
        } catch (NumberFormatException large) {
            // the same as a fraction: no number of the language
        }
        at = begin;
        throw wrong("a whole number of 64 bits");
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            if (at >= text.length() || peek() < ' ') {
                throw wrong("the end of a text");
            }
            string.append(peek() == '\\' ? escaped() : text.charAt(at++));
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        char kind = peek();
        int plain = "\"\\/bfnrt".indexOf(kind);
        if (plain >= 0 && kind != '\0') {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (kind != 'u' || at + 5 > text.length()) {
            throw wrong("an escape");
        }
        try {
            char letter = (char) HexFormat.fromHexDigits(text, at + 1, at + 5);
            at += 5;
            return letter;
        } catch (IllegalArgumentException none) {
            throw wrong("four hexadecimal digits");
        }
    }
}
