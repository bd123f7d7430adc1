package dev.entente.agents.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts what one mind's calls came to.
final class Tally {
    private final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
    private long calls;
    private long retries;
    private long waited;
    private Usage usage = Usage.NONE;

    synchronized void waited(long millis) {
        waited += millis;
    }

    synchronized void retried() {
        retries++;
    }

    /// Counts a call that is over.
    synchronized void ended(Reply reply) {
        calls++;
        usage = usage.plus(reply.usage());
        if (reply instanceof Reply.Silence silence) {
            failures.merge(silence.failure(), 1L, Long::sum);
        }
    }

    synchronized Traffic traffic(Gateway gateway) {
        return new Traffic(calls, retries, new TreeMap<>(failures), waited, usage, gateway.openings(), gateway.isOpen());
    }
}
