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
    private final List<Ints> parents = new ArrayList<>();
    private final Ints places = new Ints();

    TypeReader(Forms forms) {
        this.forms = forms;
        add("object", 0);
    }

    private int add(String name, int place) {
        names.add(name);
        parents.add(new Ints());
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
        all.forEach(this::declare);
        all.forEach(this::place);
        new TypeCycles(names, parents).cut(this::cycle);
        return types();
    }

    private Types types() {
        var first = new int[names.size()];
        var further = new Ints();
        first[Types.OBJECT] = -1;
        for (int type = 1; type < first.length; type++) {
            var its = parents.get(type);
            first[type] = its.size() == 0 ? Types.OBJECT : its.at(0);
            for (int i = 1; i < its.size(); i++) {
                further.add(type);
                further.add(its.at(i));
            }
        }
        return new Types(names, first, further.toArray());
    }

    private void declare(Typed typed) {
        String name = forms.text(typed.name());
        if (index.of(name) < 0) {
            add(name, typed.name());
        }
    }

    private void place(Typed typed) {
        if (typed.type() < 0) {
            return;
        }
        int type = index.of(forms.text(typed.name()));
        int from = forms.heads(typed.type(), "either") ? typed.type() + 2 : typed.type();
        for (int i = from; i <= typed.type() || i < forms.end(typed.type()); i = forms.next(i)) {
            below(typed.name(), type, i);
        }
    }

    private void below(int form, int type, int parentForm) {
        if (!forms.word(parentForm)) {
            forms.error(Flaw.SYNTAX, parentForm, "expected a type, not (%s)".formatted(forms.shown(parentForm)), "");
            return;
        }
        int parent = parent(parentForm);
        if (type == Types.OBJECT && parent != Types.OBJECT) {
            forms.error(Flaw.TYPE_CYCLE, form, "type (object) is above all others and has no parent", "");
        } else if (type != Types.OBJECT && !has(type, parent)) {
            parents.get(type).add(parent);
        } else if (type != Types.OBJECT) {
            forms.warning(Flaw.DUPLICATE, form, "type (%s) is declared twice".formatted(names.get(type)), "Maybe delete one.");
        }
    }

    private boolean has(int type, int parent) {
        var its = parents.get(type);
        for (int i = 0; i < its.size(); i++) {
            if (its.at(i) == parent) {
                return true;
            }
        }
        return false;
    }

    private int parent(int form) {
        String name = forms.text(form);
        int known = index.of(name);
        if (known >= 0) {
            return known;
        }
        // Many domains declare what stands on top only so; what looks like another type was hardly meant.
        Nearest.to(name, index.names()).ifPresent(near -> {
            String message = "type (%s) is used as a parent and never declared".formatted(name);
            forms.warning(Flaw.UNDEFINED, form, message, "Maybe write %s.".formatted(near));
        });
        return add(name, form);
    }

    private void cycle(List<Integer> way) {
        String shown = String.join(" - ", way.stream().map(names::get).toList());
        int type = way.getFirst();
        String message = "type (%s) is above itself: %s".formatted(names.get(type), shown);
        forms.error(Flaw.TYPE_CYCLE, places.at(type), message, "Maybe one of these parents is meant to be the child.");
    }
}
