package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// One turn at all tables: everybody who has to speak is asked, those that take time side by side. What they say is the
/// same in whatever order they come to say it.
final class Round {
    /// How many that take time are at work at once.
    private static final int ABREAST = 256;

    private final List<Answer> answers = new ArrayList<>();
    private @Nullable ExecutorService threads;
    private final Semaphore abreast = new Semaphore(ABREAST, true);

    /// @param move fetches what was said
    private record Answer(Talk.Question question, Future<Move> move) {}

    /// Hears an answer.
    interface Hearer {
        /// Hears an answer.
        void hear(Talk.Question question, Move move);
    }

    /// Asks; one that takes no time has answered when this returns.
    void ask(Talk.Question question) {
        answers.add(question.seat().takesTime()
                ? new Answer(question, threads().submit(() -> late(question)))
                : new Answer(question, CompletableFuture.completedFuture(question.answer())));
    }

    private ExecutorService threads() {
        var there = threads;
        if (there == null) {
            there = Executors.newVirtualThreadPerTaskExecutor();
            threads = there;
        }
        return there;
    }

    private Move late(Talk.Question question) {
        abreast.acquireUninterruptibly();
        try {
            return question.answer();
        } finally {
            abreast.release();
        }
    }

    /// Waits for all answers, and passes them on in the order asked.
    void answers(Hearer hearer) {
        try {
            for (var answer : answers) {
                hearer.hear(answer.question(), answer.move().get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a negotiator could not answer", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while negotiators are asked", interrupted);
        } finally {
            close();
        }
    }

    private void close() {
        var there = threads;
        if (there != null) {
            there.shutdownNow();
        }
    }
}
