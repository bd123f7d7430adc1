package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Several searches of a ground problem that take turns, each turn longer than the one before, under one budget of nodes.
final class Portfolio {
    private static final long ANALYSIS = 256L << 20;
    private static final long FIRST_TURN = 2_000;
    private static final int LONGER = 4;

    private final Ground ground;
    private final Lifted lifted;
    private final Meter meter;
    private final long bytes;
    private final Components components;
    private final Possible effects;
    private final Estimate estimate;
    private final List<Seeker> seekers = new ArrayList<>();
    private boolean tight;

    /// @param bytes how much all searches may take together
    Portfolio(Ground ground, Lifted lifted, Meter meter, long bytes) {
        this.ground = ground;
        this.lifted = lifted;
        this.meter = meter;
        components = new Components(ground);
        effects = new Possible(ground, components, ANALYSIS, false);
        estimate = new Estimate(ground);
        this.bytes = bytes / 4;
        if (meter.pause()) {
            prepare();
        }
    }

    private void prepare() {
        if (ground.ordered) {
            total();
        } else {
            partial();
        }
    }

    private void total() {
        var foresight = new Foresight(ground, components, effects, meter);
        add(() -> new Greedy(ground, lifted, foresight, estimate, true, bytes, meter));
        add(() -> new Lazy(ground, lifted, foresight, estimate, bytes, meter));
        add(() -> new Greedy(ground, lifted, foresight, estimate, false, bytes, meter));
        add(() -> new Summaries(ground, lifted, foresight, bytes, meter));
    }

    /// Two ways to put parts into one order, then the partial order itself.
    private void partial() {
        var linear = new Linear(ground, lifted, effects, new Possible(ground, components, ANALYSIS, true));
        var clever = linear.run(true);
        var foresight = new Foresight(clever, components, effects, meter);
        add(() -> new Greedy(clever, lifted, foresight, estimate, true, bytes, meter));
        add(() -> new Lazy(clever, lifted, foresight, estimate, bytes, meter));
        var plain = linear.run(false);
        add(() -> new Greedy(plain, lifted, new Foresight(plain, components, effects, meter), estimate, true, bytes, meter));
        add(() -> new Progression(ground, lifted, estimate, bytes, meter));
    }

    /// To make one takes long where the problem is large.
    private void add(Supplier<Seeker> seeker) {
        if (meter.pause()) {
            seekers.add(seeker.get());
        }
    }

    Outcome run() {
        for (long turn = FIRST_TURN; !meter.spent() && !seekers.isEmpty(); turn *= LONGER) {
            var plan = round(turn);
            if (plan != null) {
                return new Outcome.Found(plan);
            }
            if (seekers.stream().anyMatch(this::refutes)) {
                return new Outcome.Unsolvable();
            }
            tight |= seekers.stream().anyMatch(Seeker::full);
            seekers.removeIf(seeker -> seeker.exhausted() || seeker.full());
        }
        if (!meter.spent()) {
            meter.exhaust(tight ? "The search used all the memory it may use." : "The search is not complete for this problem, and found no plan.");
        }
        return new Outcome.Spent(meter.reason());
    }

    private @Nullable Decomposition round(long turn) {
        for (var seeker : seekers) {
            estimate.forget();
            var plan = meter.spent() ? null : seeker.seek(turn);
            if (plan != null || refutes(seeker)) {
                return plan;
            }
        }
        return null;
    }

    /// {@return whether a search has shown that there is no plan}
    private boolean refutes(Seeker seeker) {
        return seeker.exhausted() && !meter.spent() && (ground.ordered || (seeker instanceof Progression && !ground.empties()));
    }
}
