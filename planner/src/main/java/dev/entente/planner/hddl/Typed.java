package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import java.util.ArrayList;
import java.util.List;

/// A name in a typed list such as `?a ?b - truck ?c`.
///
/// @param name the form of the name, a word
/// @param type the form of its type: a word or `(either ...)`; -1 where it has none
record Typed(int name, int type) {
    static final int NONE = -1;

    /// {@return the names in a list from one form to the end of the list}
    static List<Typed> list(Forms forms, int from, int end) {
        var found = new ArrayList<Typed>();
        var waiting = new ArrayList<Integer>();
        for (int i = from; i < end; i = forms.next(i)) {
            if (!forms.word(i)) {
                forms.error(Flaw.SYNTAX, i, "expected a name, not (%s)".formatted(forms.shown(i)), "");
            } else if (!forms.is(i, "-")) {
                waiting.add(i);
            } else if (i + 1 == end || waiting.isEmpty()) {
                forms.error(Flaw.SYNTAX, i, "- must stand between names and their type", "Maybe write ?x - type.");
            } else {
                i++;
                add(waiting, i, found);
            }
        }
        add(waiting, NONE, found);
        return found;
    }

    private static void add(List<Integer> names, int type, List<Typed> found) {
        for (int name : names) {
            found.add(new Typed(name, type));
        }
        names.clear();
    }
}
