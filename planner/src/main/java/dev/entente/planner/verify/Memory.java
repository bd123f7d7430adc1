package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;

/// Holds a plan in memory to what the names of a file are held to.
final class Memory {
    private final Names names;
    private final Problem problem;
    private final Wording wording;
    private final Tree tree;

    private Memory(Decomposition plan, Names names, Problem problem) {
        this.names = names;
        this.problem = problem;
        this.wording = new Wording(problem);
        this.tree = Tree.of(plan);
    }

    static Tree checked(Decomposition plan, Names names, Problem problem) {
        var memory = new Memory(plan, names, problem);
        for (int node = 0; node < plan.size(); node++) {
            memory.node(node);
        }
        memory.steps();
        return memory.tree;
    }

    private void node(int node) {
        int symbol = tree.symbols()[node];
        var arguments = tree.arguments()[node];
        if (problem.model().primitive(symbol) != tree.isAction(node)) {
            throw fault(node, Fault.Kind.TASK, "task %s (%s) must have a method if it is compound, and none if it is an action"
                    .formatted(node, problem.model().name(symbol)));
        }
        if (arguments.length != problem.model().arity(symbol)) {
            throw fault(node, Fault.Kind.ARITY, "task %s (%s) takes %s arguments, not %s"
                    .formatted(node, problem.model().name(symbol), problem.model().arity(symbol), arguments.length));
        }
        for (int place = 0; place < arguments.length; place++) {
            var wrong = names.mistyped(symbol, place, arguments[place]);
            if (wrong.isPresent()) {
                throw fault(node, Fault.Kind.TYPE, "in task %s, %s".formatted(node, wrong.get()));
            }
        }
        method(node, symbol);
    }

    private void method(int node, int symbol) {
        int method = tree.methods()[node];
        if (method >= 0 && problem.model().symbol(problem.model().methods().get(method).task()) != symbol) {
            throw fault(node, Fault.Kind.METHOD, "method (%s) is not for task %s %s"
                    .formatted(problem.model().methods().get(method).name(), node, wording.task(symbol, tree.arguments()[node])));
        }
    }

    private void steps() {
        var done = new boolean[tree.size()];
        for (int step : tree.steps()) {
            if (!tree.isAction(step) || done[step]) {
                throw fault(step, Fault.Kind.SHARED_ID, "task %s must be an action that is done once".formatted(step));
            }
            done[step] = true;
        }
        for (int node = 0; node < done.length; node++) {
            if (tree.isAction(node) && !done[node]) {
                throw fault(node, Fault.Kind.UNATTACHED, "action %s %s is never done"
                        .formatted(node, wording.task(tree.symbols()[node], tree.arguments()[node])));
            }
        }
    }

    private FaultException fault(int node, Fault.Kind kind, String message) {
        return new FaultException(tree.at(node, kind, message, "Maybe the plan is for another problem."));
    }
}
