package dev.entente.planner.ground;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// A problem as it is given, with what grounding asks of it: who is of which type, and what can change at all.
///
/// The initial network is the one method, numbered after all others, of one more task, [#root].
final class Lifted {
    final Problem problem;
    final Model model;
    private final Method start;
    private final int[][] members;
    private final long[][] within;
    private final boolean[] addable;
    private final boolean[] deletable;
    private final boolean[] used;

    Lifted(Problem problem) {
        this.problem = problem;
        model = problem.model();
        start = new Method("", model.tasks().size(), Ints.NONE, problem.parameters(), problem.variables(),
                problem.constraint(), problem.network(), Place.NOWHERE);
        members = new int[model.types().size()][];
        within = new long[model.types().size()][(problem.objects().size() >> 6) + 1];
        for (int type = 0; type < members.length; type++) {
            members[type] = gather(type);
        }
        used = used();
        addable = new boolean[model.fluents().size()];
        deletable = new boolean[model.fluents().size()];
        for (int symbol = 0; symbol < model.operators().size(); symbol++) {
            if (used[symbol]) {
                model.operator(symbol).effects().forEach(this::mark);
            }
        }
    }

    private int[] gather(int type) {
        var found = new Ints();
        for (int object = 0; object < problem.objects().size(); object++) {
            if (model.types().within(problem.objects().get(object).type(), type)) {
                found.add(object);
                within[type][object >> 6] |= 1L << object;
            }
        }
        return found.array();
    }

    private boolean[] used() {
        var seen = new boolean[model.symbols() + 1];
        var open = new Ints();
        open.add(root());
        seen[root()] = true;
        while (open.size() > 0) {
            for (int number : methods(open.pop())) {
                for (var call : method(number).body().calls()) {
                    reach(call, seen, open);
                }
            }
        }
        return seen;
    }

    private void reach(Call call, boolean[] seen, Ints open) {
        if (!seen[call.symbol()]) {
            seen[call.symbol()] = true;
            if (!model.primitive(call.symbol())) {
                open.add(call.symbol());
            }
        }
    }

    private void mark(Effect effect) {
        int fluent = effect.change().fluent();
        switch (effect.change()) {
            case Effect.Add _ -> addable[fluent] = true;
            case Effect.Delete _ -> deletable[fluent] = true;
            case Effect.Assign _, Effect.Increase _ -> {
                addable[fluent] = true;
                deletable[fluent] = true;
            }
        }
    }

    /// {@return the symbol of the task that is the initial network}
    int root() {
        return model.symbols();
    }

    /// {@return whether a symbol can come out of the initial network}
    boolean used(int symbol) {
        return used[symbol];
    }

    boolean primitive(int symbol) {
        return model.primitive(symbol);
    }

    Operator operator(int symbol) {
        return model.operator(symbol);
    }

    /// {@return a method; the one of the initial network has the number after the last}
    Method method(int number) {
        return number == model.methods().size() ? start : model.methods().get(number);
    }

    /// {@return the numbers of a compound symbol's methods}
    List<Integer> methods(int symbol) {
        return symbol == root() ? List.of(model.methods().size()) : model.task(symbol).methods();
    }

    /// {@return the types of a symbol's parameters, perhaps followed by others}
    int[] types(int symbol) {
        return model.primitive(symbol)
                ? model.operator(symbol).variables().types()
                : model.task(symbol).variables().types();
    }

    int[] members(int type) {
        return members[type];
    }

    boolean is(int object, int type) {
        return (within[type][object >> 6] >>> object & 1) != 0;
    }

    boolean addable(int fluent) {
        return addable[fluent];
    }

    boolean deletable(int fluent) {
        return deletable[fluent];
    }

    /// {@return all methods that can be asked for, the initial network's last}
    List<Method> all() {
        var every = new ArrayList<Method>(model.methods());
        every.add(start);
        return every;
    }
}
