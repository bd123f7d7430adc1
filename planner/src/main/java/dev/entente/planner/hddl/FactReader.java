package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Problem.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads what is true at the start.
final class FactReader {
    private final Forms forms;
    private final Vocabulary words;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    /// A fact that is compared.
    @SuppressWarnings("ArrayRecordComponent") // compared by content, below
    private record Key(int fluent, int[] objects) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int its, int[] theirs) && its == fluent && Arrays.equals(theirs, objects);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(objects) + fluent;
        }
    }

    FactReader(Forms forms, Vocabulary words) {
        this.forms = forms;
        this.words = words;
    }

    /// {@return what is true, each once, in the order of the text}
    List<Fact> facts() {
        return facts;
    }

    void read(int block) {
        for (int i = block + 2; i < forms.end(block); i = forms.next(i)) {
            fact(i);
        }
    }

    private void fact(int form) {
        if (!forms.list(form) || !forms.word(form + 1)) {
            forms.error(Flaw.SYNTAX, form, "expected a fact, not (%s)".formatted(forms.shown(form)), "Maybe write (predicate object).");
        } else if (forms.is(form + 1, "=")) {
            number(form);
        } else if (forms.is(form + 1, "and")) {
            forms.error(Flaw.SYNTAX, form + 1, "facts stand side by side, without (and ...)", "");
        } else if (forms.is(form + 1, "not") && forms.list(form + 2)) {
            // Whatever is not said is false, so this says nothing; but it may be wrong.
            words.fluent(forms, form + 3);
        } else {
            atom(form);
        }
    }

    private void number(int form) {
        if (!forms.list(form + 2) || words.functionNames.of(forms.text(form + 3)) < 0) {
            String message = "(%s) sets a function that is not declared".formatted(forms.shown(form));
            forms.error(Flaw.UNDEFINED, form, message, "");
        }
    }

    private void atom(int form) {
        int fluent = words.fluent(forms, form + 1);
        if (fluent < 0) {
            return;
        }
        int[] taken = words.fluents.get(fluent).parameters();
        var objects = new int[forms.size(form) - 1];
        int count = 0;
        for (int i = form + 2; i < forms.end(form); i = forms.next(i)) {
            objects[count] = object(i);
            if (objects[count] >= 0 && count < taken.length) {
                typed(i, words.things.get(objects[count]).type(), taken[count], form + 1);
            }
            count++;
        }
        if (words.fits(forms, form, "predicate (%s)".formatted(forms.text(form + 1)), taken.length, count)) {
            add(new Key(fluent, objects));
        }
    }

    private int object(int form) {
        if (forms.word(form)) {
            return words.thing(forms, form);
        }
        forms.error(Flaw.SYNTAX, form, "expected an object, not (%s)".formatted(forms.shown(form)), "");
        return -1;
    }

    /// A fact about an object of another type harms nobody, as nothing can ask for it.
    private void typed(int form, int type, int expected, int predicate) {
        if (!words.types.within(type, expected)) {
            String message = "object (%s) is of type (%s), but predicate (%s) takes (%s)".formatted(
                    forms.text(form), words.types.names().get(type), forms.text(predicate), words.types.names().get(expected));
            forms.warning(Flaw.ARGUMENTS, form, message, "");
        }
    }

    private void add(Key key) {
        if (seen.add(key)) {
            facts.add(new Fact(key.fluent, key.objects));
        }
    }
}
