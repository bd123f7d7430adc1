package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;

/// One plan before the verifier: its parts are matched to their methods, then its actions are done.
///
/// Where the parts of a task could be the tasks of its method in more than one way, the ways are tried in turn, those of the
/// tasks above the fault only, and only so many; the fault of the first way is the one that is told.
final class Judgement {
    private static final int MOST_WAYS = 32;

    private final Problem problem;
    private final Domains domains;
    private final Rules rules;
    private final Tree tree;
    private final Shape shape;

    Judgement(Problem problem, Domains domains, Rules rules, Tree tree) {
        this.problem = problem;
        this.domains = domains;
        this.rules = rules;
        this.tree = tree;
        this.shape = Shape.of(tree);
    }

    /// {@return the plan with all that was found out about it}
    ///
    /// @throws FaultException if it is none
    Decomposition plan() {
        var skips = new int[tree.size() + 1];
        matchings(new Witness(new Evaluation(new State(problem), domains), domains)).check();
        var run = run(skips);
        var first = run.fault();
        int ways = 1;
        while (run.fault().isPresent() && ways < MOST_WAYS && otherwise(run, skips)) {
            run = run(skips);
            ways++;
        }
        if (run.fault().isPresent()) {
            throw new FaultException(first.orElseThrow());
        }
        return new Explained(tree, run::applied).plan();
    }

    private Run run(int[] skips) {
        var evaluation = new Evaluation(new State(problem), domains);
        var witness = new Witness(evaluation, domains);
        var run = new Run(problem, rules, tree, evaluation, witness, matchings(witness), skips);
        run.go();
        return run;
    }

    private Matchings matchings(Witness witness) {
        return new Matchings(problem, rules, tree, shape, witness);
    }

    /// Chooses the next way of the lowest task above the fault that has one.
    ///
    /// @return whether there is one
    private boolean otherwise(Run run, int[] skips) {
        int node = run.culprit();
        while (!run.otherwise(node)) {
            skips[node] = 0;
            if (node == tree.size()) {
                return false;
            }
            node = tree.parent(node);
        }
        skips[node]++;
        return true;
    }
}
