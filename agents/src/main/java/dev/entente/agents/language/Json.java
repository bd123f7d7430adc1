package dev.entente.agents.language;

import dev.entente.guardrails.Said;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/// Reads JSON (RFC 8259) that a model wrote, and nothing that is not.
///
/// Keys that are there twice are kept, for a guard to see. What is JSON but no value of the language - a list, a fraction,
/// a number of more than 64 bits - is [Said.Odd], as are the numbers that models write though JSON has none: `NaN`,
/// `Infinity`. Linear; nests no deeper than [#DEEPEST]. Use one for one text.
final class Json {
    static final int DEEPEST = 32;

    private static final List<String> ODD = List.of("NaN", "Infinity", "-Infinity");

    private final String text;
    private int at;
    private int depth;

    /// The text is no such JSON.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Malformed(String message) {
            super(message, null, false, false);
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }

    private Json(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /// {@return what the whole text says}
    ///
    /// @throws Malformed where it is not one JSON value
    static Said whole(String text) {
        var json = new Json(text, 0);
        json.space();
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("nothing after the end");
        }
        return value;
    }

    /// {@return where the value that begins at a place ends}
    ///
    /// @throws Malformed where none begins there
    static int end(String text, int begin) {
        var json = new Json(text, begin);
        json.value();
        return json.at;
    }

    private Malformed wrong(String expected) {
        var found = at >= text.length() ? "the end" : shown(text.charAt(at));
        return new Malformed("character %d: found %s, expected %s".formatted(at + 1, found, expected));
    }

    private static String shown(char letter) {
        return letter > ' ' && letter < 0x7F ? "(" + letter + ")" : "U+%04X".formatted((int) letter);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean sees(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private boolean seesOneOf(String letters) {
        return at < text.length() && letters.indexOf(text.charAt(at)) >= 0;
    }

    private void take(char letter) {
        if (!sees(letter)) {
            throw wrong("(" + letter + ")");
        }
        at++;
    }

    private boolean takes(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private Said value() {
        if (sees('{')) {
            return nested(this::object);
        }
        if (sees('[')) {
            return nested(this::list);
        }
        return sees('"') ? new Said.Words(string()) : plain();
    }

    private Said plain() {
        for (var odd : ODD) {
            if (takes(odd)) {
                return new Said.Odd(odd);
            }
        }
        if (seesOneOf("-0123456789")) {
            return number();
        }
        if (takes("null")) {
            return new Said.Nothing();
        }
        boolean truth = takes("true");
        if (!truth && !takes("false")) {
            throw wrong("a value");
        }
        return new Said.Truth(truth);
    }

    private Said nested(Supplier<Said> inner) {
        if (++depth > DEEPEST) {
            throw new Malformed("character %d: nests deeper than %d".formatted(at + 1, DEEPEST));
        }
        var value = inner.get();
        depth--;
        return value;
    }

    private Said object() {
        var parts = new ArrayList<Said.Part>();
        take('{');
        space();
        while (!sees('}')) {
            var name = string();
            space();
            take(':');
            space();
            parts.add(new Said.Part(name, value()));
            more('}');
        }
        at++;
        return new Said.Parts(parts);
    }

    private Said list() {
        int begin = at++;
        space();
        while (!sees(']')) {
            value();
            more(']');
        }
        return new Said.Odd(text.substring(begin, ++at));
    }

    private void more(char end) {
        space();
        if (sees(end)) {
            return;
        }
        take(',');
        space();
        if (sees(end)) {
            throw wrong("more after the comma");
        }
    }

    private Said number() {
        int begin = at;
        at += sees('-') ? 1 : 0;
        digits(sees('0') ? 1 : Integer.MAX_VALUE);
        boolean whole = !seesOneOf(".eE");
        if (sees('.')) {
            at++;
            digits(Integer.MAX_VALUE);
        }
        if (seesOneOf("eE")) {
            at++;
            at += seesOneOf("+-") ? 1 : 0;
            digits(Integer.MAX_VALUE);
        }
        var written = text.substring(begin, at);
        return whole ? fitted(written) : new Said.Odd(written);
    }

    private static Said fitted(String written) {
        try {
            return new Said.Whole(Long.parseLong(written));
        } catch (NumberFormatException large) {
            return new Said.Odd(written);
        }
    }

    private void digits(int most) {
        int begin = at;
        while (at - begin < most && seesOneOf("0123456789")) {
            at++;
        }
        if (at == begin) {
            throw wrong("a digit");
        }
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (!sees('"')) {
            if (at >= text.length() || text.charAt(at) < ' ') {
                throw wrong("the end of a text");
            }
            string.append(sees('\\') ? escaped() : text.charAt(at++));
        }
        if (torn(string)) {
            throw wrong("a text without half letters");
        }
        at++;
        return string.toString();
    }

    /// {@return whether it holds one half of a surrogate pair, which no encoding can write}
    private static boolean torn(CharSequence string) {
        return string.codePoints().anyMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }

    private char escaped() {
        at++;
        int plain = at < text.length() ? "\"\\/bfnrt".indexOf(text.charAt(at)) : -1;
        if (plain >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        take('u');
        if (at + 4 > text.length()) {
            throw wrong("four hexadecimal digits");
        }
        try {
            char letter = (char) HexFormat.fromHexDigits(text, at, at + 4);
            at += 4;
            return letter;
        } catch (IllegalArgumentException none) {
            throw wrong("four hexadecimal digits");
        }
    }
}
