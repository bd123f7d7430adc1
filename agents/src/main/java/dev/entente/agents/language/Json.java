package dev.entente.agents.language;

import dev.entente.guardrails.Said;
import dev.entente.guardrails.StrictJson;
import java.util.List;

/// Makes what a model says of the JSON that it wrote.
///
/// Keys that are there twice are kept, for a guard to see. What is JSON but no value of the language - a list, a fraction,
/// a number of more than 64 bits, `NaN` - is [Said.Odd].
final class Json implements StrictJson.Making<Said> {
    static final int DEEPEST = 32;

    private static final Json MAKING = new Json();

    private Json() {}

    /// {@return what the whole text says}
    ///
    /// @throws StrictJson.Malformed where it is not one JSON value
    static Said whole(String text) {
        return StrictJson.whole(text, DEEPEST, MAKING);
    }

    /// {@return where the value that begins at a place ends}
    ///
    /// @throws StrictJson.Malformed where none begins there
    static int end(String text, int begin) {
        return StrictJson.end(text, begin, DEEPEST, MAKING);
    }

    @Override
    public Said object(List<StrictJson.Field<Said>> fields) {
        return new Said.Parts(fields.stream().map(field -> new Said.Part(field.name(), field.value())).toList());
    }

    @Override
    public Said list(List<Said> items, String written) {
        return new Said.Odd(written);
    }

    @Override
    public Said words(String text) {
        return new Said.Words(text);
    }

    @Override
    public Said number(String written, int place) {
        try {
            return new Said.Whole(Long.parseLong(written));
        } catch (NumberFormatException other) {
            return new Said.Odd(written);
        }
    }

    @Override
    public Said truth(boolean value) {
        return new Said.Truth(value);
    }

    @Override
    public Said nothing(int place) {
        return new Said.Nothing();
    }
}
