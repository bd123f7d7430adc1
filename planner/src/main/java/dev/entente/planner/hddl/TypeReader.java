package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Types;
import java.util.ArrayList;
import java.util.List;

/// Reads `:types`, and which type a name in a text means.
final class TypeReader {
    private final Forms forms;
    private final Index index = new Index();
    private final List<String> names = new ArrayList<>();
    private final Ints parents = new Ints();
    private final Ints places = new Ints();

    TypeReader(Forms forms) {
        this.forms = forms;
        add("object", -1, 0);
    }

    private int add(String name, int parent, int place) {
        names.add(name);
        parents.add(parent);
        places.add(place);
        return index.add(name);
    }

    Index index() {
        return index;
    }

    /// Reads what `(:types ...)` blocks declare.
    Types read(List<Integer> blocks) {
        var all = new ArrayList<Typed>();
        for (int block : blocks) {
            all.addAll(Typed.list(forms, block + 2, forms.end(block)));
        }
        for (var typed : all) {
            declare(typed);
        }
        for (var typed : all) {
            place(typed);
        }
        cutCycles();
        return new Types(names, parents.toArray());
    }

    private void declare(Typed typed) {
        String name = forms.text(typed.name());
        if (index.of(name) < 0) {
            add(name, -1, typed.name());
        } else if (index.of(name) != Types.OBJECT && typed.type() < 0) {
            forms.warning(Flaw.DUPLICATE, typed.name(), "type (%s) is declared twice".formatted(name), "Maybe delete one.");
        }
    }

    private void place(Typed typed) {
        int type = index.of(forms.text(typed.name()));
        if (typed.type() < 0) {
            return;
        }
        if (forms.list(typed.type())) {
            forms.error(Flaw.REFUSED, typed.type(), "a type must have one parent, not (%s)".formatted(forms.shown(typed.type())), "");
            return;
        }
        int parent = parent(typed.type());
        if (type == Types.OBJECT) {
            if (parent != Types.OBJECT) {
                forms.error(Flaw.TYPE_CYCLE, typed.name(), "type (object) is above all others and has no parent", "");
            }
        } else if (parents.at(type) < 0) {
            parents.set(type, parent);
        } else if (parents.at(type) != parent) {
            String both = names.get(parents.at(type)) + " and " + names.get(parent);
            forms.error(Flaw.REFUSED, typed.name(), "type (%s) must have one parent, not %s".formatted(names.get(type), both), "");
        }
    }

    private int parent(int form) {
        String name = forms.text(form);
        int known = index.of(name);
        if (known >= 0) {
            return known;
        }
        String remedy = forms.slips().remedy("Types", name, index.names());
        forms.warning(Flaw.UNDEFINED, form, "type (%s) is used as a parent and never declared".formatted(name), remedy);
        return add(name, -1, form);
    }

    /// Tells every cycle once, and hangs one of its types below the root. Types without a parent are there already.
    private void cutCycles() {
        var seen = new int[names.size()];
        for (int type = 1; type < names.size(); type++) {
            int here = type;
            while (here > 0 && seen[here] == 0) {
                seen[here] = type;
                here = parents.at(here);
            }
            if (here > 0 && seen[here] == type) {
                cycle(here);
            }
        }
        for (int type = 1; type < names.size(); type++) {
            parents.set(type, Math.max(Types.OBJECT, parents.at(type)));
        }
    }

    private void cycle(int type) {
        var way = new ArrayList<String>(List.of(names.get(type)));
        for (int here = parents.at(type); here != type; here = parents.at(here)) {
            way.add(names.get(here));
        }
        way.add(names.get(type));
        forms.error(
                Flaw.TYPE_CYCLE,
                places.at(type),
                "type (%s) is above itself: %s".formatted(names.get(type), String.join(" - ", way)),
                "Maybe one of these parents is meant to be the child.");
        parents.set(type, Types.OBJECT);
    }
}
