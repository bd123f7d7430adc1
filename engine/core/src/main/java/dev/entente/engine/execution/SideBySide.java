package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Several things under way at once, each on a thread of its own.
///
/// @param threads taken down once all is done
record SideBySide<T>(ExecutorService threads, List<Future<T>> things) {

    /// Begins all of them, and waits for none.
    static <T> SideBySide<T> begin(List<? extends Supplier<T>> things) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var begun = new ArrayList<Future<T>>();
        things.forEach(thing -> begun.add(threads.submit(thing::get)));
        return new SideBySide<>(threads, begun);
    }

    /// {@return what each of them gives, in their order, whatever comes first; throws what the first that fails throws}
    List<T> all() {
        try {
            var all = new ArrayList<T>();
            for (var thing : things) {
                all.add(thing.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw failure(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while minds are asked", interrupted);
        } finally {
            threads.shutdownNow();
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
