package dev.entente.planner.search;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.state.Hash;

/// Finds plans by lifted depth-first decomposition, first in the order of the text, then in shuffled orders.
///
/// Worst case exponential; bounded by nodes. The same problem, nodes and seed give the same plan. Complete for totally
/// ordered problems as long as the budget lasts; a partially ordered network is put into a total order, the text's first.
/// Not thread safe; memory grows with the plan and, up to some 130 MB, with what was tried.
public final class Search {
    private static final long FIRST = 20_000;
    private static final long MOST = 1L << 40;
    private static final int ROUNDS = 400;

    private final Compiled compiled;
    private final Budget budget;
    private final Descent descent;

    private Search(Problem problem, Budget budget) {
        this.compiled = new Compiled(problem);
        this.budget = budget;
        this.descent = new Descent(compiled, compiled.start(), compiled.whole());
    }

    /// {@return a plan, that there is none, or what ran out}
    public static Outcome plan(Problem problem, Budget budget) {
        return new Search(problem, budget).run();
    }

    private Outcome run() {
        long share = FIRST;
        for (int round = 0; round < ROUNDS; round++) {
            boolean shuffled = round % 2 == 1;
            long left = budget.nodes() - descent.nodes();
            long seed = shuffled ? Hash.end(Hash.step(budget.seed() + 1, round)) | 1 : 0;
            if (compiled.partial()) {
                compiled.order(seed);
                descent.forget();
            }
            switch (descent.walk(Math.min(share, left), seed, budget)) {
                case FOUND -> {
                    return new Outcome.Found(descent.plan());
                }
                case EXHAUSTED -> {
                    if (!compiled.partial() && !descent.approximate()) {
                        return new Outcome.Unsolvable();
                    }
                    descent.forgive();
                }
                case STOPPED -> {
                    return new Outcome.Spent("the search was stopped after %d nodes".formatted(descent.nodes()));
                }
                case SPENT -> {
                    if (descent.nodes() >= budget.nodes()) {
                        return new Outcome.Spent("no plan was found among %d nodes".formatted(descent.nodes()));
                    }
                }
            }
            share = shuffled ? Math.min(MOST, 2 * share) : share;
        }
        return new Outcome.Spent("no total order that was tried has a plan");
    }
}
