package dev.entente.planner.ground;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Simulates a plan and checks its tree against the problem. Says what is wrong, or nothing.
final class Judge {
    private final Problem problem;
    private final Decomposition plan;
    private final List<Truth> states = new ArrayList<>();
    private final int[] first;
    private final int[] last;
    private String fault = "";

    private Judge(Problem problem, Decomposition plan) {
        this.problem = problem;
        this.plan = plan;
        first = new int[plan.size()];
        last = new int[plan.size()];
    }

    static String fault(Problem problem, Decomposition plan) {
        var judge = new Judge(problem, plan);
        judge.judge();
        return judge.fault;
    }

    private void require(boolean true_, String what) {
        if (!true_ && fault.isEmpty()) {
            fault = what;
        }
    }

    private void judge() {
        simulate();
        if (!fault.isEmpty()) {
            return;
        }
        spans();
        int[] types = problem.variables().types();
        var open = Truth.bindings(problem, types, Body.first(problem.parameters()), Join.unbound(types.length));
        require(open.stream().anyMatch(binding -> matches(problem.network(), plan.roots(), binding)
                && states.getFirst().holds(problem.constraint(), problem, types, binding.clone())), "the top does not match");
        network(problem.network(), plan.roots(), 0, states.size() - 1);
        for (int node = 0; node < plan.size(); node++) {
            node(node);
        }
        require(states.getLast().holds(problem.goal(), problem, types, Join.unbound(types.length)), "the goal does not hold");
    }

    private void simulate() {
        states.add(Truth.of(problem));
        for (int step : plan.steps()) {
            var next = states.getLast().after(problem, problem.model().operator(plan.symbol(step)), plan.arguments(step));
            if (next.isEmpty()) {
                require(false, "cannot do " + Truth.names(problem.model(), problem.objects(), plan.symbol(step), plan.arguments(step)));
                return;
            }
            states.add(next.get());
        }
    }

    private void spans() {
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        int actions = 0;
        for (int i = 0; i < plan.steps().length; i++) {
            first[plan.steps()[i]] = i;
            last[plan.steps()[i]] = i;
        }
        for (int node = plan.size() - 1; node >= 0; node--) {
            boolean primitive = problem.model().primitive(plan.symbol(node));
            actions += primitive ? 1 : 0;
            require(!primitive || last[node] >= 0, "an action of the tree is not done");
            int parent = plan.parent(node);
            if (parent >= 0) {
                first[parent] = Math.min(first[parent], first[node]);
                last[parent] = Math.max(last[parent], last[node]);
            }
        }
        require(actions == plan.steps().length, "not every step is an action of the tree");
    }

    private boolean matches(Network network, int[] parts, int[] binding) {
        boolean matches = network.calls().size() == parts.length;
        for (int i = 0; i < parts.length && matches; i++) {
            Call call = network.calls().get(i);
            matches = call.symbol() == plan.symbol(parts[i])
                    && Arrays.equals(Term.values(call.terms(), binding), plan.arguments(parts[i]));
        }
        return matches;
    }

    private void node(int node) {
        var model = problem.model();
        boolean primitive = model.primitive(plan.symbol(node));
        var types = primitive ? model.operator(plan.symbol(node)).variables().types() : model.task(plan.symbol(node)).variables().types();
        for (int i = 0; i < plan.arguments(node).length; i++) {
            require(Truth.is(problem, plan.arguments(node)[i], types[i]), "an argument is of a wrong type");
        }
        if (primitive) {
            return;
        }
        var method = model.methods().get(plan.method(node));
        require(model.symbol(method.task()) == plan.symbol(node), "a method is of another task");
        int[] binding = Arrays.copyOf(plan.binding(node), method.variables().size());
        require(plan.binding(node).length == method.parameters(), "a binding is too short");
        require(Arrays.equals(Term.values(method.arguments(), binding), plan.arguments(node)), "a method's task has other arguments");
        for (int i = 0; i < method.parameters(); i++) {
            require(Truth.is(problem, binding[i], method.variables().types()[i]), "a variable is of a wrong type");
        }
        require(matches(method.body(), plan.parts(node), binding), "the parts are others than the method's");
        if (last[node] >= 0) {
            require(asks(method.precondition(), first[node], method.variables().types(), binding), "precondition of " + method.name());
        }
    }

    private boolean asks(Condition condition, int state, int[] types, int[] binding) {
        return states.get(state).holds(condition, problem, types, binding.clone());
    }

    /// Orders hold among the parts; those without actions are somewhere between their neighbours.
    private void network(Network network, int[] parts, int from, int to) {
        int[] earliest = new int[parts.length];
        int[] latest = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            earliest[i] = last[parts[i]] >= 0 ? first[parts[i]] : from;
            latest[i] = last[parts[i]] >= 0 ? last[parts[i]] + 1 : to;
        }
        for (int round = 0; round < parts.length; round++) {
            for (int i = 0; i < parts.length; i++) {
                for (int j = 0; j < parts.length; j++) {
                    if (before(network, i, j)) {
                        int end = last[parts[i]] >= 0 ? last[parts[i]] + 1 : earliest[i];
                        require(last[parts[j]] < 0 || end <= first[parts[j]], "two parts are out of order");
                        earliest[j] = last[parts[j]] >= 0 ? earliest[j] : Math.max(earliest[j], end);
                        int start = last[parts[j]] >= 0 ? first[parts[j]] : latest[j];
                        latest[i] = last[parts[i]] >= 0 ? latest[i] : Math.min(latest[i], start);
                    }
                }
            }
        }
        for (int i = 0; i < parts.length; i++) {
            part(parts[i], earliest[i], latest[i]);
        }
    }

    private static boolean before(Network network, int one, int other) {
        if (network.ordered()) {
            return one < other;
        }
        for (int i = 0; i < network.before().length; i += 2) {
            if (network.before()[i] == one && network.before()[i + 1] == other) {
                return true;
            }
        }
        return false;
    }

    private void part(int node, int from, int to) {
        if (problem.model().primitive(plan.symbol(node)) || !fault.isEmpty()) {
            return;
        }
        var method = problem.model().methods().get(plan.method(node));
        if (last[node] < 0) {
            int[] binding = Arrays.copyOf(plan.binding(node), method.variables().size());
            boolean somewhere = false;
            for (int state = from; state <= to; state++) {
                somewhere |= asks(method.precondition(), state, method.variables().types(), binding);
            }
            require(somewhere, "precondition of empty " + method.name());
        }
        network(method.body(), plan.parts(node), from, to);
    }
}
