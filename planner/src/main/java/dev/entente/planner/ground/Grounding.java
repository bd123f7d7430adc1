package dev.entente.planner.ground;

import dev.entente.planner.model.Problem;
import org.jspecify.annotations.Nullable;

/// Makes a problem ground.
///
/// First from the top alone, joining only what never becomes true; if that grows large, after finding out which facts can
/// be reached at all.
final class Grounding {
    private static final long SMALL = 8L << 20;
    private static final long LARGE = 700L << 20;
    private static final long DERIVATIONS = 30_000_000;

    final Lifted lifted;
    private final Meter meter;

    Grounding(Problem problem, Meter meter) {
        lifted = new Lifted(problem);
        this.meter = meter;
    }

    /// {@return the ground problem; null if it was proven unsolvable, or the meter is spent}
    @Nullable Ground run() {
        var knowledge = new Knowledge(lifted);
        var descent = new Descent(lifted, knowledge, SMALL, meter);
        if (!descent.run() && !meter.spent()) {
            knowledge = informed();
            descent = new Descent(lifted, knowledge, LARGE, meter);
            if (!descent.run()) {
                meter.exhaust("The ground problem is too large: " + descent.found().ways.size() + " ground methods did not suffice.");
            }
        }
        return meter.spent() ? null : pruned(knowledge, descent.found());
    }

    private Knowledge informed() {
        var knowledge = new Knowledge(lifted);
        if (new Reach(lifted, knowledge.facts, DERIVATIONS, meter).run()) {
            knowledge.close();
            return knowledge;
        }
        return new Knowledge(lifted);
    }

    private @Nullable Ground pruned(Knowledge knowledge, Instances instances) {
        var pruning = new Pruning(lifted, knowledge, instances, meter);
        if (!pruning.run() || meter.spent()) {
            return null;
        }
        var assembly = new Assembly(lifted, knowledge, instances, pruning, meter);
        return assembly.possible() && meter.pause() ? new Ground(assembly) : null;
    }
}
