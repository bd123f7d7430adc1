package dev.entente.agents.language;

import dev.entente.agents.language.Reading.Objection;
import dev.entente.guardrails.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a record that a model wrote; collects all that does not fit at once. Use one for one answer.
final class Fields {
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final boolean readable;

    /// @param problem why it could not be read; empty where it could
    Fields(Said answer, String problem) {
        readable = answer instanceof Said.Parts;
        switch (answer) {
            case Said.Parts(var parts) -> parts.forEach(this::add);
            case Said.Malformed _ -> wrong.add("no JSON: " + problem);
            case Said.Whole _, Said.Truth _, Said.Words _, Said.Nothing _, Said.Odd _ ->
                wrong.add("the answer is %s, which is not a record".formatted(answer.brief()));
        }
    }

    private void add(Said.Part part) {
        if (said.put(part.name(), part.value()) != null) {
            wrong.add("field (%s) is said twice".formatted(part.name()));
        }
    }

    /// {@return a field; empty where it is missing}
    private Optional<Said> take(String name) {
        var value = Optional.ofNullable(said.remove(name));
        if (value.isEmpty() && readable) {
            wrong.add("field (%s) is missing".formatted(name));
        }
        return value;
    }

    private void misfit(String name, Said value, String wanted) {
        wrong.add("%s is %s, which is not %s".formatted(name, value.brief(), wanted));
    }

    /// {@return a whole number; `least` where it is none within the bounds}
    long whole(String name, long least, long most) {
        var value = take(name);
        if (value.isPresent() && value.get() instanceof Said.Whole(long number) && number >= least && number <= most) {
            return number;
        }
        value.ifPresent(it -> misfit(name, it, "a whole number from %s to %s".formatted(least, most)));
        return least;
    }

    /// {@return a text; an empty one where it is none, or is too long}
    String words(String name, int most) {
        var value = take(name);
        if (value.isPresent() && value.get() instanceof Said.Words(String text) && text.length() <= most) {
            return text;
        }
        value.ifPresent(it -> misfit(name, it, "a text of at most %s characters".formatted(most)));
        return "";
    }

    /// {@return one of some words; the first where it is none of them}
    String oneOf(String name, List<String> words) {
        var value = take(name);
        if (value.isPresent() && value.get() instanceof Said.Words(String word) && words.contains(word)) {
            return word;
        }
        value.ifPresent(it -> misfit(name, it, "one of " + String.join(", ", words)));
        return words.getFirst();
    }

    /// {@return what is wrong; empty where everything fits, and nothing is left over}
    Optional<Objection> objection(String allowed) {
        said.keySet().forEach(name -> wrong.add("field (%s) is unknown".formatted(name)));
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection("shape", String.join("; ", wrong), allowed));
    }
}
