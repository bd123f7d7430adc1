package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Finds among recorded calls the one that is most like a call that was not recorded.
///
/// The same asker comes before the same tick, the nearer tick before the same purpose and attempt, and among equals the
/// one whose request agrees furthest; the first of those that tie.
final class Nearest {
    private final Call call;
    private final Request request;
    private final Comparator<RecordedCall> likeness;
    private @Nullable RecordedCall best;

    Nearest(Call call, Request request) {
        this.call = call;
        this.request = request;
        this.likeness = Comparator.comparing((RecordedCall it) -> it.asker().equals(call.asker()))
                .thenComparingLong(it -> -Math.abs(it.tick() - call.tick()))
                .thenComparing(it -> it.purpose().equals(call.purpose()))
                .thenComparingInt(it -> -Math.abs(it.attempt() - call.attempt()))
                .thenComparingLong(it -> Difference.agreement(it.request(), request));
    }

    void consider(RecordedCall recorded) {
        if (best == null || likeness.compare(recorded, best) > 0) {
            best = recorded;
        }
    }

    String sentence(String file) {
        var asked = "%s asks its model at tick %d (%s, attempt %d) what is not recorded in %s."
                .formatted(call.asker(), call.tick(), call.purpose(), call.attempt(), file);
        var nearest = best;
        return nearest == null
                ? asked + "\nIt holds no call at all."
                : "%s\nThe nearest call there is %s: %s."
                        .formatted(asked, place(nearest), Difference.first(nearest.request(), request));
    }

    private String place(RecordedCall nearest) {
        var who = nearest.asker().equals(call.asker()) ? "its own" : "that of " + nearest.asker();
        return "%s at tick %d (%s, attempt %d)".formatted(who, nearest.tick(), nearest.purpose(), nearest.attempt());
    }
}
