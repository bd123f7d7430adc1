package dev.entente.guardrails;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/// Reads JSON (RFC 8259) that a mind wrote, and nothing that is not; what is made of it is for a [Making] to say.
///
/// The numbers that models write though JSON has none - `NaN`, `Infinity` - are read as numbers, so that a making can name
/// them. Linear; nests no deeper than it is told to. Use one for one text.
///
/// @param <T> what a value becomes
public final class StrictJson<T> {
    private static final List<String> ODD = List.of("NaN", "Infinity", "-Infinity");

    private final String text;
    private final int deepest;
    private final Making<T> making;
    private int at;
    private int depth;

    /// What values become. It may throw [Malformed] for what it does not take.
    public interface Making<T> {
        /// @param fields in the order written; a name may be there twice
        T object(List<Field<T>> fields);

        /// @param written the list word for word
        T list(List<T> items, String written);

        /// A text.
        T words(String text);

        /// @param written word for word, such as `-12`, `1.5e3` or `NaN`
        /// @param place where it begins, from 0
        T number(String written, int place);

        /// true or false.
        T truth(boolean value);

        /// @param place where the `null` begins, from 0
        T nothing(int place);
    }

    /// One field of an object.
    ///
    /// @param place where its name begins, from 0
    public record Field<T>(String name, T value, int place) {}

    /// The text is no such JSON.
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean deep;

        private Malformed(int place, String problem, boolean deep) {
            super("character %s: %s".formatted(place + 1, problem), null, false, false);
            this.deep = deep;
        }

        /// @param place from 0
        public Malformed(int place, String problem) {
            this(place, problem, false);
        }

        /// {@return whether it only nests too deep}
        public boolean deep() {
            return deep;
        }

        /// {@return what is wrong, with its place}
        public String problem() {
            return String.valueOf(getMessage());
        }
    }

    private StrictJson(String text, int at, int deepest, Making<T> making) {
        this.text = text;
        this.at = at;
        this.deepest = deepest;
        this.making = making;
    }

    /// {@return what the whole text says}
    ///
    /// @throws Malformed where it is not one JSON value
    public static <T> T whole(String text, int deepest, Making<T> making) {
        var json = new StrictJson<>(text, 0, deepest, making);
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
    public static int end(String text, int begin, int deepest, Making<?> making) {
        var json = new StrictJson<>(text, begin, deepest, making);
        json.value();
        return json.at;
    }

    private Malformed wrong(String expected) {
        var found = at >= text.length() ? "the end" : shown(text.charAt(at));
        return new Malformed(at, "found %s, expected %s".formatted(found, expected));
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

    private T value() {
        if (sees('{')) {
            return nested(this::object);
        }
        if (sees('[')) {
            return nested(this::list);
        }
        return sees('"') ? making.words(string()) : plain();
    }

    private T plain() {
        int begin = at;
        for (var odd : ODD) {
            if (takes(odd)) {
                return making.number(odd, begin);
            }
        }
        if (seesOneOf("-0123456789")) {
            return number();
        }
        if (takes("null")) {
            return making.nothing(begin);
        }
        boolean truth = takes("true");
        if (!truth && !takes("false")) {
            throw wrong("a value");
        }
        return making.truth(truth);
    }

    private T nested(Supplier<T> inner) {
        if (++depth > deepest) {
            throw new Malformed(at, "nests deeper than %s".formatted(deepest), true);
        }
        var value = inner.get();
        depth--;
        return value;
    }

    private T object() {
        var fields = new ArrayList<Field<T>>();
        take('{');
        space();
        while (!sees('}')) {
            int begin = at;
            var name = string();
            space();
            take(':');
            space();
            fields.add(new Field<>(name, value(), begin));
            more('}');
        }
        at++;
        return making.object(fields);
    }

    private T list() {
        int begin = at++;
        var items = new ArrayList<T>();
        space();
        while (!sees(']')) {
            items.add(value());
            more(']');
        }
        return making.list(items, text.substring(begin, ++at));
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

    private T number() {
        int begin = at;
        at += sees('-') ? 1 : 0;
        digits(sees('0') ? 1 : Integer.MAX_VALUE);
        if (sees('.')) {
            at++;
            digits(Integer.MAX_VALUE);
        }
        if (seesOneOf("eE")) {
            at++;
            at += seesOneOf("+-") ? 1 : 0;
            digits(Integer.MAX_VALUE);
        }
        return making.number(text.substring(begin, at), begin);
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
