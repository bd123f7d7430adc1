package dev.entente.negotiation.waits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The same as [WaitGraph], in the plainest way: everything anew for every question.
final class PlainWaits {
    private final SortedMap<Long, List<Open>> waits = new TreeMap<>();

    /// How many groups each was given since it last waited for nothing.
    private final SortedMap<Long, Integer> given = new TreeMap<>();

    record Open(int number, int needed, SortedSet<Long> of) {
        Open after(long node, boolean done) {
            var rest = new TreeSet<>(of);
            return rest.remove(node) ? new Open(number, done ? needed - 1 : needed, rest) : this;
        }
    }

    Optional<Deadlock> add(List<Wait> added) {
        var before = new TreeMap<>(waits);
        var numbers = new TreeMap<>(given);
        var found = Optional.<Deadlock>empty();
        for (var wait : added.stream().sorted(Comparator.comparingLong(Wait::waiter)).toList()) {
            put(wait.waiter(), wait.groups());
            if (!wait.groups().isEmpty() && stuck().contains(wait.waiter())) {
                found = Optional.of(knots(new TreeSet<>(stuck()), wait.waiter()).getFirst());
                waits.clear();
                waits.putAll(before);
                given.clear();
                given.putAll(numbers);
                break;
            }
        }
        return found;
    }

    void put(long waiter, List<Group> groups) {
        var open = new ArrayList<>(waits.getOrDefault(waiter, List.of()));
        int number = open.isEmpty() ? 0 : given.get(waiter);
        for (var group : groups) {
            open.add(new Open(number++, group.needed(), new TreeSet<>(group.of())));
        }
        if (!open.isEmpty()) {
            waits.put(waiter, open);
            given.put(waiter, number);
        }
    }

    void remove(long waiter) {
        waits.remove(waiter);
    }

    List<Long> done(long node) {
        waits.remove(node);
        var free = new ArrayList<Long>();
        for (long waiter : List.copyOf(waits.keySet())) {
            var open = waits.get(waiter).stream().map(it -> it.after(node, true)).filter(it -> it.needed > 0).toList();
            waits.put(waiter, open);
            if (open.isEmpty()) {
                waits.remove(waiter);
                free.add(waiter);
            }
        }
        return free;
    }

    List<Unmet> failed(long node) {
        waits.remove(node);
        var unmet = new ArrayList<Unmet>();
        for (long waiter : List.copyOf(waits.keySet())) {
            var open = waits.get(waiter).stream().map(it -> it.after(node, false)).toList();
            waits.put(waiter, open);
            open.stream().filter(it -> it.needed > it.of.size()).findFirst().ifPresent(it -> {
                waits.remove(waiter);
                unmet.add(new Unmet(waiter, it.number));
            });
        }
        return unmet;
    }

    boolean waits(long node) {
        return waits.containsKey(node);
    }

    List<Group> groups(long node) {
        var groups = new ArrayList<Group>();
        for (var open : waits.getOrDefault(node, List.of())) {
            groups.add(new Group(open.needed, List.copyOf(open.of)));
        }
        return groups;
    }

    int size() {
        return waits.size();
    }

    List<Deadlock> deadlocked() {
        var stuck = new TreeSet<>(stuck());
        var found = new TreeMap<Long, Deadlock>();
        for (long node : stuck) {
            knots(stuck, node).forEach(it -> found.put(it.set().getFirst(), it));
        }
        return List.copyOf(found.values());
    }

    List<Long> stuck() {
        var stuck = new TreeSet<>(waits.keySet());
        while (stuck.removeIf(node -> blocking(stuck, node).isEmpty())) {
            // once more
        }
        return List.copyOf(stuck);
    }

    /// {@return the stuck nodes that keep a node from going on}
    private SortedSet<Long> blocking(SortedSet<Long> stuck, long node) {
        var blocking = new TreeSet<Long>();
        for (var open : waits.getOrDefault(node, List.of())) {
            var those = open.of.stream().filter(stuck::contains).toList();
            if (open.of.size() - those.size() < open.needed) {
                blocking.addAll(those);
            }
        }
        return blocking;
    }

    private SortedSet<Long> reached(SortedSet<Long> stuck, long node) {
        var reached = new TreeSet<Long>();
        var open = new ArrayDeque<>(blocking(stuck, node));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (reached.add(next)) {
                open.addAll(blocking(stuck, next));
            }
        }
        return reached;
    }

    /// {@return the deadlocks that a node waits for, by smallest id: sets that reach nothing but themselves}
    private List<Deadlock> knots(SortedSet<Long> stuck, long node) {
        var found = new TreeMap<Long, Deadlock>();
        for (long one : reached(stuck, node)) {
            var set = reached(stuck, one);
            if (set.stream().allMatch(it -> reached(stuck, it).equals(set))) {
                found.put(set.first(), new Deadlock(List.copyOf(set), cycle(stuck, set.first())));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Long> cycle(SortedSet<Long> stuck, long first) {
        var from = new HashMap<Long, Long>();
        var open = new ArrayDeque<>(List.of(first));
        while (!from.containsKey(first)) {
            long node = open.pop();
            for (long next : blocking(stuck, node)) {
                if (from.putIfAbsent(next, node) == null) {
                    open.add(next);
                }
            }
        }
        var cycle = new ArrayDeque<>(List.of(first));
        for (long node = from.get(first); node != first; node = from.get(node)) {
            cycle.push(node);
        }
        cycle.remove(first);
        cycle.push(first);
        return List.copyOf(cycle);
    }
}
