package dev.entente.planner.repair;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Things that go wrong: something is elsewhere than planned, or is undone. Keeps its own account of what is true.
public final class Disturbances {
    private final Problem problem;
    private final Map<String, Problem.Fact> truth = new LinkedHashMap<>();

    public Disturbances(Problem problem) {
        this.problem = problem;
        problem.facts().forEach(this::put);
    }

    private void put(Problem.Fact fact) {
        truth.put(key(fact), fact);
    }

    private static String key(Problem.Fact fact) {
        return fact.fluent() + Arrays.toString(fact.objects());
    }

    /// Does the first actions of a plan.
    public void perform(Decomposition plan, int steps) {
        for (int i = 0; i < steps; i++) {
            int node = plan.steps()[i];
            var effects = problem.model().operator(plan.symbol(node)).effects();
            for (var effect : effects) {
                if (effect.change() instanceof Effect.Delete(int fluent, int[] terms)) {
                    truth.remove(key(new Problem.Fact(fluent, Term.values(terms, plan.arguments(node)))));
                }
            }
            for (var effect : effects) {
                if (effect.change() instanceof Effect.Add(int fluent, int[] terms)) {
                    put(new Problem.Fact(fluent, Term.values(terms, plan.arguments(node))));
                }
            }
        }
    }

    /// {@return something that goes wrong, and counts as true from now on; empty where nothing can}
    public Optional<WorldEvent> draw(SplittableRandom random) {
        var pairs = changing(2);
        var singles = changing(1);
        if (!pairs.isEmpty() && (singles.isEmpty() || random.nextInt(3) > 0)) {
            return elsewhere(pairs.get(random.nextInt(pairs.size())), pairs, random);
        }
        if (singles.isEmpty()) {
            return Optional.empty();
        }
        var undone = singles.get(random.nextInt(singles.size()));
        truth.remove(key(undone));
        return Optional.of(WorldEvent.removed(undone));
    }

    private List<Problem.Fact> changing(int arity) {
        var found = new ArrayList<Problem.Fact>();
        for (var fact : truth.values()) {
            if (fact.objects().length == arity && changes(fact.fluent())) {
                found.add(fact);
            }
        }
        return found;
    }

    private boolean changes(int fluent) {
        return problem.model().operators().stream()
                .flatMap(operator -> operator.effects().stream())
                .anyMatch(effect -> effect.change().fluent() == fluent);
    }

    private Optional<WorldEvent> elsewhere(Problem.Fact fact, List<Problem.Fact> pairs, SplittableRandom random) {
        var others = pairs.stream()
                .filter(it -> it.fluent() == fact.fluent() && it.objects()[1] != fact.objects()[1])
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        int there = others.get(random.nextInt(others.size())).objects()[1];
        var moved = new Problem.Fact(fact.fluent(), new int[] {fact.objects()[0], there});
        truth.remove(key(fact));
        put(moved);
        return Optional.of(new WorldEvent(List.of(fact), List.of(moved), List.of()));
    }

    /// {@return the whole problem, from the world as it is now}
    public Problem asItIs() {
        return new Problem(
                problem.name(),
                problem.model(),
                problem.objects(),
                new ArrayList<>(truth.values()),
                problem.numbers(),
                problem.parameters(),
                problem.variables(),
                problem.constraint(),
                problem.network(),
                problem.goal());
    }
}
