package dev.entente.planner.tree;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// States as maps from text, as slow and as plain as can be.
record Oracle(Problem problem) {

    Map<String, Long> first() {
        var state = new TreeMap<String, Long>();
        problem.facts().forEach(fact -> state.put(key(fact.fluent(), fact.objects()), 1L));
        problem.numbers().forEach(level -> put(state, key(level.fluent(), level.objects()), level.value()));
        return state;
    }

    static String key(int fluent, int[] objects) {
        return fluent + Arrays.toString(objects);
    }

    static void put(Map<String, Long> state, String key, long value) {
        if (value == 0) {
            state.remove(key);
        } else {
            state.put(key, value);
        }
    }

    boolean holds(Map<String, Long> state, Condition condition, int[] binding, int[] types) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> state.containsKey(key(fluent, Term.values(terms, binding)));
            case Condition.Same(int left, int right) -> Term.value(left, binding) == Term.value(right, binding);
            case Condition.Is(int term, int type) ->
                problem.model().types().within(problem.objects().get(Term.value(term, binding)).type(), type);
            case Condition.Compares(var order, var left, var right) ->
                order.holds(amount(state, left, binding), amount(state, right, binding));
            case Condition.Not(var part) -> !holds(state, part, binding, types);
            case Condition.All(var parts) -> parts.stream().allMatch(part -> holds(state, part, binding, types));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> holds(state, part, binding, types));
            case Condition.Every(var variables, var part) ->
                choices(variables, binding, types).stream().allMatch(it -> holds(state, part, it, types));
            case Condition.Some(var variables, var part) ->
                choices(variables, binding, types).stream().anyMatch(it -> holds(state, part, it, types));
        };
    }

    long amount(Map<String, Long> state, Amount amount, int[] binding) {
        return switch (amount) {
            case Amount.Constant(long value) -> value;
            case Amount.Read(int fluent, var terms) -> state.getOrDefault(key(fluent, Term.values(terms, binding)), 0L);
            case Amount.Combined(var operation, var left, var right) ->
                operation.of(amount(state, left, binding), amount(state, right, binding));
        };
    }

    List<int[]> choices(int[] variables, int[] binding, int[] types) {
        List<int[]> choices = List.of(binding);
        for (int variable : variables) {
            var longer = new ArrayList<int[]>();
            for (var choice : choices) {
                IntStream.range(0, problem.objects().size())
                        .filter(it -> problem.model().types().within(problem.objects().get(it).type(), types[variable]))
                        .forEach(it -> {
                            var next = choice.clone();
                            next[variable] = it;
                            longer.add(next);
                        });
            }
            choices = longer;
        }
        return choices;
    }

    boolean allows(Map<String, Long> state, int symbol, int[] arguments) {
        var operator = problem.model().operator(symbol);
        var binding = Arrays.copyOf(arguments, operator.variables().size());
        return holds(state, operator.precondition(), binding, operator.variables().types());
    }

    boolean allowsMethod(Map<String, Long> state, Decomposition plan, int node) {
        var method = problem.model().methods().get(plan.method(node));
        var binding = Arrays.copyOf(plan.binding(node), method.variables().size());
        return holds(state, method.precondition(), binding, method.variables().types());
    }

    /// {@return the next state; the state before is left as it is}
    Map<String, Long> after(Map<String, Long> state, int symbol, int[] arguments) {
        var operator = problem.model().operator(symbol);
        var types = operator.variables().types();
        var next = new TreeMap<>(state);
        var binding = Arrays.copyOf(arguments, operator.variables().size());
        for (int phase = 0; phase < 4; phase++) {
            for (var effect : operator.effects()) {
                for (var choice : choices(effect.variables(), binding, types)) {
                    if (holds(state, effect.when(), choice, types)) {
                        change(phase, effect.change(), state, next, choice);
                    }
                }
            }
        }
        return next;
    }

    private void change(int phase, Effect.Change change, Map<String, Long> state, Map<String, Long> next, int[] binding) {
        var key = key(change.fluent(), Term.values(change.terms(), binding));
        switch (change) {
            case Effect.Delete _ when phase == 0 -> next.remove(key);
            case Effect.Add _ when phase == 1 -> next.put(key, 1L);
            case Effect.Assign(_, _, var amount) when phase == 2 -> put(next, key, amount(state, amount, binding));
            case Effect.Increase(_, _, var amount) when phase == 3 ->
                put(next, key, next.getOrDefault(key, 0L) + amount(state, amount, binding));
            default -> {}
        }
    }

    boolean invariant(Map<String, Long> state) {
        return problem.model().invariants().stream().allMatch(it -> {
            int[] all = IntStream.range(0, it.variables().size()).toArray();
            return choices(all, new int[all.length], it.variables().types()).stream()
                    .allMatch(choice -> holds(state, it.condition(), choice, it.variables().types()));
        });
    }

    /// {@return the states before each action and the last one; empty where an action cannot be done}
    List<Map<String, Long>> states(Decomposition plan, int[] steps) {
        var states = new ArrayList<Map<String, Long>>();
        states.add(first());
        for (int node : steps) {
            if (!allows(states.getLast(), plan.symbol(node), plan.arguments(node))) {
                return List.of();
            }
            states.add(after(states.getLast(), plan.symbol(node), plan.arguments(node)));
            if (!invariant(states.getLast())) {
                return List.of();
            }
        }
        return states;
    }
}
