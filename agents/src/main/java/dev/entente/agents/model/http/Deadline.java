package dev.entente.agents.model.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The instant at which a whole call must be over, with all its attempts, however the answers drip.
public final class Deadline {
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /// {@return the deadline that is so far away from now}
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// {@return the deadline of the call that this thread makes, or else one that is so far away}
    static Deadline currentOr(Duration time) {
        return CURRENT.isBound() ? CURRENT.get() : after(time);
    }

    /// Makes a call that must be over by then.
    public <T> T during(Supplier<T> call) {
        return ScopedValue.where(CURRENT, this).call(call::get);
    }

    /// {@return how long it is until then; zero where it is past}
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /// {@return whether it is past}
    public boolean past() {
        return left().isZero();
    }

    /// Ends the reading of a stream then, unless it is told before that it is read.
    ///
    /// @return to be completed when the stream is read
    CompletableFuture<Void> closing(InputStream stream) {
        var read = new CompletableFuture<Void>();
        var _ = read.copy().orTimeout(left().toNanos(), TimeUnit.NANOSECONDS).whenComplete((_, late) -> {
            if (late != null) {
                close(stream);
            }
        });
        return read;
    }

    /// Closes a stream that nobody wants.
    static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException closed) {
            // it is as closed as can be
        }
    }
}
