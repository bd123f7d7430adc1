package dev.entente.planner.ground;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tries everything, breadth first, over totally ordered networks as they are written.
final class Everything {
    private static final int LONGEST = 9;
    private static final int MOST = 1_000;

    /// Whether there is a plan, as far as it was looked.
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private record Doing(int symbol, List<Integer> arguments) {}

    private record Node(Truth state, List<Doing> left) {}

    private final Problem problem;
    private final Set<Node> seen = new HashSet<>();
    private final ArrayDeque<Node> open = new ArrayDeque<>();
    private boolean cut;

    private Everything(Problem problem) {
        this.problem = problem;
    }

    static Answer of(Problem problem) {
        return new Everything(problem).run();
    }

    private Answer run() {
        int[] types = problem.variables().types();
        var start = Truth.of(problem);
        for (var binding : Truth.bindings(problem, types, Body.first(problem.parameters()), Join.unbound(types.length))) {
            if (start.holds(problem.constraint(), problem, types, binding.clone())) {
                add(start, problem.network().calls(), binding, List.of());
            }
        }
        while (!open.isEmpty()) {
            var node = open.poll();
            if (node.left.isEmpty()) {
                if (node.state.holds(problem.goal(), problem, types, Join.unbound(types.length))) {
                    return Answer.YES;
                }
            } else if (seen.size() > MOST) {
                return Answer.UNKNOWN;
            } else {
                expand(node);
            }
        }
        return cut ? Answer.UNKNOWN : Answer.NO;
    }

    private void expand(Node node) {
        var model = problem.model();
        var first = node.left.getFirst();
        var rest = node.left.subList(1, node.left.size());
        int[] arguments = first.arguments.stream().mapToInt(Integer::intValue).toArray();
        if (model.primitive(first.symbol)) {
            node.state.after(problem, model.operator(first.symbol), arguments).ifPresent(next -> add(new Node(next, List.copyOf(rest))));
            return;
        }
        for (int number : model.task(first.symbol).methods()) {
            var method = model.methods().get(number);
            int[] types = method.variables().types();
            for (var binding : Truth.bindings(problem, types, Body.first(method.parameters()), Join.unbound(types.length))) {
                if (Arrays.equals(Term.values(method.arguments(), binding), arguments)
                        && node.state.holds(method.precondition(), problem, types, binding.clone())) {
                    add(node.state, method.body().calls(), binding, rest);
                }
            }
        }
    }

    private void add(Truth state, List<Call> calls, int[] binding, List<Doing> rest) {
        var left = new ArrayList<Doing>();
        for (var call : calls) {
            int[] arguments = Term.values(call.terms(), binding);
            if (!typed(call.symbol(), arguments)) {
                return;
            }
            left.add(new Doing(call.symbol(), Arrays.stream(arguments).boxed().toList()));
        }
        left.addAll(rest);
        add(new Node(state, List.copyOf(left)));
    }

    private boolean typed(int symbol, int[] arguments) {
        var model = problem.model();
        var types = model.primitive(symbol) ? model.operator(symbol).variables().types() : model.task(symbol).variables().types();
        for (int i = 0; i < arguments.length; i++) {
            if (!Truth.is(problem, arguments[i], types[i])) {
                return false;
            }
        }
        return true;
    }

    private void add(Node node) {
        if (node.left.size() > LONGEST) {
            cut = true;
        } else if (seen.add(node)) {
            open.add(node);
        }
    }
}
