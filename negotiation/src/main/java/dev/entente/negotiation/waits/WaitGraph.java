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

/// A graph of waits. Not thread safe.
///
/// A node is a number of the caller's. One that waits for nothing is taken to get on by itself: sooner or later it is
/// [#done] or [#failed], and leaves the graph. What is over already must not be waited for.
public final class WaitGraph {
    private final SortedMap<Long, List<Open>> waits = new TreeMap<>();

    private record Open(int number, int needed, SortedSet<Long> of) {
        Open after(long node, boolean done) {
            var rest = new TreeSet<>(of);
            return rest.remove(node) ? new Open(number, done ? needed - 1 : needed, rest) : this;
        }
    }

    /// Lets a node wait, besides what it waits for already, unless it would wait for ever.
    ///
    /// @return the deadlock that it would wait for; the graph is as it was then. Empty where it waits now
    public Optional<Deadlock> add(long waiter, List<Group> groups) {
        return add(List.of(new Wait(waiter, groups)));
    }

    /// Lets several nodes wait, besides what they wait for already, unless one of them would wait for ever: all or none.
    ///
    /// @return the deadlock that they would wait for; the graph is as it was then. Empty where they wait now
    public Optional<Deadlock> add(List<Wait> added) {
        var before = new TreeMap<>(waits);
        added.forEach(wait -> put(wait.waiter(), wait.groups()));
        var stuck = new TreeSet<>(stuck());
        var found = added.stream()
                .filter(wait -> stuck.contains(wait.waiter()))
                .flatMap(wait -> knots(stuck, wait.waiter()).stream())
                .min(Comparator.comparing(knot -> knot.set().getFirst()));
        if (found.isPresent()) {
            waits.clear();
            waits.putAll(before);
        }
        return found;
    }

    /// Lets a node wait, besides what it waits for already, even where that is for ever: [#deadlocked] tells.
    public void put(long waiter, List<Group> groups) {
        var open = new ArrayList<>(waits.getOrDefault(waiter, List.of()));
        int number = open.isEmpty() ? 0 : open.getLast().number + 1;
        for (var group : groups) {
            open.add(new Open(number++, group.needed(), new TreeSet<>(group.of())));
        }
        if (!open.isEmpty()) {
            waits.put(waiter, open);
        }
    }

    /// A node waits for nothing any more. Those that wait for it still do.
    public void remove(long waiter) {
        waits.remove(waiter);
    }

    /// A node has come to its end, and leaves the graph: whoever waits for it needs one less.
    ///
    /// @return those that wait for nothing any more by that, in ascending order
    public List<Long> done(long node) {
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

    /// A node will never be done, and leaves the graph.
    ///
    /// @return those that wait for nothing any more by that, for one of their groups cannot be met: ascending by waiter and
    ///     group, a waiter once. Whether they fail as well is the caller's business
    public List<Unmet> failed(long node) {
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

    /// {@return whether a node waits for something}
    public boolean waits(long node) {
        return waits.containsKey(node);
    }

    /// {@return what a node still waits for, in the order in which it was given; without what is done or has failed}
    public List<Group> groups(long node) {
        var groups = new ArrayList<Group>();
        for (var open : waits.getOrDefault(node, List.of())) {
            groups.add(new Group(open.needed, List.copyOf(open.of)));
        }
        return groups;
    }

    /// {@return how many nodes wait}
    public int size() {
        return waits.size();
    }

    /// {@return the deadlocks that no other deadlock stands before, by smallest id}
    ///
    /// Everything that waits for ever does so because of one of these. Let one of each give way, then ask again: what is
    /// behind a deadlock may come free with it, and nobody gives way in vain.
    public List<Deadlock> deadlocked() {
        var stuck = new TreeSet<>(stuck());
        var found = new TreeMap<Long, Deadlock>();
        for (long node : stuck) {
            knots(stuck, node).forEach(it -> found.put(it.set().getFirst(), it));
        }
        return List.copyOf(found.values());
    }

    /// {@return all that wait for ever, in ascending order, by a full reduction from scratch}
    public List<Long> stuck() {
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
