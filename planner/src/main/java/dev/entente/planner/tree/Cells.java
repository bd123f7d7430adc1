package dev.entente.planner.tree;

import dev.entente.planner.model.Term;
import java.util.Arrays;

/// Gives a dense number to each fluent said of objects, when it is first spoken of.
///
/// An open table with linear probing. Asking costs O(arity) and makes nothing unless the cell is new. Not thread safe.
final class Cells {
    private int[] table = new int[64];
    private int[] fluents = new int[32];
    private int[][] objects = new int[32][];
    private long[] hashes = new long[32];
    private int size;

    int size() {
        return size;
    }

    int fluent(int cell) {
        return fluents[cell];
    }

    int[] objects(int cell) {
        return objects[cell];
    }

    /// {@return a hash of what the cell means, whatever its number}
    long hash(int cell) {
        return hashes[cell];
    }

    /// {@return the cell of a fluent and the objects that its terms mean under a binding}
    int of(int fluent, int[] terms, int[] binding) {
        long hash = hash(fluent, terms, binding);
        int mask = table.length - 1;
        int place = (int) hash & mask;
        while (table[place] != 0) {
            int cell = table[place] - 1;
            if (hashes[cell] == hash && same(cell, fluent, terms, binding)) {
                return cell;
            }
            place = (place + 1) & mask;
        }
        return add(place, hash, fluent, Term.values(terms, binding));
    }

    /// {@return the cell of a fluent and objects}
    int of(int fluent, int[] ground) {
        var terms = new int[ground.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = Term.object(ground[i]);
        }
        return of(fluent, terms, terms);
    }

    private static long hash(int fluent, int[] terms, int[] binding) {
        long hash = Mixing.mixed(fluent + 1L);
        for (int term : terms) {
            hash = Mixing.then(hash, Term.value(term, binding));
        }
        return hash;
    }

    private boolean same(int cell, int fluent, int[] terms, int[] binding) {
        if (fluents[cell] != fluent) {
            return false;
        }
        var known = objects[cell];
        for (int i = 0; i < terms.length; i++) {
            if (known[i] != Term.value(terms[i], binding)) {
                return false;
            }
        }
        return true;
    }

    private int add(int place, long hash, int fluent, int[] ground) {
        if (size == fluents.length) {
            fluents = Arrays.copyOf(fluents, size * 2);
            objects = Arrays.copyOf(objects, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        fluents[size] = fluent;
        objects[size] = ground;
        hashes[size] = hash;
        table[place] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int cell = 0; cell < size; cell++) {
            int place = (int) hashes[cell] & mask;
            while (table[place] != 0) {
                place = (place + 1) & mask;
            }
            table[place] = cell + 1;
        }
    }
}
