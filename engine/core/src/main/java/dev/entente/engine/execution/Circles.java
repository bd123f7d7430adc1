package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds waits that would close a circle, as in the wait-for graph of Coffman, Elphick and Shoshani (1971).
///
/// A strand that waits for a key depends on whoever holds it giving it back: on what that one waits for, and on the forks
/// that it has begun inside the lock. A strand that waits for a fork, or for what it has called, depends on its end: on
/// what that waits for, and on all its forks. Linear in the strands that are reached; asked only where keys are wanted.
final class Circles {
    private final Roster roster;
    private Search search = new Search();
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
        search = new Search();
        search.target(claim.execution, claim.strand);
        search.path.add(claim.execution.name());
        search.path.add(claim.text());
        return held(holder) ? String.join(" -> ", search.path) : "";
    }

    /// {@return the circle that a strand closes by what it waits for; empty where there is none}
    String of(Execution execution, int strand) {
        search = new Search();
        search.target(execution, strand);
        search.path.add(execution.name());
        return waits(execution, strand) ? String.join(" -> ", search.path) : "";
    }

    /// What is known of one search.
    private static final class Search {
        final List<String> path = new ArrayList<>();
        final Set<Object> seen = new HashSet<>();
        Execution execution = Execution.NONE;
        int strand;

        void target(Execution execution, int strand) {
            this.execution = execution;
            this.strand = strand;
        }

        boolean found(Execution at, int strand) {
            return at == execution && strand == this.strand;
        }
    }

    private record End(Execution execution, int strand) {}

    /// Whether giving back what a claim holds depends on the one who asks.
    private boolean held(Claim holder) {
        int mark = search.path.size();
        search.path.add(holder.execution.name());
        if (search.found(holder.execution, holder.strand)) {
            return true;
        }
        if (search.seen.add(holder)
                && (waits(holder.execution, holder.strand)
                        || forks(holder.execution, holder.execution.template.locks[holder.lock].forks(), holder.strand)
                        || within(holder.execution))) {
            return true;
        }
        cut(mark);
        return false;
    }

    private void cut(int mark) {
        search.path.subList(mark, search.path.size()).clear();
    }

    /// Whether the end of a strand depends on the one who asks.
    private boolean ends(String by, Execution execution, int strand) {
        if (!execution.live(strand)) {
            return false;
        }
        int mark = search.path.size();
        search.path.add(by);
        search.path.add(execution.name());
        if (search.found(execution, strand)) {
            return true;
        }
        if (search.seen.add(new End(execution, strand))
                && (waits(execution, strand)
                        || forks(execution, execution.template.strands[strand].children(), strand)
                        || within(execution))) {
            return true;
        }
        cut(mark);
        return false;
    }

    private boolean forks(Execution execution, int[] forks, int parent) {
        for (int fork : forks) {
            if (execution.template.strands[fork].parent() == parent
                    && ends("Fork " + execution.template.strands[fork].fork(), execution, fork)) {
                return true;
            }
        }
        return false;
    }

    private boolean within(Execution execution) {
        for (var inner : roster.inside(execution)) {
            if (ends("what is begun inside", inner, 0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether what a strand waits for depends on the one who asks.
    private boolean waits(Execution execution, int strand) {
        return switch (execution.status(strand)) {
            case Execution.ASKING, Execution.LOCKING -> key(execution, strand);
            case Execution.JOINING -> joins(execution, strand);
            case Execution.CLOSING -> forks(execution, ((Node.Close) node(execution, strand)).forks(), strand);
            case Execution.CANCELLING -> forks(execution, ((Node.Cancel) node(execution, strand)).forks(), strand);
            case Execution.CALLING, Execution.STOPPING, Execution.UNDOING -> callee(execution, strand);
            case Execution.ENDING -> callee(execution, strand) || body(execution, strand);
            default -> false;
        };
    }

    private boolean body(Execution execution, int strand) {
        return execution.template.regions[execution.pc(strand)] instanceof Region.Body(_, var forks)
                && forks(execution, forks, strand);
    }

    private static Node node(Execution execution, int strand) {
        return execution.template.nodes[execution.pc(strand)];
    }

    private boolean joins(Execution execution, int strand) {
        var join = (Node.Join) node(execution, strand);
        for (int fork : join.forks()) {
            if (ends(join.text(), execution, fork)) {
                return true;
            }
        }
        return false;
    }

    private boolean callee(Execution execution, int strand) {
        var callee = execution.callee(strand);
        return callee != null && ends("Call " + callee.template.key(), callee, 0);
    }

    private boolean key(Execution execution, int strand) {
        for (var claim : execution.claims()) {
            if (claim.strand == strand && !claim.granted()) {
                return key(claim);
            }
        }
        return false;
    }

    private boolean key(Claim claim) {
        var holding = locks == null ? null : locks.holding(claim.next());
        if (holding == null || holding.by == claim) {
            return false;
        }
        int mark = search.path.size();
        search.path.add(claim.text());
        if (held(holding.by)) {
            return true;
        }
        cut(mark);
        return false;
    }
}
