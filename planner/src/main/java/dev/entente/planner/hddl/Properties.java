package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parts of a block, such as `:parameters (...) :precondition (...)`.
final class Properties {
    private final Map<String, Integer> values = new HashMap<>();

    /// Reads parts from a form on.
    ///
    /// @param allowed the keywords that may stand there, in lower case
    Properties(Forms forms, int block, int from, List<String> allowed) {
        int end = forms.end(block);
        int i = from;
        while (i < end) {
            if (!forms.word(i) || forms.letter(i) != ':') {
                String message = "expected one of %s, not (%s)".formatted(String.join(" ", allowed), forms.shown(i));
                forms.error(Flaw.SYNTAX, i, message, "Maybe a parenthesis before it is closed too early.");
                return;
            }
            i = value(forms, i, end, allowed);
        }
    }

    private int value(Forms forms, int key, int end, List<String> allowed) {
        String name = forms.text(key).toLowerCase(Locale.ROOT);
        if (!allowed.contains(name)) {
            unknown(forms, key, name, allowed);
        } else if (values.containsKey(name)) {
            forms.error(Flaw.DUPLICATE, key, "(%s) stands here twice".formatted(name), "Maybe join both with (and ...).");
        }
        int value = key + 1;
        if (value == end || (forms.word(value) && forms.letter(value) == ':')) {
            forms.error(Flaw.SYNTAX, key, "(%s) has no value".formatted(name), "Maybe write %s ().".formatted(name));
            return value;
        }
        values.putIfAbsent(name, value);
        return forms.next(value);
    }

    private static void unknown(Forms forms, int key, String name, List<String> allowed) {
        boolean refused = List.of(":effect", ":effects", ":duration", ":condition", ":causal-links").contains(name);
        String message = refused ? "(%s) is not read here".formatted(name) : "(%s) is no part of this block".formatted(name);
        var near = Nearest.to(name, allowed);
        String remedy = near.map("Maybe write %s."::formatted).orElse("Parts are %s.".formatted(String.join(" ", allowed)));
        forms.error(refused ? Flaw.REFUSED : Flaw.SYNTAX, key, message, remedy);
    }

    /// {@return the value of a part; -1 where it is left out}
    int of(String name) {
        return values.getOrDefault(name, -1);
    }

    /// {@return the keyword of these that is there; the first where none is}
    String first(List<String> names) {
        return names.stream().filter(values::containsKey).findFirst().orElse(names.getFirst());
    }
}
