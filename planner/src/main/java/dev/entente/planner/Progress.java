package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to know of a node that has begun, or whose ways have failed; most nodes of a plan have none of it.
final class Progress {
    /// What a node has that has not begun. Never changed.
    static final Progress NONE = new Progress(Taken.NONE);

    /// Until when a way is not tried again that was left after something was done.
    static final long FOR_GOOD = Long.MAX_VALUE;

    Taken taken;
    long since;
    long due = -1;
    long rounds;
    Course course = Course.PLAIN;
    @Nullable Watch watch;
    private List<Spent> spent = List.of();
    private List<Node> finished = List.of();

    Progress(Taken taken) {
        this.taken = taken;
    }

    /// A way that failed, and may be tried again from a tick on.
    record Spent(long key, long until) {}

    List<Spent> spent() {
        return spent;
    }

    /// Notes a way that failed, and forgets those that may be tried again.
    void spend(Spent way, long tick) {
        var kept = new ArrayList<Spent>(spent.size() + 1);
        spent.stream().filter(it -> it.until() > tick).forEach(kept::add);
        kept.add(way);
        spent = kept;
    }

    /// Lets all ways be tried again that were left after something was done.
    void begin() {
        spent = spent.stream().filter(it -> it.until() != FOR_GOOD).toList();
    }

    /// {@return for a saga, the stages and pieces to be undone where it fails, in the order finished}
    List<Node> finished() {
        return finished;
    }

    void finish(List<Node> stages) {
        finished = finished.isEmpty() ? new ArrayList<>() : finished;
        finished.addAll(stages);
    }

    /// Keeps the first of the finished stages only.
    ///
    /// @return the others
    List<Node> finishOnly(int first) {
        if (first >= finished.size()) {
            return List.of();
        }
        var rest = finished.subList(first, finished.size());
        var dropped = List.copyOf(rest);
        rest.clear();
        return dropped;
    }
}
