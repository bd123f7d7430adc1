package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Remembers who did what in this tick and the one before, to tell who is behind the rewriting of a plan.
final class Doers {
    /// Who broke a plan.
    enum Cause {
        /// The agent itself, or nobody in particular.
        ITSELF(14),
        /// Another agent, or the rules of the world.
        OTHERS(30),
        /// An event from outside.
        OUTSIDE(42);

        private final int rank;

        Cause(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }
    }

    private Map<String, String> before = Map.of();
    private Map<String, String> now = Map.of();
    private final Set<String> outside = new HashSet<>();

    void hear(TickLine line) {
        before = now;
        now = new HashMap<>();
        line.causes().forEach(cause -> now.put(cause.what(), cause.agent()));
        outside.clear();
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Happened happened && happened.source().equals("timeline")) {
                outside.add(happened.event());
            }
        }
    }

    Cause of(Entry.Rewrote rewrote) {
        if (outside.contains(Wording.event(rewrote.cause()))) {
            return Cause.OUTSIDE;
        }
        var doing = Wording.doing(rewrote.cause());
        var doer = now.getOrDefault(doing, before.getOrDefault(doing, rewrote.agent()));
        boolean routine = doing.startsWith("Tick [");
        return routine || doer.equals(rewrote.agent()) ? Cause.ITSELF : Cause.OTHERS;
    }
}
