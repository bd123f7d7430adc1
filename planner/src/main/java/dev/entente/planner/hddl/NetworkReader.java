package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Reads the tasks of a method or a problem, their order, and what must hold of their variables.
final class NetworkReader {
    static final List<String> TASKS = List.of(":subtasks", ":ordered-subtasks", ":tasks", ":ordered-tasks");
    static final List<String> KEYS =
            List.of(":subtasks", ":ordered-subtasks", ":tasks", ":ordered-tasks", ":ordering", ":order", ":constraints");

    private final Forms forms;
    private final Vocabulary words;
    private final Scope scope;
    private final Index ids = new Index();
    private final List<Call> calls = new ArrayList<>();

    NetworkReader(Forms forms, Vocabulary words, Scope scope) {
        this.forms = forms;
        this.words = words;
        this.scope = scope;
    }

    /// {@return the network that the parts of a block describe}
    Network read(Properties parts) {
        String key = parts.first(TASKS);
        only(parts, key);
        each(parts.of(key), this::subtask);
        var ordering = new Ordering(forms, ids, calls.size());
        if (key.startsWith(":ordered")) {
            ordering.chain();
        }
        each(parts.of(":ordering"), ordering::read);
        each(parts.of(":order"), ordering::read);
        return ordering.network(calls);
    }

    private void only(Properties parts, String key) {
        for (String other : TASKS) {
            if (!other.equals(key) && parts.of(other) >= 0) {
                forms.error(Flaw.DUPLICATE, parts.of(other), "(%s) stands beside (%s)".formatted(other, key), "Maybe join both.");
            }
        }
    }

    /// Does something with one form, or with each in `(and ...)`; nothing for `()`.
    private void each(int form, IntConsumer reader) {
        if (form < 0) {
            return;
        }
        if (!forms.list(form)) {
            forms.error(Flaw.SYNTAX, form, "expected parentheses, not (%s)".formatted(forms.shown(form)), "");
        } else if (forms.heads(form, "and")) {
            for (int i = form + 2; i < forms.end(form); i = forms.next(i)) {
                reader.accept(i);
            }
        } else if (forms.size(form) > 0) {
            reader.accept(form);
        }
    }

    private void subtask(int form) {
        if (forms.head(form).isEmpty()) {
            forms.error(Flaw.SYNTAX, form, "expected a task, not (%s)".formatted(forms.shown(form)), "Maybe write (and (...) (...)).");
            return;
        }
        if (!forms.list(form + 2)) {
            call(form, "");
        } else if (forms.next(form + 2) != forms.end(form) || forms.head(form + 2).isEmpty()) {
            String message = "a task must look like (id (task ...)) or (task ...), not (%s)".formatted(forms.shown(form));
            forms.error(Flaw.SYNTAX, form, message, "Maybe write (and ...) around several.");
        } else {
            call(form + 2, identified(form + 1));
        }
    }

    private String identified(int word) {
        String id = forms.text(word);
        if (ids.of(id) >= 0) {
            forms.error(Flaw.DUPLICATE, word, "task id (%s) stands here twice".formatted(id), "");
        }
        return id;
    }

    private void call(int form, String id) {
        String name = forms.text(form + 1);
        int symbol = words.taskNames.of(name);
        // Ids are the numbers of calls, so a task without one takes a number that nothing can name.
        String key = id.isEmpty() || ids.of(id) >= 0 ? "(" + calls.size() : id;
        ids.add(key);
        if (symbol < 0) {
            String remedy = forms.slips().remedy("Tasks", name, words.taskNames.names());
            forms.error(Flaw.UNDEFINED, form + 1, "task (%s) is not declared".formatted(name), remedy);
            calls.add(new Call(0, new int[0]));
            return;
        }
        var signature = words.tasks.get(symbol);
        String taker = "%s (%s)".formatted(signature.kind(), name);
        calls.add(new Call(symbol, scope.arguments(form, form + 2, signature.parameters(), taker)));
    }

    /// {@return what `:constraints` demand}
    Condition constraints(Properties parts) {
        var found = new ArrayList<Condition>();
        each(parts.of(":constraints"), form -> found.add(constraint(form)));
        return Condition.all(found);
    }

    private Condition constraint(int form) {
        return switch (forms.head(form)) {
            case "=" -> new ConditionReader(forms, words, scope).read(form);
            case "not" -> forms.size(form) == 2 ? new Condition.Not(constraint(form + 2)) : wrong(form);
            case "sortof" -> sort(form);
            default -> forms.list(form) && forms.size(form) == 0 ? Condition.always() : wrong(form);
        };
    }

    /// `(sortof ?x - type)`, also without the dash.
    private Condition sort(int form) {
        int type = form + 3 < forms.end(form) && forms.is(form + 3, "-") ? form + 4 : form + 3;
        if (forms.next(type) != forms.end(form) || !forms.word(type)) {
            return wrong(form);
        }
        return new Condition.Is(scope.term(form + 2), words.type(forms, type));
    }

    private Condition wrong(int form) {
        String message = "a constraint must be (= ...), (not (= ...)) or (sortof ...), not (%s)".formatted(forms.shown(form));
        forms.error(Flaw.SYNTAX, form, message, "Maybe it is a :precondition.");
        return Condition.always();
    }
}
