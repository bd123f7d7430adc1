package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Place;
import java.util.Collection;
import java.util.Locale;

/// A text as nested forms: a form is a word, or forms in parentheses. Struct of arrays: a form is the number of its first
/// token, and the tokens of a list end with its `)`.
final class Forms {
    private final Slips slips;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] closes;

    /// @param closes for `(` the number of its `)`, for a word -1, for `)` -2
    Forms(Slips slips, int[] starts, int[] ends, int[] closes) {
        this.slips = slips;
        text = slips.text();
        this.starts = starts;
        this.ends = ends;
        this.closes = closes;
    }

    Slips slips() {
        return slips;
    }

    boolean list(int form) {
        return closes[form] >= 0;
    }

    boolean word(int form) {
        return closes[form] == -1;
    }

    /// {@return the form after this one in its list; the list's end where there is none}
    int next(int form) {
        return list(form) ? closes[form] + 1 : form + 1;
    }

    int end(int list) {
        return closes[list];
    }

    /// {@return how many forms a list has}
    int size(int list) {
        int size = 0;
        for (int i = list + 1; i < end(list); i = next(i)) {
            size++;
        }
        return size;
    }

    /// {@return a word as written}
    String text(int word) {
        return text.substring(starts[word], ends[word]);
    }

    char letter(int word) {
        return text.charAt(starts[word]);
    }

    /// {@return whether a form is this word, in any case}
    boolean is(int form, String word) {
        return word(form)
                && ends[form] - starts[form] == word.length()
                && text.regionMatches(true, starts[form], word, 0, word.length());
    }

    /// {@return whether a form is a list that begins with this word, in any case}
    boolean heads(int form, String word) {
        return list(form) && is(form + 1, word);
    }

    /// {@return the word that a list begins with, in lower case; nothing where it begins with none}
    String head(int form) {
        return list(form) && word(form + 1) ? text(form + 1).toLowerCase(Locale.ROOT) : "";
    }

    Place at(int form) {
        return slips.at(starts[form]);
    }

    void error(Flaw flaw, int form, String message, String remedy) {
        slips.error(flaw, starts[form], width(form), message, remedy);
    }

    /// A form names a type that is not declared.
    void undeclaredType(int form, Collection<String> known) {
        slips.undeclared(text(form), starts[form], width(form), known);
    }

    void warning(Flaw flaw, int form, String message, String remedy) {
        slips.warning(flaw, starts[form], width(form), message, remedy);
    }

    private int width(int form) {
        int last = list(form) ? closes[form] : form;
        return Math.max(1, (list(form) ? ends[last] : ends[form]) - starts[form]);
    }

    /// {@return a form as written, shortened}
    String shown(int form) {
        String all = text.substring(starts[form], list(form) ? ends[closes[form]] : ends[form]).replaceAll("\\s+", " ");
        return all.length() > 40 ? all.substring(0, 37) + "..." : all;
    }
}
