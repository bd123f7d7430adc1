package dev.entente.planner.tree;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what the variables of a method may be, for a task in a state. At most [#MOST] ways; the same state gives the same
/// ways in the same order.
final class Choices {
    private static final int MOST = 64;
    private final Judge judge;
    private final CellsByObject facts;
    private List<int[]> found = List.of();

    Choices(Judge judge) {
        this.judge = judge;
        facts = new CellsByObject(judge.state().cells());
    }

    /// {@return the bindings with which a method's condition holds}
    List<int[]> of(Method method, int[] arguments) {
        found = new ArrayList<>();
        var scope = Scope.of(method.variables(), new int[0]);
        boolean fits = true;
        for (int i = 0; fits && i < arguments.length; i++) {
            fits = bind(scope, method.arguments()[i], arguments[i]);
        }
        if (fits) {
            choose(method, scope);
        }
        return found;
    }

    /// {@return whether a term can mean an object; an open variable then does}
    private boolean bind(Scope scope, int term, int object) {
        int value = Term.value(term, scope.binding());
        if (value >= 0) {
            return value == object;
        }
        scope.binding()[term] = object;
        return judge.isOf(object, scope.type(term));
    }

    private void choose(Method method, Scope scope) {
        if (found.size() == MOST) {
            return;
        }
        int open = open(method, scope);
        if (open < 0) {
            if (judge.holds(method.precondition(), scope)) {
                found.add(scope.binding().clone());
            }
            return;
        }
        var best = best(method, scope);
        if (best == null) {
            for (int object : judge.objects(scope.type(open))) {
                attempt(method, scope, new int[] {open}, new int[] {object});
            }
            return;
        }
        var cells = narrowest(best, scope);
        for (int i = 0, size = cells.size(); i < size; i++) {
            if (judge.state().value(cells.at(i)) != 0) {
                attempt(method, scope, best.terms(), judge.state().cells().objects(cells.at(i)));
            }
        }
    }

    private void attempt(Method method, Scope scope, int[] terms, int[] objects) {
        var next = new Scope(scope.binding().clone(), scope.types());
        for (int i = 0; i < terms.length; i++) {
            if (!bind(next, terms[i], objects[i])) {
                return;
            }
        }
        choose(method, next);
    }

    private static int open(Method method, Scope scope) {
        for (int variable = 0; variable < method.parameters(); variable++) {
            if (scope.binding()[variable] < 0) {
                return variable;
            }
        }
        return -1;
    }

    /// {@return the fact asked for that has an open variable and the most bound terms; null where there is none}
    private static Condition.@Nullable Holds best(Method method, Scope scope) {
        Condition.Holds best = null;
        int most = -1;
        for (var part : method.precondition().conjuncts()) {
            if (part instanceof Condition.Holds holds) {
                int bound = bound(holds, scope);
                if (bound < holds.terms().length && bound > most) {
                    best = holds;
                    most = bound;
                }
            }
        }
        return best;
    }

    private static int bound(Condition.Holds holds, Scope scope) {
        int bound = 0;
        for (int term : holds.terms()) {
            bound += Term.value(term, scope.binding()) >= 0 ? 1 : 0;
        }
        return bound;
    }

    private Ints narrowest(Condition.Holds holds, Scope scope) {
        var narrowest = facts.of(holds.fluent());
        for (int place = 0; place < holds.terms().length; place++) {
            int value = Term.value(holds.terms()[place], scope.binding());
            if (value >= 0) {
                var cells = facts.of(holds.fluent(), place, value);
                narrowest = cells.size() < narrowest.size() ? cells : narrowest;
            }
        }
        return narrowest;
    }
}
