package dev.entente.planner.search;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.state.Hash;
import java.util.Optional;

/// Finds plans by lifted depth-first decomposition, first in the order of the text, then in shuffled orders
/// and with tasks kept from recurring often.
///
/// Worst case exponential; bounded by nodes. The same problem, nodes and seed give the same plan. Complete for totally
/// ordered problems as long as the budget lasts; a partially ordered network is put into a total order, the text's first.
/// Not thread safe; memory grows with the plan and, up to some 130 MB, with what was tried.
public final class Search {
    private static final long FIRST = 20_000;
    private static final long MOST = 1L << 40;
    private static final int ROUNDS = 60;
    private static final int BOUNDED = 4;

    private final Compiled compiled;
    private final Budget budget;
    private final Descent descent;
    private boolean bounded;

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
            var ended = walk(share, 0, 0);
            for (int i = 1; ended.isEmpty() && i <= BOUNDED; i++) {
                long draw = Hash.end(Hash.step(budget.seed() + i, round)) | 1;
                ended = walk(share / BOUNDED, i % 2 == 0 ? draw : 0, draw);
            }
            if (ended.isEmpty()) {
                ended = walk(share, Hash.end(Hash.step(budget.seed(), round)) | 1, 0);
            }
            if (ended.isPresent()) {
                return ended.get();
            }
            share = Math.min(MOST, 2 * share);
        }
        return new Outcome.Spent("no plan was found in the orders that were tried");
    }

    /// One walk; empty where another one may find more.
    ///
    /// @param seed 0 for the order of the text
    /// @param bound of recursion, as drawn; 0 for none
    private Optional<Outcome> walk(long share, long seed, long bound) {
        if (bound != 0 || bounded) {
            descent.bound(bound);
        }
        bounded = bound != 0;
        if (compiled.partial()) {
            compiled.order(seed);
            descent.forget();
        }
        return switch (descent.walk(Math.min(share, budget.nodes() - descent.nodes()), seed, budget)) {
            case FOUND -> Optional.of(new Outcome.Found(descent.plan()));
            case EXHAUSTED -> exhausted();
            case STOPPED -> Optional.of(new Outcome.Spent("the search was stopped after %s nodes".formatted(descent.nodes())));
            case SPENT -> descent.nodes() < budget.nodes()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Spent("no plan was found among %s nodes".formatted(descent.nodes())));
        };
    }

    private Optional<Outcome> exhausted() {
        if (bounded) {
            return Optional.empty();
        }
        if (!compiled.partial() && !descent.approximate()) {
            return Optional.of(new Outcome.Unsolvable());
        }
        descent.forgive();
        return Optional.empty();
    }
}
