package dev.entente.planner.proposal;

import dev.entente.guardrails.StrictJson;
import dev.entente.guardrails.StrictJson.Malformed;
import java.util.LinkedHashMap;
import java.util.List;

/// Makes plain data of JSON of whole numbers, texts, truths, lists and objects; a key that is there twice, a fraction and
/// `null` are errors with their place.
final class Json implements StrictJson.Making<Object> {
    private static final Json MAKING = new Json();

    private Json() {}

    /// {@return the value: [java.util.Map] in the order written, [List], [String], [Long] or [Boolean]}
    ///
    /// @throws Malformed where the text is something else
    static Object read(String text, int deepest) {
        return StrictJson.whole(text, deepest, MAKING);
    }

    @Override
    public Object object(List<StrictJson.Field<Object>> fields) {
        var map = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (map.putIfAbsent(field.name(), field.value()) != null) {
                throw new Malformed(field.place(), "key (%s) is there twice".formatted(Words.brief(field.name())));
            }
        }
        return map;
    }

    @Override
    public Object list(List<Object> items, String written) {
        return items;
    }

    @Override
    public Object words(String text) {
        return text;
    }

    @Override
    public Object number(String written, int place) {
        try {
            if (!written.equals("-0")) {
                return Long.parseLong(written);
            }
        } catch (NumberFormatException other) {
            // a fraction, or larger: no number of the language
        }
        throw new Malformed(place, "found (%s), expected a whole number of 64 bits".formatted(Words.brief(written)));
    }

    @Override
    public Object truth(boolean value) {
        return value;
    }

    @Override
    public Object nothing(int place) {
        throw new Malformed(place, "found (null), expected a value");
    }
}
