package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of one action, method, task or network, and which of them are seen at the place that is read.
final class Scope {
    private final Forms forms;
    private final Vocabulary words;
    private final String owner;
    private final List<String> names = new ArrayList<>();
    private final Ints types = new Ints();
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param owner whose they are, such as `action (drive)`
    Scope(Forms forms, Vocabulary words, String owner) {
        this.forms = forms;
        this.words = words;
        this.owner = owner;
    }

    Variables variables() {
        return new Variables(names, types.toArray());
    }

    int size() {
        return names.size();
    }

    int type(int variable) {
        return types.at(variable);
    }

    /// Declares a list of parameters.
    ///
    /// @return what their types say that a type of the model does not: `(either ...)`
    Condition parameters(int list) {
        if (list < 0) {
            return Condition.always();
        }
        if (!forms.list(list)) {
            forms.error(Flaw.SYNTAX, list, "parameters of %s must stand in parentheses".formatted(owner), "");
            return Condition.always();
        }
        return declare(Typed.list(forms, list + 1, forms.end(list)));
    }

    /// Declares some variables; as [#parameters].
    Condition declare(List<Typed> list) {
        int before = names.size();
        var either = new ArrayList<Condition>();
        for (var typed : list) {
            Integer twice = seen.get(name(typed.name()));
            if (twice != null && twice >= before) {
                String message = "variable (?%s) of %s is declared twice".formatted(name(typed.name()), owner);
                forms.error(Flaw.DUPLICATE, typed.name(), message, "");
            }
            declare(typed, either);
        }
        return Condition.all(either);
    }

    private void declare(Typed typed, List<Condition> either) {
        if (forms.letter(typed.name()) != '?') {
            String name = forms.text(typed.name());
            forms.error(Flaw.SYNTAX, typed.name(), "variable (%s) must begin with ?".formatted(name), "Maybe write ?%s.".formatted(name));
        }
        int variable = names.size();
        seen.put(name(typed.name()), variable);
        names.add(name(typed.name()));
        if (typed.type() >= 0 && forms.heads(typed.type(), "either")) {
            types.add(either(typed.type(), variable, either));
        } else {
            types.add(words.type(forms, typed.type()));
        }
    }

    /// {@return the most special type that all of them have in common}
    private int either(int list, int variable, List<Condition> conditions) {
        var parts = new ArrayList<Condition>();
        int common = -1;
        for (int i = list + 2; i < forms.end(list); i = forms.next(i)) {
            int type = words.type(forms, i);
            parts.add(new Condition.Is(variable, type));
            common = common < 0 ? type : above(common, type);
        }
        if (parts.size() > 1) {
            conditions.add(new Condition.Any(parts));
        }
        return Math.max(Types.OBJECT, common);
    }

    private int above(int type, int other) {
        int here = type;
        while (!words.types.within(other, here)) {
            here = words.types.parents()[here];
        }
        return here;
    }

    /// {@return the word without its ?}
    private String name(int form) {
        String text = forms.text(form);
        return text.startsWith("?") ? text.substring(1) : text;
    }

    /// {@return what a quantifier's variables hide; for [#close]}
    Map<String, Integer> open() {
        return new HashMap<>(seen);
    }

    void close(Map<String, Integer> before) {
        seen.clear();
        seen.putAll(before);
    }

    /// {@return the term that a form means; a wrong one is told, and is the first object}
    int term(int form) {
        if (!forms.word(form)) {
            String message = "expected a variable or an object, not (%s)".formatted(forms.shown(form));
            forms.error(Flaw.SYNTAX, form, message, "");
            return Term.object(0);
        }
        if (forms.letter(form) != '?') {
            return Term.object(Math.max(0, words.thing(forms, form)));
        }
        Integer variable = seen.get(name(form));
        if (variable == null) {
            undeclared(form);
            return Term.object(0);
        }
        return variable;
    }

    private void undeclared(int form) {
        String message = "variable (%s) is no parameter of %s".formatted(forms.text(form), owner);
        String remedy = forms.slips().remedy("Variables", name(form), seen.keySet()).replace("write ", "write ?");
        forms.error(Flaw.VARIABLE, form, message, seen.isEmpty() ? "Maybe add it to :parameters." : remedy);
    }

    /// {@return the arguments in a list from one form on, checked against what is taken; empty where they do not fit}
    ///
    /// @param taker what takes them, such as `predicate (at)`
    int[] arguments(int list, int from, int[] taken, String taker) {
        var terms = new Ints();
        for (int i = from; i < forms.end(list); i = forms.next(i)) {
            int term = term(i);
            if (terms.size() < taken.length && forms.word(i)) {
                check(i, term, taken[terms.size()], taker);
            }
            terms.add(term);
        }
        return words.fits(forms, list, taker, taken.length, terms.size()) ? terms.toArray() : new int[taken.length];
    }

    private void check(int form, int term, int expected, String taker) {
        if (Term.variable(term)) {
            words.fits(forms, form, "variable", types.at(term), expected, taker);
        } else if (words.thingNames.of(forms.text(form)) >= 0) {
            words.fits(forms, form, "object", words.things.get(~term).type(), expected, taker);
        }
    }
}
