package dev.entente.engine.contract;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Which open clauses what has changed concerns: an index from facts to clauses. Nothing iterates over it.
///
/// A change costs O(clauses that depend on it).
final class Watches {
    /// By contract, then by clause.
    static final Comparator<Ref> ORDER = Comparator.comparingLong(Ref::contract).thenComparingInt(Ref::clause);

    private final Map<Long, Set<Ref>> byCell = new HashMap<>();
    private final Map<Integer, Set<Ref>> byAttribute = new HashMap<>();
    private final Map<Integer, Set<Ref>> byRelation = new HashMap<>();
    private final Map<Integer, Set<Ref>> byType = new HashMap<>();
    private final Set<Ref> restless = new TreeSet<>(ORDER);
    private final Map<Ref, Read> read = new HashMap<>();

    /// What a clause has read.
    ///
    /// @param cells as it read them
    /// @param facts those, and that what they are of exists
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(long[] cells, long[] facts) {
        static final Read NOTHING = new Read(new long[0], new long[0]);

        static Read of(long[] cells) {
            return new Read(cells, LongStream.of(cells)
                    .flatMap(cell -> LongStream.of(cell, Cell.existence(Cell.entity(cell))))
                    .distinct()
                    .toArray());
        }
    }

    /// {@return an empty set of clauses, by contract and place}
    static Set<Ref> set() {
        return new TreeSet<>(ORDER);
    }

    /// {@return whether a clause is watched}
    boolean has(Ref clause) {
        return read.containsKey(clause);
    }

    void add(Ref clause, Reach reach) {
        read.put(clause, Read.NOTHING);
        if (reach.far()) {
            reach.attributes().stream().forEach(attribute -> add(byAttribute, attribute, clause));
            reach.relations().stream().forEach(relation -> add(byRelation, relation, clause));
            reach.types().stream().forEach(type -> add(byType, type, clause));
        }
        if (reach.restless()) {
            restless.add(clause);
        }
    }

    void remove(Ref clause, Reach reach) {
        var before = read.remove(clause);
        if (before != null) {
            Arrays.stream(before.facts()).forEach(cell -> remove(byCell, cell, clause));
            reach.attributes().stream().forEach(attribute -> remove(byAttribute, attribute, clause));
            reach.relations().stream().forEach(relation -> remove(byRelation, relation, clause));
            reach.types().stream().forEach(type -> remove(byType, type, clause));
            restless.remove(clause);
        }
    }

    private static <K> void add(Map<K, Set<Ref>> index, K key, Ref clause) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(clause);
    }

    private static <K> void remove(Map<K, Set<Ref>> index, K key, Ref clause) {
        var there = index.get(key);
        if (there != null && there.remove(clause) && there.isEmpty()) {
            index.remove(key);
        }
    }

    /// Notes what a clause has read when it was looked at. That what it is of exists, it has read, too.
    void note(Ref clause, Footprint footprint) {
        var before = read.get(clause);
        var cells = footprint.cells();
        if (before != null && !Arrays.equals(before.cells(), cells)) {
            var now = Read.of(cells);
            Arrays.stream(before.facts()).forEach(cell -> remove(byCell, cell, clause));
            Arrays.stream(now.facts()).forEach(cell -> add(byCell, cell, clause));
            read.put(clause, now);
        }
    }

    /// Adds the clauses that are to be looked at in every tick.
    void always(Set<Ref> to) {
        to.addAll(restless);
    }

    /// Adds the clauses that the changes from `first` on concern.
    void touched(Changes changes, int first, View view, Set<Ref> to) {
        for (int i = first; i < changes.size(); i++) {
            to.addAll(concerned(changes, i, view));
        }
    }

    /// {@return whether a change concerns a clause}
    boolean concerns(Ref clause, Changes changes, int index, View view) {
        return concerned(changes, index, view).contains(clause);
    }

    private Collection<Ref> concerned(Changes changes, int i, View view) {
        return switch (changes.op(i)) {
            case SET, ADD -> both(
                    of(byCell, Cell.of(changes.attribute(i), changes.entity(i))), of(byAttribute, changes.attribute(i)));
            case CREATE, REMOVE -> both(
                    of(byType, view.type(changes.entity(i))), of(byCell, Cell.existence(changes.entity(i))));
            case LINK, UNLINK -> both(
                    of(byRelation, changes.attribute(i)),
                    both(
                            of(byCell, Cell.links(changes.attribute(i), changes.entity(i))),
                            of(byCell, Cell.links(changes.attribute(i), changes.other(i)))));
        };
    }

    private static <K> Set<Ref> of(Map<K, Set<Ref>> index, K key) {
        return index.getOrDefault(key, Set.of());
    }

    private static Collection<Ref> both(Collection<Ref> one, Collection<Ref> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
