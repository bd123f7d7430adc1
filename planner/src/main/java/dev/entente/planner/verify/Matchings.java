package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// Looks at all tasks, from the top down. That actions are out of order is told only where all parts are in their place,
    /// as a part in a wrong place puts actions out of order too.
    ///
    /// @throws FaultException if the parts of a task are not its method's
    void check() {
        var late = Stream.concat(Stream.of(tree.size()), Arrays.stream(shape.fromTheTop()).boxed())
                .filter(node -> !tree.isAction(node))
                .flatMap(node -> disorder(node).stream())
                .toList();
        if (!late.isEmpty()) {
            throw late.getFirst();
        }
    }

    private Optional<FaultException> disorder(int node) {
        try {
            of(node);
            return Optional.empty();
        } catch (FaultException wrong) {
            if (wrong.fault().kind() == Fault.Kind.ORDER) {
                return Optional.of(wrong);
            }
            throw wrong;
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
        var matching = new Matching(tree, shape, witness, rule.network(), tree.parts(node), frame, rule.precedence(),
                tree.parts(node).length);
        if (!matching.next()) {
            throw mismatch.fault();
        }
        return matching;
    }

    Rule rule(int node) {
        return node == tree.size() ? rules.root() : rules.method(tree.methods()[node]);
    }
}
