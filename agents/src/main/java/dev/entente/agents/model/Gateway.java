package dev.entente.agents.model;

import dev.entente.agents.model.MindSettings.Limits;
import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The way to one provider's address, shared by all minds that use it: so many at a time, so many a second, and nobody
/// for a while when it fails again and again.
final class Gateway {
    private static final Set<Failure> PROVIDER_FAILS =
            EnumSet.of(Failure.TIMEOUT, Failure.SERVER, Failure.UNREACHABLE, Failure.BROKEN);

    private final Bulkhead<Object> bulkhead;
    private final Optional<RateLimiter<Object>> rate;
    private final CircuitBreaker<Object> breaker;
    private final int queue;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong openings = new AtomicLong();

    /// When a provider is left alone.
    ///
    /// @param failures so many
    /// @param calls of so many
    /// @param pause for so long; then one call tries whether it is well again
    record Patience(int failures, int calls, Duration pause) {
        static final Patience USUAL = new Patience(8, 16, Duration.ofSeconds(10));
    }

    Gateway(Limits limits, Patience patience) {
        bulkhead = Bulkhead.of(limits.concurrency());
        queue = limits.queue();
        rate = limits.perSecond() > 0 ? Optional.of(rate(limits.perSecond())) : Optional.empty();
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(patience.failures(), patience.calls())
                .withSuccessThreshold(1)
                .withDelay(patience.pause())
                .onOpen(_ -> openings.incrementAndGet())
                .build();
    }

    private static RateLimiter<Object> rate(double perSecond) {
        return RateLimiter.smoothBuilder(Duration.ofNanos((long) (1e9 / perSecond))).build();
    }

    /// Waits for a place.
    ///
    /// @return whether there is one; not where too many wait already
    boolean enter() throws InterruptedException {
        if (bulkhead.tryAcquirePermit()) {
            return true;
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            bulkhead.acquirePermit();
            return true;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// Gives the place back.
    void leave() {
        bulkhead.releasePermit();
    }

    /// Waits until one more request may be made.
    void pace() throws InterruptedException {
        if (rate.isPresent()) {
            rate.get().acquirePermit();
        }
    }

    /// {@return whether the provider is asked at all now; what comes of it must be told to [#note]}
    boolean allows() {
        return breaker.tryAcquirePermit();
    }

    /// {@return whether the provider is left alone now}
    boolean isOpen() {
        return breaker.isOpen() && !breaker.getRemainingDelay().isZero();
    }

    /// {@return how long it still is left alone}
    Duration pause() {
        return breaker.getRemainingDelay();
    }

    /// {@return how often the provider was begun to be left alone}
    long openings() {
        return openings.get();
    }

    /// Learns that a request was answered.
    void note() {
        breaker.recordSuccess();
    }

    /// Learns that a request failed; an answer of any kind shows that the provider is well.
    void note(Failure failure) {
        if (PROVIDER_FAILS.contains(failure)) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
    }
}
