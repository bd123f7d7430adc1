package dev.entente.planner.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Facts, each with a number that it gets when it is first named, and which of them are true.
///
/// The true facts of a relation are listed, and listed again by the object at each place that a join asks for. Facts are
/// added and removed in O(arity); taking changes back in reverse order restores every list exactly, so a cursor into one
/// stays good. The hash is a sum, exclusive or, of the true facts' hashes (Zobrist 1970).
public final class Facts {
    private static final int DENSE = 1 << 18;

    private final Relations relations;
    private final int[][] dense;
    private final Lists[] all;
    private final Lists[][][] by;

    private int[] table = new int[1024];
    private int hashed;
    private int count;
    private int[] relationOf = new int[256];
    private int[] startOf = new int[256];
    private long[] hashOf = new long[256];
    private boolean[] truth = new boolean[256];
    private int[] pool = new int[1024];
    private int[] places = new int[1024];
    private int used;
    private long hash;
    private final Lists cuts = new Lists();
    private @Nullable Lists reads;

    /// @param wanted for each relation and place, whether facts are listed by the object there
    public Facts(Relations relations, boolean[][] wanted) {
        this.relations = relations;
        int many = relations.count();
        dense = new int[many][];
        all = new Lists[many];
        by = new Lists[many][][];
        for (int i = 0; i < many; i++) {
            dense[i] = denseFor(i);
            all[i] = new Lists();
            by[i] = listsFor(i, wanted[i]);
        }
    }

    private int[] denseFor(int relation) {
        long product = 1;
        for (int place = 0; place < relations.arity(relation) && product <= DENSE; place++) {
            product *= relations.size(relation, place);
        }
        return product <= DENSE ? new int[(int) product] : new int[0];
    }

    private Lists[][] listsFor(int relation, boolean[] wanted) {
        var lists = new Lists[wanted.length][];
        for (int place = 0; place < wanted.length; place++) {
            lists[place] = wanted[place] ? new Lists[relations.size(relation, place)] : new Lists[0];
            for (int i = 0; i < lists[place].length; i++) {
                lists[place][i] = new Lists();
            }
        }
        return lists;
    }

    /// {@return the number of a fact; -1 where it was never named, so is not true}
    public int find(int relation, int[] terms, int[] binding, int base) {
        return look(relation, terms, binding, base, false);
    }

    /// {@return whether a relation is true of things; noted where reads are noted}
    public boolean says(int relation, int[] terms, int[] binding, int base) {
        if (reads == null) {
            int fact = look(relation, terms, binding, base, false);
            return fact >= 0 && truth[fact];
        }
        int fact = look(relation, terms, binding, base, true);
        if (fact >= 0) {
            reads.add(fact);
        }
        return fact >= 0 && truth[fact];
    }

    /// Notes from now on which facts are asked for; null ends it.
    public void noting(@Nullable Lists list) {
        reads = list;
    }

    /// {@return the number of a fact, which is new if need be; -1 where objects can not stand there}
    public int intern(int relation, int[] terms, int[] binding, int base) {
        return look(relation, terms, binding, base, true);
    }

    private int look(int relation, int[] terms, int[] binding, int base, boolean create) {
        if (dense[relation].length > 0) {
            int index = 0;
            for (int i = 0; i < terms.length; i++) {
                int local = relations.local(relation, i, value(terms[i], binding, base));
                if (local < 0) {
                    return -1;
                }
                index = index * relations.size(relation, i) + local;
            }
            int found = dense[relation][index] - 1;
            if (found < 0 && create) {
                found = create(relation, terms, binding, base);
                dense[relation][index] = found + 1;
            }
            return found;
        }
        return lookUp(relation, terms, binding, base, create);
    }

    private int lookUp(int relation, int[] terms, int[] binding, int base, boolean create) {
        long mixed = hash(relation, terms, binding, base);
        int mask = table.length - 1;
        int place = (int) (mixed >>> 40) & mask;
        while (table[place] != 0) {
            int fact = table[place] - 1;
            if (hashOf[fact] == mixed && same(fact, relation, terms, binding, base)) {
                return fact;
            }
            place = (place + 1) & mask;
        }
        if (!create || !fits(relation, terms, binding, base)) {
            return -1;
        }
        table[place] = create(relation, terms, binding, base) + 1;
        if (2 * ++hashed > table.length) {
            grow();
        }
        return count - 1;
    }

