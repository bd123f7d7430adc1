package dev.entente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a run that is told to stop (Ctrl-C, SIGTERM) finish its tick and close its journal before the process ends.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Console console;
    private final String folder;
    private final CountDownLatch whole = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "entente-stop");
    private volatile boolean requested;
    private volatile long tick;

    private Interruption(Console console, String folder) {
        this.console = console;
        this.folder = folder;
    }

    /// {@return an interruption that hears the signals from here on}
    ///
    /// @param folder the run folder as the user would type it
    static Interruption awaited(Console console, String folder) {
        var interruption = new Interruption(console, folder);
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
            boolean closed = whole.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
