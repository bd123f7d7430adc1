package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The order among tasks: pairs of which one comes before the other.
final class Ordering {
    private final Forms forms;
    private final Index ids;
    private final int size;

    /// Pairs in the order of the text, and the forms that say them; -1 for what `:ordered-` says.
    private final Map<Long, Integer> pairs = new LinkedHashMap<>();

    Ordering(Forms forms, Index ids, int size) {
        this.forms = forms;
        this.ids = ids;
        this.size = size;
    }

    /// Each comes before the next.
    void chain() {
        for (int i = 1; i < size; i++) {
            pairs.put(pair(i - 1, i), -1);
        }
    }

    private static long pair(int before, int after) {
        return ((long) before << 32) | after;
    }

    private static int before(long pair) {
        return (int) (pair >>> 32);
    }

    private static int after(long pair) {
        return (int) pair;
    }

    /// Reads `(< a b)` or `(a < b)`.
    void read(int form) {
        if (!forms.list(form) || forms.size(form) != 3 || forms.end(form) != form + 4) {
            wrong(form);
        } else if (forms.is(form + 1, "<")) {
            add(form, id(form + 2), id(form + 3));
        } else if (forms.is(form + 2, "<")) {
            add(form, id(form + 1), id(form + 3));
        } else {
            wrong(form);
        }
    }

    private void wrong(int form) {
        forms.error(Flaw.SYNTAX, form, "an order must look like (< a b), not (%s)".formatted(forms.shown(form)), "");
    }

    private int id(int word) {
        int call = ids.of(forms.text(word));
        if (call < 0) {
            var known = ids.names().stream().filter(name -> !name.startsWith("(")).toList();
            String remedy = forms.slips().remedy("Task ids", forms.text(word), known);
            forms.error(Flaw.UNDEFINED, word, "no task here has the id (%s)".formatted(forms.text(word)), remedy);
        }
        return call;
    }

    private void add(int form, int before, int after) {
        if (before >= 0 && after >= 0) {
            pairs.putIfAbsent(pair(before, after), form);
        }
    }

    /// {@return the tasks and their order; where it is total, in that order}
    Network network(List<Call> calls) {
        var after = followers();
        var waiting = new int[size];
        pairs.keySet().forEach(pair -> waiting[after(pair)]++);
        var ready = new Ints();
        for (int i = 0; i < size; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        boolean total = true;
        for (int done = 0; done < ready.size(); done++) {
            total &= done + 1 == ready.size();
            for (int next : after.get(ready.at(done))) {
                if (--waiting[next] == 0) {
                    ready.add(next);
                }
            }
        }
        if (ready.size() < size) {
            cycle(waiting);
        }
        return total && ready.size() == size ? sorted(calls, ready) : new Network(calls, false, flat());
    }

    private List<List<Integer>> followers() {
        var after = new ArrayList<List<Integer>>();
        for (int i = 0; i < size; i++) {
            after.add(new ArrayList<>());
        }
        pairs.keySet().forEach(pair -> after.get(before(pair)).add(after(pair)));
        return after;
    }

    private static Network sorted(List<Call> calls, Ints order) {
        var sorted = new ArrayList<Call>();
        for (int i = 0; i < order.size(); i++) {
            sorted.add(calls.get(order.at(i)));
        }
        return Network.sequence(sorted);
    }

    private int[] flat() {
        return pairs.keySet().stream()
                .flatMapToInt(pair -> IntStream.of(before(pair), after(pair)))
                .toArray();
    }

    /// Tells one circle of tasks that wait for each other. Whoever waits in vain waits for another who does.
    private void cycle(int[] waiting) {
        var comesBefore = new int[size];
        for (long pair : pairs.keySet()) {
            if (waiting[before(pair)] > 0) {
                comesBefore[after(pair)] = before(pair);
            }
        }
        int here = 0;
        while (waiting[here] == 0) {
            here++;
        }
        for (int i = 0; i < size; i++) {
            here = comesBefore[here];
        }
        tell(here, comesBefore);
    }

    private void tell(int from, int[] comesBefore) {
        int written = 0;
        int steps = 0;
        int here = from;
        do {
            written = Math.max(written, pairs.getOrDefault(pair(comesBefore[here], here), 0));
            here = comesBefore[here];
            steps++;
        } while (here != from);
        String message = steps == 1
                ? "task of (%s) would have to be done before itself"
                : "with (%s) " + steps + " tasks would have to be done before themselves";
        forms.error(Flaw.ORDER_CYCLE, written, message.formatted(forms.shown(written)), "Maybe turn this order around.");
    }
}