    private boolean fits(int relation, int[] terms, int[] binding, int base) {
        for (int i = 0; i < terms.length; i++) {
            if (relations.local(relation, i, value(terms[i], binding, base)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int fact, int relation, int[] terms, int[] binding, int base) {
        if (relationOf[fact] != relation) {
            return false;
        }
        for (int i = 0; i < terms.length; i++) {
            if (pool[startOf[fact] + i] != value(terms[i], binding, base)) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        var old = table;
        table = new int[2 * old.length];
        int mask = table.length - 1;
        for (int entry : old) {
            if (entry != 0) {
                int place = (int) (hashOf[entry - 1] >>> 40) & mask;
                while (table[place] != 0) {
                    place = (place + 1) & mask;
                }
                table[place] = entry;
            }
        }
    }

    private int create(int relation, int[] terms, int[] binding, int base) {
        if (count == relationOf.length) {
            relationOf = Arrays.copyOf(relationOf, 2 * count);
            startOf = Arrays.copyOf(startOf, 2 * count);
            hashOf = Arrays.copyOf(hashOf, 2 * count);
            truth = Arrays.copyOf(truth, 2 * count);
        }
        if (used + terms.length + 1 > pool.length) {
            pool = Arrays.copyOf(pool, 2 * pool.length + terms.length);
            places = Arrays.copyOf(places, pool.length);
        }
        relationOf[count] = relation;
        startOf[count] = used;
        hashOf[count] = hash(relation, terms, binding, base);
        for (int term : terms) {
            pool[used++] = value(term, binding, base);
        }
        used++;
        return count++;
    }

    private static int value(int term, int[] binding, int base) {
        return term >= 0 ? binding[base + term] : ~term;
    }

    private static long hash(int relation, int[] terms, int[] binding, int base) {
        long mixed = Hash.start(relation);
        for (int term : terms) {
            mixed = Hash.step(mixed, value(term, binding, base));
        }
        return Hash.end(mixed);
    }

    /// Makes a fact true that was not.
    public void add(int fact) {
        truth[fact] = true;
        hash ^= hashOf[fact];
        int relation = relationOf[fact];
        int start = startOf[fact];
        var lists = by[relation];
        for (int i = 0; i < lists.length; i++) {
            if (lists[i].length > 0) {
                append(lists[i][relations.local(relation, i, pool[start + i])], fact, start + i);
            }
        }
        append(all[relation], fact, start + lists.length);
    }

    private void append(Lists list, int fact, int slot) {
        places[slot] = list.size;
        list.add(fact);
    }

    /// Makes a fact false that was true.
    public void remove(int fact) {
        truth[fact] = false;
        hash ^= hashOf[fact];
        int relation = relationOf[fact];
        int start = startOf[fact];
        var lists = by[relation];
        for (int i = 0; i < lists.length; i++) {
            if (lists[i].length > 0) {
                cut(lists[i][relations.local(relation, i, pool[start + i])], start + i, i);
            }
        }
        cut(all[relation], start + lists.length, lists.length);
    }

    private void cut(Lists list, int slot, int offset) {
        int at = places[slot];
        cuts.add(at);
        int last = list.items[--list.size];
        list.items[at] = last;
        places[startOf[last] + offset] = at;
    }

    /// Takes [#remove] back, when everything after it was taken back.
    public void restore(int fact) {
        truth[fact] = true;
        hash ^= hashOf[fact];
        int relation = relationOf[fact];
        int start = startOf[fact];
        var lists = by[relation];
        uncut(all[relation], fact, start + lists.length, lists.length);
        for (int i = lists.length - 1; i >= 0; i--) {
            if (lists[i].length > 0) {
                uncut(lists[i][relations.local(relation, i, pool[start + i])], fact, start + i, i);
            }
        }
    }

    private void uncut(Lists list, int fact, int slot, int offset) {
        int at = cuts.items[--cuts.size];
        places[slot] = at;
        if (at == list.size) {
            list.items[list.size++] = fact;
            return;
        }
        int moved = list.items[at];
        list.items[list.size] = moved;
        places[startOf[moved] + offset] = list.size++;
        list.items[at] = fact;
    }

    /// Takes [#add] back, when everything after it was taken back.
    public void withdraw(int fact) {
        int before = cuts.size;
        remove(fact);
        cuts.size = before;
    }

    /// Forgets how to take changes back.
    public void settle() {
        cuts.size = 0;
    }

    /// {@return whether a fact is true; -1 never is}
    public boolean holds(int fact) {
        return fact >= 0 && truth[fact];
    }

    /// {@return the true facts of a relation}
    public Lists all(int relation) {
        return all[relation];
    }

    /// {@return the true facts of a relation with an object at a place that is listed}
    public Lists by(int relation, int place, int object) {
        int local = relations.local(relation, place, object);
        return local < 0 ? Nothing.LIST : by[relation][place][local];
    }

    /// {@return whether a relation is listed by the object at a place}
    public boolean listed(int relation, int place) {
        return by[relation][place].length > 0;
    }

    /// {@return the object at a place of a fact}
    public int object(int fact, int place) {
        return pool[startOf[fact] + place];
    }

    public int relation(int fact) {
        return relationOf[fact];
    }

    /// {@return how many facts were named}
    public int count() {
        return count;
    }

    /// {@return a hash of what is true}
    public long hash() {
        return hash;
    }

    private static final class Nothing {
        static final Lists LIST = new Lists();
    }
}
