package dev.entente.engine.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds waits that would close a circle, as in the wait-for graph of Coffman, Elphick and Shoshani (1971).
///
/// A strand that waits for a key depends on whoever holds it giving it back: on what that one waits for, and on the forks
/// that it has begun inside the lock. A strand that waits for a fork, or for what it has called, depends on its end: on
/// what that waits for, and on all its forks. Linear in the strands that are reached, however long the chain of waits;
/// asked only where keys are wanted.
final class Circles {
    /// A circle of more than twice as many is told without its middle.
    private static final int TOLD = 10;

    private final Roster roster;
    private @Nullable Locks locks;

    Circles(Roster roster) {
        this.roster = roster;
    }

    void locks(Locks locks) {
        this.locks = locks;
    }

    /// {@return whether a claim may have a key because it is held on its own behalf: by its strand, or by a lock of the
    /// plan around it}
    boolean owns(Claim holder, Claim claim) {
        if (holder.execution == claim.execution && holder.strand == claim.strand) {
            return true;
        }
        var top = claim.execution;
        while (top.caller != null) {
            top = top.caller;
        }
        for (long within = top.origin.within(); within != 0; within = around(within)) {
            if (holder.execution.id == within) {
                return true;
            }
        }
        return false;
    }

    private long around(long within) {
        var execution = roster.find(within);
        return execution == null ? 0 : execution.origin.within();
    }

    /// {@return the circle that a claim would close by waiting for a holder; empty where there is none}
    String of(Claim claim, Claim holder) {
        return circle(claim.execution, claim.strand, List.of(Hop.to(claim.text(), holder)));
    }

    /// {@return the circle that a strand closes by what it waits for; empty where there is none}
    String of(Execution execution, int strand) {
        return circle(execution, strand, waits(execution, strand));
    }

    /// That something depends on a strand: on its end, or on its giving back what it holds.
    ///
    /// @param by what makes it depend
    /// @param held what is to be given back; null where it is the end of the strand
    private record Hop(String by, Execution execution, int strand, @Nullable Claim held) {
        static Hop to(String by, Claim held) {
            return new Hop(by, held.execution, held.strand, held);
        }

        Object key() {
            return held == null ? new End(execution, strand) : held;
        }
    }

    private record End(Execution execution, int strand) {}

    /// Depth first, the first way written. A way on is a list of its own, so that no chain is too long.
    private String circle(Execution execution, int strand, List<Hop> first) {
        var path = new ArrayList<Hop>();
        var seen = new HashSet<Object>();
        Deque<Iterator<Hop>> open = new ArrayDeque<>();
        open.push(first.iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                back(path);
                continue;
            }
            var hop = open.peek().next();
            path.add(hop);
            if (hop.execution() == execution && hop.strand() == strand) {
                return text(execution, path);
            }
            open.push(seen.add(hop.key()) ? ways(hop).iterator() : Collections.emptyIterator());
        }
        return "";
    }

    private static void back(List<Hop> path) {
        if (!path.isEmpty()) {
            path.removeLast();
        }
    }

    private static String text(Execution execution, List<Hop> path) {
        var text = new StringBuilder(execution.name());
        for (int i = 0; i < path.size(); i++) {
            if (i == TOLD && path.size() > 2 * TOLD) {
                int left = path.size() - 2 * TOLD;
                text.append(" -> ... %s more ...".formatted(left));
                i += left;
            }
            text.append(" -> ").append(path.get(i).by());
            text.append(" -> ").append(path.get(i).execution().name());
        }
        return text.toString();
    }

    /// {@return what the strand at the end of a hop depends on, in turn}
    private List<Hop> ways(Hop hop) {
        var execution = hop.execution();
        var template = execution.template;
        var forks = hop.held() == null
                ? template.strands[hop.strand()].children()
                : template.locks[hop.held().lock].forks();
        var ways = new ArrayList<>(waits(execution, hop.strand()));
        ways.addAll(forks(execution, forks, hop.strand()));
        for (var inner : roster.inside(execution)) {
            ways.addAll(ends("what is begun inside", inner, 0));
        }
        return ways;
    }

    private static List<Hop> ends(String by, Execution execution, int strand) {
        return execution.live(strand) ? List.of(new Hop(by, execution, strand, null)) : List.of();
    }

    private static List<Hop> forks(Execution execution, int[] forks, int parent) {
        var ways = new ArrayList<Hop>(forks.length);
        for (int fork : forks) {
            var strand = execution.template.strands[fork];
            if (strand.parent() == parent) {
                ways.addAll(ends("Fork " + strand.fork(), execution, fork));
            }
        }
        return ways;
    }

    /// {@return what a strand waits for}
    private List<Hop> waits(Execution execution, int strand) {
        return switch (execution.status(strand)) {
            case Execution.ASKING, Execution.LOCKING -> key(execution, strand);
            case Execution.JOINING -> joins(execution, strand);
            case Execution.CLOSING -> forks(execution, ((Node.Close) node(execution, strand)).forks(), strand);
            case Execution.CANCELLING -> forks(execution, ((Node.Cancel) node(execution, strand)).forks(), strand);
            case Execution.CALLING, Execution.STOPPING, Execution.UNDOING -> callee(execution, strand);
            case Execution.ENDING -> {
                var ways = new ArrayList<>(callee(execution, strand));
                ways.addAll(body(execution, strand));
                yield ways;
            }
            default -> List.of();
        };
    }

    private static List<Hop> body(Execution execution, int strand) {
        return execution.template.regions[execution.pc(strand)] instanceof Region.Body(_, var forks)
                ? forks(execution, forks, strand)
                : List.of();
    }

    private static Node node(Execution execution, int strand) {
        return execution.template.nodes[execution.pc(strand)];
    }

    private static List<Hop> joins(Execution execution, int strand) {
        var join = (Node.Join) node(execution, strand);
        var ways = new ArrayList<Hop>(join.forks().length);
        for (int fork : join.forks()) {
            ways.addAll(ends(join.text(), execution, fork));
        }
        return ways;
    }

    private static List<Hop> callee(Execution execution, int strand) {
        var callee = execution.callee(strand);
        return callee == null ? List.of() : ends("Call " + callee.template.key(), callee, 0);
    }

    private List<Hop> key(Execution execution, int strand) {
        for (var claim : execution.claims()) {
            if (claim.strand == strand && !claim.granted()) {
                var holding = locks == null ? null : locks.holding(claim.next());
                return holding == null || holding.by == claim
                        ? List.of()
                        : List.of(Hop.to(claim.text(), holding.by));
            }
        }
        return List.of();
    }
}
