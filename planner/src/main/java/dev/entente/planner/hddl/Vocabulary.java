package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import java.util.ArrayList;
import java.util.List;

/// What is declared, by name. A problem adds its objects.
final class Vocabulary {
    Types types = new Types(List.of("object"), new int[] {-1});
    final Index typeNames;
    final Index fluentNames = new Index();
    final List<Fluent> fluents = new ArrayList<>();
    final Index functionNames = new Index();
    final Index taskNames = new Index();
    final List<Signature> tasks = new ArrayList<>();
    final Index thingNames = new Index();
    final List<Thing> things = new ArrayList<>();

    /// What a task takes.
    ///
    /// @param kind `action` or `task`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signature(String kind, int[] parameters) {}

    Vocabulary(Index typeNames) {
        this.typeNames = typeNames;
    }

    /// {@return the type that a form names; `object` where it names none}
    int type(Forms forms, int form) {
        if (form < 0) {
            return Types.OBJECT;
        }
        if (forms.list(form)) {
            forms.error(Flaw.REFUSED, form, "(either ...) can be the type of a variable, not of this", "");
            return Types.OBJECT;
        }
        String name = forms.text(form);
        int type = typeNames.of(name);
        if (type >= 0) {
            return type;
        }
        if (!name.equals("Object")) {
            forms.undeclaredType(form, typeNames.names());
        }
        return Types.OBJECT;
    }

    /// Declares objects or constants.
    ///
    /// @param kind `object` or `constant`
    void things(Forms forms, List<Typed> list, String kind) {
        for (var typed : list) {
            thing(forms, typed, kind);
        }
    }

    private void thing(Forms forms, Typed typed, String kind) {
        String name = forms.text(typed.name());
        int type = type(forms, typed.type());
        int known = thingNames.of(name);
        if (name.startsWith("?")) {
            forms.error(Flaw.SYNTAX, typed.name(), "%s (%s) must not begin with ?".formatted(kind, name), "");
        } else if (known < 0) {
            thingNames.add(name);
            things.add(new Thing(name, type));
        } else if (things.get(known).type() == type) {
            forms.warning(Flaw.DUPLICATE, typed.name(), "%s (%s) is declared twice".formatted(kind, name), "Maybe delete one.");
        } else {
            String both = types.names().get(things.get(known).type()) + " and " + types.names().get(type);
            forms.error(Flaw.DUPLICATE, typed.name(), "%s (%s) is declared twice, as %s".formatted(kind, name, both), "");
        }
    }

    /// {@return the object of a name; -1 where there is none, which is told}
    int thing(Forms forms, int form) {
        String name = forms.text(form);
        int known = thingNames.of(name);
        if (known < 0) {
            String remedy = forms.slips().remedy("Objects", name, thingNames.names());
            forms.error(Flaw.UNDEFINED, form, "object (%s) is not declared".formatted(name), remedy);
        }
        return known;
    }

    /// {@return the predicate of an atom; -1 where there is none, which is told}
    int fluent(Forms forms, int form) {
        String name = forms.text(form);
        int known = fluentNames.of(name);
        if (known < 0) {
            String remedy = forms.slips().remedy("Predicates", name, fluentNames.names());
            forms.error(Flaw.UNDEFINED, form, "predicate (%s) is not declared".formatted(name), remedy);
        }
        return known;
    }

    /// Tells where too many or too few arguments are given.
    boolean fits(Forms forms, int list, String what, int expected, int given) {
        if (expected == given) {
            return true;
        }
        String message = "%s takes %s argument%s, not %s".formatted(what, expected, expected == 1 ? "" : "s", given);
        forms.error(Flaw.ARGUMENTS, list, message, "");
        return false;
    }

    /// Tells where an argument is of the wrong type.
    ///
    /// @param what what it is, such as `variable`
    void fits(Forms forms, int form, String what, int type, int expected, String taker) {
        if (types.within(type, expected)) {
            return;
        }
        String name = forms.text(form);
        String is = types.names().get(type);
        String message = "%s (%s) is of type (%s), but %s takes (%s)".formatted(what, name, is, taker, types.names().get(expected));
        if (types.meet(expected, type)) {
            forms.warning(Flaw.ARGUMENTS, form, message, "Maybe declare %s - %s.".formatted(name, types.names().get(expected)));
        } else {
            forms.error(Flaw.ARGUMENTS, form, message, "No object is both.");
        }
    }
}
