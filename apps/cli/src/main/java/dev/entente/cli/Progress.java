package dev.entente.cli;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far a run is: nothing, a bar on a terminal, or now and then a line.
sealed interface Progress extends AutoCloseable {

    /// Says which tick is done.
    void at(long tick);

    @Override
    void close();

    /// {@return what fits the console}
    ///
    /// @param begin the tick before the first
    static Progress on(Console console, boolean silent, long begin, long last) {
        if (silent) {
            return new None();
        }
        return console.lively() ? new Bar(console, begin, last) : new Lines(console, last);
    }

    /// Shows nothing.
    record None() implements Progress {
        @Override
        public void at(long tick) {}

        @Override
        public void close() {}
    }

    /// A bar that is gone when the run is over. It is told its width: asked to find out, its library would take over
    /// the signals of the terminal, and Ctrl-C would end the process before the journal is closed.
    final class Bar implements Progress {
        private final ProgressBar bar;

        private Bar(Console console, long begin, long last) {
            bar = new ProgressBarBuilder()
                    .setTaskName("ticks")
                    .setInitialMax(last)
                    .startsFrom(begin, Duration.ZERO)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), Terminal.columns(2) - 1))
                    .build();
        }

        @Override
        public void at(long tick) {
            bar.stepTo(tick);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /// A line every ten seconds, for whoever reads a log.
    final class Lines implements Progress {
        private static final Duration PAUSE = Duration.ofSeconds(10);

        private final Console console;
        private final long last;
        private Instant next = Instant.now().plus(PAUSE);

        private Lines(Console console, long last) {
            this.console = console;
            this.last = last;
        }

        @Override
        public void at(long tick) {
            var now = Instant.now();
            if (now.isAfter(next)) {
                next = now.plus(PAUSE);
                console.err().printf("tick %d of %d (%d %%)%n", tick, last, 100 * tick / Math.max(1, last));
            }
        }

        @Override
        public void close() {}
    }
}
