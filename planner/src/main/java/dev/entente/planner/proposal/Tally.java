package dev.entente.planner.proposal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts what became of questions and answers. Not thread safe.
public final class Tally {
    private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    private long asked;
    private long accepted;
    private long reused;

    /// Counts a question that was answered, be it by silence.
    public void asked() {
        asked++;
    }

    /// Counts an answer that passed.
    public void accepted() {
        accepted++;
    }

    /// Counts a task that was decomposed by a learned method.
    public void reused() {
        reused++;
    }

    /// Counts an answer that did not pass.
    public void rejected(Reason reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    /// {@return how many questions were answered}
    public long questions() {
        return asked;
    }

    /// {@return how many answers passed}
    public long passed() {
        return accepted;
    }

    /// {@return how often a task was decomposed by a learned method without asking}
    public long reuses() {
        return reused;
    }

    /// {@return how many answers were rejected, by reason}
    public Map<Reason, Long> rejections() {
        return Collections.unmodifiableMap(rejected);
    }
}
