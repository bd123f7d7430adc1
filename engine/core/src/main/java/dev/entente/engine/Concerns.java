package dev.entente.engine;

import java.util.Arrays;

/// Which of the [Touched] cells concern an agent, by their places, in order. More may come while they are looked at.
final class Concerns {
    static final int NONE = -1;

    /// Those of an agent that does not decide. Never changed.
    static final Concerns NOTHING = new Concerns();

    private int[] places = {};
    private int size;
    private int next;
    private int at = NONE;

    /// Takes a place up, unless it is known, or was passed.
    void add(int place) {
        int last = size == 0 ? NONE : places[size - 1];
        if (place > last) {
            insert(size, place);
        } else if (place > at) {
            int found = Arrays.binarySearch(places, next, size, place);
            if (found < 0) {
                insert(-1 - found, place);
            }
        }
    }

    private void insert(int index, int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.max(4, 2 * size));
        }
        System.arraycopy(places, index, places, index + 1, size - index);
        places[index] = place;
        size++;
    }

    /// {@return the next place to look at; [#NONE] at the end}
    int next() {
        if (next == size) {
            return NONE;
        }
        at = places[next++];
        return at;
    }
}
