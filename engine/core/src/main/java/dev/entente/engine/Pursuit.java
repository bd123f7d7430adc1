package dev.entente.engine;

import dev.entente.engine.contract.Host;
import dev.entente.planner.Node;
import dev.entente.planner.Step;
import org.jspecify.annotations.Nullable;

/// A standing goal of an agent, or a promise: pursued again whenever it is done, after a rest where it was given up.
///
/// A promise ends with the clause that it stands for.
final class Pursuit {
    private static final int LONGEST = 1_000;

    private final Step.Task goal;
    private final long[] names;
    private final Host.@Nullable Promise promise;
    private @Nullable Node root;
    private long until;
    private @Nullable Over over;
    private String trouble = "";

    /// A promise is none any more.
    ///
    /// @param kept whether it was kept, so that nothing of it is to be undone
    /// @param why in words, where it was not
    record Over(boolean kept, String why) {}

    Pursuit(Step.Task goal, long[] names) {
        this(goal, names, null);
    }

    Pursuit(Step.Task goal, long[] names, Host.@Nullable Promise promise) {
        this.goal = goal;
        this.names = names;
        this.promise = promise;
    }

    /// {@return the clause that it stands for; null for a standing goal}
    Host.@Nullable Promise promise() {
        return promise;
    }

    /// {@return how its clause has ended; null while it has not}
    @Nullable Over over() {
        return over;
    }

    /// {@return why a promise was given up last; empty where it was not}
    String trouble() {
        return trouble;
    }

    void trouble(String why) {
        trouble = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
    }

    void over(@Nullable Over how) {
        over = how;
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
        if (over != null) {
            return Alarms.AT_ONCE;
        }
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
