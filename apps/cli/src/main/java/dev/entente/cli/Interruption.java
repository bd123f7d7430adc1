package dev.entente.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a run that is told to stop (Ctrl-C, SIGTERM) finish its tick and close its journal before the process ends.
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// An agent from outside may think for as long as it likes; what it has said already is noted.
    private static final Duration WITH_GUESTS = Duration.ofSeconds(2);

    private final Console console;
    private final String folder;
    private final Duration patience;
    private final CountDownLatch whole = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "entente-stop");
    private volatile boolean requested;
    private volatile long tick;

    private Interruption(Console console, String folder, Duration patience) {
        this.console = console;
        this.folder = folder;
        this.patience = patience;
    }

    /// {@return an interruption that hears the signals from here on}
    ///
    /// @param folder the run folder as the user would type it
    /// @param minds of the run, which may have to be waited for
    static Interruption awaited(Console console, String folder, RunMinds minds) {
        var interruption = new Interruption(console, folder, minds.seats().isPresent() ? WITH_GUESTS : PATIENCE);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// {@return whether the run must stop after this tick}
    boolean requested() {
        return requested;
    }

    /// Notes how far the run is.
    void at(long reached) {
        tick = reached;
    }

    /// Says that the journal is closed, so that the process may end at any instant.
    void whole() {
        whole.countDown();
    }

    private void stop() {
        requested = true;
        try {
            boolean closed = whole.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            console.err().printf(
                    "%ninterrupted at tick %d; go on with: entente resume %s%n%s",
                    tick, folder, closed ? "" : "The last tick was not finished in time and will be done again.\n");
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Refusal.INTERRUPTED);
    }

    @Override
    public void close() {
        whole();
        if (!requested) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            whole();
        }
    }
}
