package dev.entente.planner.ground;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A state as sets of words, and the plainest reading of conditions and effects: what the search is held to.
record Truth(Set<String> facts, Map<String, Long> numbers) {

    static Truth of(Problem problem) {
        var facts = new TreeSet<String>();
        var numbers = new TreeMap<String, Long>();
        problem.facts().forEach(fact -> facts.add(word(fact.fluent(), fact.objects())));
        problem.numbers().forEach(level -> numbers.put(word(level.fluent(), level.objects()), level.value()));
        return new Truth(facts, numbers);
    }

    private static String word(int fluent, int[] objects) {
        return fluent + Arrays.toString(objects);
    }

    boolean holds(Condition condition, Problem problem, int[] types, int[] binding) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> facts.contains(word(fluent, Term.values(terms, binding)));
            case Condition.Same(int left, int right) -> Term.value(left, binding) == Term.value(right, binding);
            case Condition.Is(int term, int type) -> is(problem, Term.value(term, binding), type);
            case Condition.Compares(var order, var left, var right) -> compares(order, left, right, binding);
            case Condition.Not(var part) -> !holds(part, problem, types, binding);
            case Condition.All(var parts) -> parts.stream().allMatch(part -> holds(part, problem, types, binding));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, problem, types, binding));
            case Condition.Every(var variables, var part) ->
                bindings(problem, types, variables, binding).stream().allMatch(each -> holds(part, problem, types, each));
            case Condition.Some(var variables, var part) ->
                bindings(problem, types, variables, binding).stream().anyMatch(each -> holds(part, problem, types, each));
        };
    }

    private boolean compares(Condition.Order order, Amount left, Amount right, int[] binding) {
        try {
            return order.holds(value(left, binding), value(right, binding));
        } catch (ArithmeticException _) {
            return false;
        }
    }

    private long value(Amount amount, int[] binding) {
        return switch (amount) {
            case Amount.Constant(long value) -> value;
            case Amount.Read(int fluent, var terms) -> numbers.getOrDefault(word(fluent, Term.values(terms, binding)), 0L);
            case Amount.Combined(var operation, var left, var right) -> operation.of(value(left, binding), value(right, binding));
        };
    }

    static boolean is(Problem problem, int object, int type) {
        return problem.model().types().within(problem.objects().get(object).type(), type);
    }

    /// {@return every way to bind some variables to objects of their types}
    static List<int[]> bindings(Problem problem, int[] types, int[] variables, int[] binding) {
        var found = List.of(binding);
        for (int variable : variables) {
            var longer = new ArrayList<int[]>();
            for (var each : found) {
                for (int object = 0; object < problem.objects().size(); object++) {
                    if (is(problem, object, types[variable])) {
                        var copy = each.clone();
                        copy[variable] = object;
                        longer.add(copy);
                    }
                }
            }
            found = longer;
        }
        return found;
    }

    /// {@return the state after an operator is done, if it can be}
    Optional<Truth> after(Problem problem, Operator operator, int[] arguments) {
        int[] types = operator.variables().types();
        int[] binding = Arrays.copyOf(arguments, types.length);
        if (!holds(operator.precondition(), problem, types, binding)) {
            return Optional.empty();
        }
        var next = new Truth(new TreeSet<>(facts), new TreeMap<>(numbers));
        var added = new ArrayList<String>();
        try {
            for (var effect : operator.effects()) {
                for (var each : bindings(problem, types, effect.variables(), binding)) {
                    if (holds(effect.when(), problem, types, each)) {
                        change(effect.change(), each, next, added);
                    }
                }
            }
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
        next.facts.addAll(added);
        return problem.model().invariants().stream().allMatch(law -> next.obeys(law, problem)) ? Optional.of(next) : Optional.empty();
    }

    private void change(Effect.Change change, int[] binding, Truth next, List<String> added) {
        var word = word(change.fluent(), Term.values(change.terms(), binding));
        switch (change) {
            case Effect.Add _ -> added.add(word);
            case Effect.Delete _ -> next.facts.remove(word);
            case Effect.Assign(_, _, var amount) -> next.numbers.put(word, value(amount, binding));
            case Effect.Increase(_, _, var amount) ->
                next.numbers.put(word, Math.addExact(next.numbers.getOrDefault(word, 0L), value(amount, binding)));
        }
    }

    private boolean obeys(Invariant law, Problem problem) {
        int[] types = law.variables().types();
        var all = bindings(problem, types, Body.first(types.length), new int[types.length]);
        return all.stream().allMatch(each -> holds(law.condition(), problem, types, each));
    }

    static String names(Model model, List<Thing> objects, int symbol, int[] arguments) {
        var text = new StringBuilder(model.name(symbol));
        for (int object : arguments) {
            text.append(' ').append(objects.get(object).name());
        }
        return text.toString();
    }
}
