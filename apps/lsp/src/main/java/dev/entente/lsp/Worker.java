package dev.entente.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one thread that reads programs, so that what is asked after a change sees the change.
///
/// Whatever goes wrong while a text is half-typed costs that answer, never the server.
final class Worker implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("entente-language").daemon().factory());
    private volatile Consumer<Throwable> report = failure -> {};

    void onFailure(Consumer<Throwable> listener) {
        report = listener;
    }

    /// {@return the answer; `otherwise` where it cannot be found}
    <T> CompletableFuture<T> ask(Supplier<T> question, T otherwise) {
        return CompletableFuture.supplyAsync(question, thread).exceptionally(failure -> {
            report.accept(failure);
            return otherwise;
        });
    }

    void run(Runnable task) {
        CompletableFuture.runAsync(task, thread).exceptionally(failure -> {
            report.accept(failure);
            return null;
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
