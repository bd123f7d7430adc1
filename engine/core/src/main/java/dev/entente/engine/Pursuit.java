package dev.entente.engine;

import dev.entente.planner.Node;
import dev.entente.planner.Step;
import org.jspecify.annotations.Nullable;

/// A standing goal of an agent: pursued again whenever it is done, after a rest where it was given up.
final class Pursuit {
    private final Step.Task goal;
    private final long[] names;
    private @Nullable Node root;
    private long until;

    Pursuit(Step.Task goal, long[] names) {
        this.goal = goal;
        this.names = names;
    }

    Step.Task goal() {
        return goal;
    }

    long[] names() {
        return names;
    }

    @Nullable Node root() {
        return root;
    }

    /// {@return the tick from which it is pursued again}
    long until() {
        return until;
    }

    /// {@return from which tick on there is something to do about it; [Alarms#NEVER] while it is pursued}
    long due() {
        var pursued = root;
        if (pursued == null) {
            return until;
        }
        return pursued.status().over() ? Alarms.AT_ONCE : Alarms.NEVER;
    }

    void begin(@Nullable Node root) {
        this.root = root;
    }

    void rest(long until) {
        this.root = null;
        this.until = until;
    }
}
