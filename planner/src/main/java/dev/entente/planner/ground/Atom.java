package dev.entente.planner.ground;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A predicate of terms, compared by value.
record Atom(int fluent, List<Integer> terms) {

    /// {@return the predicates that a condition asks to be true, whatever else it asks}
    static List<Atom> of(Condition condition) {
        var found = new ArrayList<Atom>();
        for (var part : condition.conjuncts()) {
            if (part instanceof Condition.Holds(int fluent, var terms)) {
                found.add(new Atom(fluent, boxed(terms)));
            }
        }
        return found;
    }

    private static List<Integer> boxed(int[] terms) {
        var boxed = new ArrayList<Integer>(terms.length);
        for (int term : terms) {
            boxed.add(term);
        }
        return boxed;
    }

    /// {@return this atom with each variable replaced by what stands at its number}
    Atom with(int[] values) {
        var replaced = new ArrayList<Integer>(terms.size());
        for (int term : terms) {
            replaced.add(Term.variable(term) ? values[term] : term);
        }
        return new Atom(fluent, replaced);
    }

    /// {@return this atom of a method's variables as one of its task's parameters; null if it has other variables}
    @Nullable Atom seenFrom(int[] arguments) {
        var mapped = new ArrayList<Integer>(terms.size());
        for (int term : terms) {
            int parameter = Term.variable(term) ? placeOf(term, arguments) : term;
            if (Term.variable(term) && parameter < 0) {
                return null;
            }
            mapped.add(parameter);
        }
        return new Atom(fluent, mapped);
    }

    private static int placeOf(int term, int[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == term) {
                return i;
            }
        }
        return -1;
    }
}
