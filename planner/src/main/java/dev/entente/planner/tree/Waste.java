package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.function.BooleanSupplier;

/// Shortens a found plan, which stays a decomposition by the same methods that can be carried out and reaches the goal.
///
/// The plan is carried out; at every task that is met, larger ones before those within them, other decompositions are
/// tried with fewer actions, fewest first: one that stands elsewhere in the plan (for the same task below itself, that
/// cuts a loop), a method without a body, or a small search. One is taken if the rest of the plan still can be carried out
/// after it, which is known as soon as the states before and after agree; where the rest cannot, a few of its tasks may be
/// decomposed otherwise too, as long as the whole gets shorter. This goes on until nothing is found any more, or the
/// budget is spent.
///
/// The same plan and budget give the same result; a larger budget never gives a longer one. A plan in which actions of
/// one task are done between those of another is given back as it is. In the spirit of action elimination (Fink & Yang
/// 1992) and plan neighbourhood search (Nakhost & Müller, ICAPS 2010), for decompositions.
public final class Waste {
    private Waste() {}

    /// {@return a plan with as many actions or fewer}
    ///
    /// @param budget how many nodes may be looked at: drafted, or carried out again
    /// @throws BrokenPlanException where the plan cannot be carried out
    public static Decomposition remove(Problem problem, Decomposition plan, long budget) {
        return remove(problem, plan, budget, () -> false);
    }

    /// {@return a plan with as many actions or fewer; one that is never stopped depends on nothing but its input}
    ///
    /// @param budget how many nodes may be looked at: drafted, or carried out again
    /// @param stop asked now and then; `true` ends the search, and what was found so far is kept
    /// @throws BrokenPlanException where the plan cannot be carried out
    public static Decomposition remove(Problem problem, Decomposition plan, long budget, BooleanSupplier stop) {
        var effort = new Effort(budget, stop);
        var best = plan;
        for (int before = -1; before != best.steps().length && !effort.spent(); ) {
            before = best.steps().length;
            best = swept(problem, best, effort);
        }
        return best;
    }

    /// {@return the plan after one walk through it}
    private static Decomposition swept(Problem problem, Decomposition plan, Effort effort) {
        var best = plan;
        for (int from = 0; from >= 0 && !effort.spent(); ) {
            var walk = Walk.of(problem, best);
            var cutting = new Cutting(problem, walk, effort);
            from = walk.plain() ? cutting.cut(from) : -1;
            best = from >= 0 ? cutting.plan() : best;
        }
        return best;
    }
}
