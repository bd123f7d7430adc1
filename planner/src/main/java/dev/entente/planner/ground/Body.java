package dev.entente.planner.ground;

import dev.entente.planner.model.Condition;
import java.util.ArrayList;
import java.util.List;

/// Variables to be bound so that atoms hold and terms are equal or not.
///
/// @param types the type of each variable
/// @param bound the variables that have to be bound
/// @param unlike pairs of terms, flattened, that mean different objects
/// @param alike pairs of terms, flattened, that mean the same object
@SuppressWarnings("ArrayRecordComponent") // never compared
record Body(int[] types, int[] bound, List<Atom> atoms, int[] alike, int[] unlike) {

    /// {@return a body of some atoms, and the equalities of a condition}
    static Body of(int[] types, int[] bound, List<Atom> atoms, Condition condition) {
        var alike = new Ints();
        var unlike = new Ints();
        for (var part : condition.conjuncts()) {
            if (part instanceof Condition.Same(int left, int right)) {
                alike.add(left);
                alike.add(right);
            } else if (part instanceof Condition.Not(Condition.Same(int left, int right))) {
                unlike.add(left);
                unlike.add(right);
            }
        }
        return new Body(types, bound, List.copyOf(atoms), alike.array(), unlike.array());
    }

    /// {@return this body without one atom}
    Body without(int place) {
        var others = new ArrayList<>(atoms);
        others.remove(place);
        return new Body(types, bound, others, alike, unlike);
    }

    /// {@return the first variables}
    static int[] first(int count) {
        var numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}
