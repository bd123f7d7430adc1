package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GIVEN;
import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.NUMBER;
import static dev.entente.negotiation.waits.Links.OWNER;
import static dev.entente.negotiation.waits.Links.SIZE;
import static dev.entente.negotiation.waits.Links.TARGET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A graph of waits. Not thread safe.
///
/// A node is a number of the caller's. One that waits for nothing is taken to get on by itself: sooner or later it is
/// [#done] or [#failed], and leaves the graph. What is over already must not be waited for.
public final class WaitGraph {
    final Links links = new Links();
    private final Proof proof = new Proof(links);
    private final Marks marks = new Marks();
    private final Reduction reduction = new Reduction(links);

    /// Lets a node wait, besides what it waits for already, unless it would wait for ever.
    ///
    /// @return the deadlock that it would wait for; the graph is as it was then. Empty where it waits now
    public Optional<Deadlock> add(long waiter, List<Group> groups) {
        return add(List.of(new Wait(waiter, groups)));
    }

    /// Lets several nodes wait, besides what they wait for already, unless one of them would wait for ever: all or none.
    ///
    /// @return the deadlock of the first, by id, that would wait for ever besides those before it; the graph is as it was
    ///     then. Empty where they wait now
    public Optional<Deadlock> add(List<Wait> waits) {
        if (waits.size() == 1) {
            return attempt(waits.getFirst());
        }
        var added = waits.stream().sorted(Comparator.comparingLong(Wait::waiter)).toList();
        for (int i = 0; i < added.size(); i++) {
            var deadlock = attempt(added.get(i));
            if (deadlock.isPresent()) {
                added.subList(0, i).reversed().forEach(this::takeBack);
                return deadlock;
            }
        }
        return Optional.empty();
    }

    private Optional<Deadlock> attempt(Wait wait) {
        if (wait.groups().isEmpty()) {
            return Optional.empty();
        }
        int node = link(wait.waiter(), wait.groups());
        if (proof.fits(node)) {
            return Optional.empty();
        }
        var deadlock = Knots.of(new Blocked(links, marks, proof::blocks, new int[] {node}, 1)).getFirst();
        takeBack(wait);
        return Optional.of(deadlock);
    }

    private int link(long waiter, List<Group> groups) {
        int node = links.node(waiter);
        for (var group : groups) {
            links.link(node, group);
        }
        return node;
    }

    private void takeBack(Wait wait) {
        int node = links.find(wait.waiter());
        for (int i = 0; i < wait.groups().size(); i++) {
            links.drop(links.nodes.at(node, GROUPS));
        }
        if (!wait.groups().isEmpty() && !freed(node)) {
            links.nodes.add(node, GIVEN, -wait.groups().size());
        }
    }

    /// Lets a node wait, besides what it waits for already, even where that is for ever: [#deadlocked] tells.
    public void put(long waiter, List<Group> groups) {
        if (!groups.isEmpty()) {
            proof.tightened(link(waiter, groups));
        }
    }

    /// A node waits for nothing any more. Those that wait for it still do.
    public void remove(long waiter) {
        int node = links.find(waiter);
        if (node != 0) {
            stop(node);
        }
    }

    private void stop(int node) {
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.nodes.at(node, GROUPS)) {
            links.drop(group);
        }
        freed(node);
    }

    /// {@return whether a node waits for nothing; if so, it is forgotten where nobody waits for it either}
    private boolean freed(int node) {
        if (links.waits(node)) {
            return false;
        }
        proof.freed(node);
        links.tidy(node);
        return true;
    }

    /// A node has come to its end, and leaves the graph: whoever waits for it needs one less.
    ///
    /// @return those that wait for nothing any more by that, in ascending order
    public List<Long> done(long node) {
        var free = new ArrayList<Long>();
        for (int group : left(node)) {
            int waiter = links.groups.at(group, OWNER);
            if (links.groups.add(group, NEEDED, -1) == 0) {
                links.drop(group);
            }
            long id = links.id(waiter);
            if (freed(waiter)) {
                free.add(id);
            } else {
                proof.loosened(waiter);
            }
        }
        free.sort(null);
        return free;
    }

    /// A node will never be done, and leaves the graph.
    ///
    /// @return those that wait for nothing any more by that, for one of their groups cannot be met: ascending, each once
    ///     and with the first such group. Whether they fail as well is the caller's business
    public List<Unmet> failed(long node) {
        var unmet = unmet(links.find(node));
        unmet.keySet().forEach(this::remove);
        remove(node);
        int row = links.find(node);
        for (int edge = links.nodes.at(row, INTO); edge != 0; edge = links.nodes.at(row, INTO)) {
            int waiter = links.groups.at(links.edges.at(edge, GROUP), OWNER);
            links.unlink(edge);
            proof.tightened(waiter);
        }
        if (row != 0) {
            links.tidy(row);
        }
        return unmet.entrySet().stream().map(it -> new Unmet(it.getKey(), it.getValue())).toList();
    }

    /// {@return the waiters of which a group cannot be met without a node, and the first such group}
    private SortedMap<Long, Integer> unmet(int node) {
        var unmet = new TreeMap<Long, Integer>();
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            int group = links.edges.at(edge, GROUP);
            long waiter = links.id(links.groups.at(group, OWNER));
            if (waiter != links.id(node) && links.groups.at(group, SIZE) == links.groups.at(group, NEEDED)) {
                unmet.merge(waiter, links.groups.at(group, NUMBER), Math::min);
            }
        }
        return unmet;
    }

    /// Takes a node out of the graph.
    ///
    /// @return the groups that it was in
    private int[] left(long id) {
        int node = links.find(id);
        if (node == 0) {
            return new int[0];
        }
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.nodes.at(node, GROUPS)) {
            links.drop(group);
        }
        proof.gone(node);
        var groups = new int[16];
        int size = 0;
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.nodes.at(node, INTO)) {
            groups = size == groups.length ? Arrays.copyOf(groups, 2 * size) : groups;
            groups[size++] = links.edges.at(edge, GROUP);
            links.unlink(edge);
        }
        links.tidy(node);
        return Arrays.copyOf(groups, size);
    }

    /// {@return whether a node waits for something}
    public boolean waits(long node) {
        return links.waits(links.find(node));
    }

    /// {@return what a node still waits for, in the order in which it was given; without what is done or has failed}
    public List<Group> groups(long node) {
        var groups = new ArrayList<Group>();
        for (int group = links.nodes.at(links.find(node), GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            groups.add(new Group(links.groups.at(group, NEEDED), targets(group)));
        }
        return groups.reversed();
    }

    private List<Long> targets(int group) {
        var targets = new ArrayList<Long>();
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            targets.add(links.id(links.edges.at(edge, TARGET)));
        }
        return targets;
    }

    /// {@return how many nodes wait}
    public int size() {
        return links.waiting();
    }

    /// {@return the deadlocks that no other deadlock stands before, by smallest id}
    ///
    /// Everything that waits for ever does so because of one of these. Let one of each give way, then ask again: what is
    /// behind a deadlock may come free with it, and nobody gives way in vain.
    public List<Deadlock> deadlocked() {
        return proof.stuck() == 0 ? List.of() : Knots.of(new Blocked(links, marks, node -> links.place(node) == Links.STUCK, proof.rows(), proof.stuck()));
    }

    /// {@return all that wait for ever, in ascending order, by a full reduction from scratch}
    public List<Long> stuck() {
        return Arrays.stream(reduction.stuck()).boxed().toList();
    }
}
