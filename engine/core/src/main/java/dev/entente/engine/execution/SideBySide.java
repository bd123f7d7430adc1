package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Waits for several things at once, each on a thread of its own.
final class SideBySide {
    private SideBySide() {}

    /// {@return what each of them gives, in their order, whatever comes first; throws what the first that fails throws}
    static <T> List<T> all(List<? extends Supplier<T>> things) {
        if (things.size() < 2) {
            return things.stream().<T>map(Supplier::get).toList();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            things.forEach(thing -> futures.add(threads.submit(thing::get)));
            var all = new ArrayList<T>();
            for (var future : futures) {
                all.add(result(future, threads));
            }
            return all;
        }
    }

    private static <T> T result(Future<T> future, ExecutorService threads) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            throw failure(failed);
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while minds are asked", interrupted);
        }
    }

    /// {@return what a thing has thrown, so that it reads as if it had been asked alone}
    private static RuntimeException failure(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("a mind could not be asked", failed.getCause());
    }
}
