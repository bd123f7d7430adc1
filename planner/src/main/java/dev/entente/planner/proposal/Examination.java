package dev.entente.planner.proposal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What came of examining what a mind said. A guard turns it into a verdict.
public final class Examination {
    private final @Nullable Learned learned;
    private final @Nullable Refusal refusal;

    private Examination(@Nullable Learned learned, @Nullable Refusal refusal) {
        this.learned = learned;
        this.refusal = refusal;
    }

    static Examination passed(Learned learned) {
        return new Examination(learned, null);
    }

    static Examination failed(Refusal refusal) {
        return new Examination(null, refusal);
    }

    boolean broke(Reason reason) {
        return refusal != null && refusal.reason() == reason;
    }

    String found() {
        return refusal == null ? "" : refusal.found();
    }

    String allowed() {
        return refusal == null ? "" : refusal.allowed();
    }

    /// {@return the method, which is there where this was approved}
    public Learned learned() {
        return Objects.requireNonNull(learned, "rejected");
    }
}
