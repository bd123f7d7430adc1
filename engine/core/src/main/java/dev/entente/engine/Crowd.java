package dev.entente.engine;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Lets agents decide side by side; [Summons] says which. Which thread serves which agent never shows in the result.
///
/// Agents whose mind takes time have a thread each, for they wait most of it; the others share as many as there are cores.
final class Crowd implements AutoCloseable {
    /// How many agents whose mind takes time are at work at once. If all began together, answers that have come would
    /// wait until the last of them has put its question.
    private static final int ABREAST = 256;

    private final int threads;
    private final ExecutorService pool;

    /// @param agents how many may decide in one tick
    Crowd(int agents, int threads) {
        this.threads = Math.max(1, Math.min(threads, agents));
        this.pool = Executors.newFixedThreadPool(
                this.threads, Thread.ofPlatform().daemon().name("entente-", 1).factory());
    }

    void decide(List<Called> called, View world, Touched touched) {
        var late = called.stream().filter(Called::takesTime).toList();
        if (late.isEmpty()) {
            decideAtOnce(called, world, touched);
            return;
        }
        var prompt = called.stream().filter(it -> !it.takesTime()).toList();
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<?>>();
            var abreast = new Semaphore(ABREAST, true);
            late.forEach(it -> parts.add(waiting.submit(() -> decide(it, world, touched, abreast))));
            decideAtOnce(prompt, world, touched);
            parts.forEach(Crowd::await);
        }
    }

    private static void decide(Called called, View world, Touched touched, Semaphore abreast) {
        abreast.acquireUninterruptibly();
        try {
            called.decide(world, touched);
        } finally {
            abreast.release();
        }
    }

    private void decideAtOnce(List<Called> called, View world, Touched touched) {
        if (threads == 1 || called.size() <= 1) {
            called.forEach(it -> it.decide(world, touched));
            return;
        }
        var parts = new ArrayList<Future<?>>();
        for (int part = 0; part < Math.min(threads, called.size()); part++) {
            int first = part;
            parts.add(pool.submit(() -> decideEvery(called, first, world, touched)));
        }
        parts.forEach(Crowd::await);
    }

    private void decideEvery(List<Called> called, int first, View world, Touched touched) {
        for (int i = first; i < called.size(); i += threads) {
            called.get(i).decide(world, touched);
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("an agent could not decide", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while agents decide", interrupted);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
