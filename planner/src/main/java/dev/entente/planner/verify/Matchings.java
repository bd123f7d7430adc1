package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;

/// The ways in which the parts of each task are its method's.
final class Matchings {
    private final Problem problem;
    private final Rules rules;
    private final Tree tree;
    private final Shape shape;
    private final Witness witness;

    Matchings(Problem problem, Rules rules, Tree tree, Shape shape, Witness witness) {
        this.problem = problem;
        this.rules = rules;
        this.tree = tree;
        this.shape = shape;
        this.witness = witness;
    }

    /// @throws FaultException if the parts of a task are not its method's; the first from the top down
    void check() {
        of(tree.size());
        for (int node : shape.fromTheTop()) {
            if (!tree.isAction(node)) {
                of(node);
            }
        }
    }

    /// {@return the first way}
    ///
    /// @throws FaultException if there is none
    Matching of(int node) {
        var rule = rule(node);
        var mismatch = new Mismatch(problem, tree, shape, witness, node, rule);
        mismatch.count();
        var frame = mismatch.frame();
        var matching = new Matching(tree, shape, witness, rule.network(), tree.parts(node), frame, rule.precedence());
        if (!matching.next()) {
            throw mismatch.fault(matching.deepest());
        }
        return matching;
    }

    Rule rule(int node) {
        return node == tree.size() ? rules.root() : rules.method(tree.methods()[node]);
    }
}
