package dev.entente.engine.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who holds which key, and who waits for it. A key is given on in the order in which it was asked for.
final class Locks {
    private final Map<Key, Holding> held = new HashMap<>();
    private final Listener listener;
    private final Circles circles;
    private int waiting;

    /// A key that is held.
    static final class Holding {
        Claim by;
        int count = 1;
        final Deque<Claim> queue = new ArrayDeque<>(0);

        Holding(Claim by) {
            this.by = by;
        }
    }

    /// Hears what becomes of those who wait.
    interface Listener {
        void granted(Claim claim);

        void refused(Claim claim, String circle);
    }

    /// What becomes of a claim at once.
    sealed interface Outcome {
        record Granted() implements Outcome {}

        record Queued() implements Outcome {}

        record Refused(String circle) implements Outcome {}
    }

    Locks(Circles circles, Listener listener) {
        this.circles = circles;
        this.listener = listener;
    }

    /// {@return whether anybody waits for a key}
    boolean contended() {
        return waiting > 0;
    }

    Map<Key, Holding> held() {
        return held;
    }

    @Nullable Holding holding(Key key) {
        return held.get(key);
    }

    Outcome ask(Claim claim) {
        claim.execution.add(claim);
        var outcome = take(claim);
        if (outcome instanceof Outcome.Refused) {
            drop(claim);
        }
        return outcome;
    }

    private Outcome take(Claim claim) {
        while (!claim.granted()) {
            var key = claim.next();
            var holding = held.get(key);
            if (holding == null) {
                held.put(key, new Holding(claim));
            } else if (circles.owns(holding.by, claim)) {
                holding.count++;
            } else {
                return enqueue(claim, holding);
            }
            claim.taken++;
        }
        return new Outcome.Granted();
    }

    private Outcome enqueue(Claim claim, Holding holding) {
        var circle = circles.of(claim, holding.by);
        if (!circle.isEmpty()) {
            return new Outcome.Refused(circle);
        }
        holding.queue.add(claim);
        waiting++;
        return new Outcome.Queued();
    }

    /// Gives back what a strand holds with a lock, or asks for it no more.
    void release(Execution execution, int strand, int lock) {
        List<Claim> claims = execution.claims();
        for (int i = claims.size() - 1; i >= 0; i--) {
            var claim = claims.get(i);
            if (claim.strand == strand && claim.lock == lock) {
                drop(claim);
                return;
            }
        }
    }

    private void drop(Claim claim) {
        if (!claim.granted()) {
            var holding = held.get(claim.next());
            if (holding != null && holding.queue.remove(claim)) {
                waiting--;
            }
        }
        claim.execution.remove(claim);
        Deque<Due> due = new ArrayDeque<>();
        giveBack(claim, due);
        while (!due.isEmpty()) {
            switch (due.pop()) {
                case Due.GiveOn(Key key) -> giveOn(key, due);
                case Due.Refuse(Claim refused, String circle) -> listener.refused(refused, circle);
            }
        }
    }

    /// What is to be done when a key comes back. Who gets it may be refused the next one, and give back its own, and so
    /// on as long as anybody waits.
    private sealed interface Due {
        record GiveOn(Key key) implements Due {}

        record Refuse(Claim claim, String circle) implements Due {}
    }

    private static void giveBack(Claim claim, Deque<Due> due) {
        for (int i = 0; i < claim.taken; i++) {
            due.push(new Due.GiveOn(claim.keys.get(i)));
        }
    }

    private void giveOn(Key key, Deque<Due> due) {
        var holding = held.get(key);
        if (holding == null || --holding.count > 0) {
            return;
        }
        var next = holding.queue.poll();
        if (next == null) {
            held.remove(key);
            return;
        }
        waiting--;
        holding.by = next;
        holding.count = 1;
        next.taken++;
        switch (take(next)) {
            case Outcome.Granted _ -> listener.granted(next);
            case Outcome.Queued _ -> {}
            case Outcome.Refused(String circle) -> {
                due.push(new Due.Refuse(next, circle));
                next.execution.remove(next);
                giveBack(next, due);
            }
        }
    }

    /// Puts back what was saved.
    void restore(Key key, Holding holding) {
        held.put(key, holding);
        waiting += holding.queue.size();
    }
}
