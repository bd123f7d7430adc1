package dev.entente.planner.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A simple condition over the variables of its owner, which can be moved from one owner to another.
///
/// @param what a relation for [Kind#HOLDS], a type for [Kind#IS]
public record Literal(Kind kind, int what, List<Integer> terms, boolean positive) {

    /// What it says.
    public enum Kind {
        /// A relation is true of things.
        HOLDS,
        /// Two things are the same.
        SAME,
        /// A thing is of a type.
        IS
    }

    public Literal {
        terms = List.copyOf(terms);
    }

    /// {@return itself, said of what an owner passes as arguments; empty where it speaks of something else too}
    public Optional<Literal> under(int[] arguments) {
        var moved = new ArrayList<Integer>(terms.size());
        for (int term : terms) {
            if (term >= arguments.length) {
                return Optional.empty();
            }
            moved.add(term < 0 ? term : arguments[term]);
        }
        return Optional.of(new Literal(kind, what, moved, positive));
    }

    public int[] termArray() {
        return terms.stream().mapToInt(Integer::intValue).toArray();
    }
}
