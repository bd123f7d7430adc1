package dev.entente.planner.model;

/// What a term's number means: `>= 0` is a variable, `< 0` an object.
public final class Term {
    private Term() {}

    /// {@return the term that is always one object}
    public static int object(int object) {
        return ~object;
    }

    /// {@return whether a term is a variable}
    public static boolean variable(int term) {
        return term >= 0;
    }

    /// {@return the object that a term means under a binding; -1 where its variable is not bound}
    public static int value(int term, int[] binding) {
        return term >= 0 ? binding[term] : ~term;
    }

    /// {@return what some terms mean under a binding}
    public static int[] values(int[] terms, int[] binding) {
        var values = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            values[i] = value(terms[i], binding);
        }
        return values;
    }
}
