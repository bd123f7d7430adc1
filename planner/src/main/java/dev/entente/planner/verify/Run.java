package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Does the actions of a plan one after the other, and begins every task as soon as it can begin.
///
/// A task begins when its parent has begun, what it waits for has ended, and the precondition of its method holds; it ends
/// when all of its parts have ended. An action can be done when its parent has begun and what it waits for has ended.
final class Run {
    private final Problem problem;
    private final Rules rules;
    private final Tree tree;
    private final Evaluation evaluation;
    private final Witness witness;
    private final Matchings matchings;
    private final int[] skips;
    private final int[] pending;
    private final int[] unfinished;
    private final boolean[] begun;
    private final int[] calls;
    private final boolean[] dry;
    private final Matching[] applied;
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();
    private final Map<Integer, Ints> waiting = new HashMap<>();
    private Optional<Fault> fault = Optional.empty();
    private int culprit;

    /// @param skips how many ways of each task to pass over
    Run(Problem problem, Rules rules, Tree tree, Evaluation evaluation, Witness witness, Matchings matchings, int[] skips) {
        this.problem = problem;
        this.rules = rules;
        this.tree = tree;
        this.evaluation = evaluation;
        this.witness = witness;
        this.matchings = matchings;
        this.skips = skips;
        int size = tree.size() + 1;
        pending = new int[size];
        unfinished = new int[size];
        begun = new boolean[size];
        calls = new int[size];
        dry = new boolean[size];
        applied = new Matching[size];
        Arrays.fill(pending, 1);
        culprit = tree.size();
    }

    /// Runs as far as the first fault.
    void go() {
        var effects = new Effects(evaluation);
        release(tree.size());
        drain();
        for (int step = 0; step < tree.steps().length && fault.isEmpty(); step++) {
            act(step, effects);
        }
        if (fault.isEmpty()) {
            end();
        }
    }

    Optional<Fault> fault() {
        return fault;
    }

    /// {@return the task where the fault is}
    int culprit() {
        return culprit;
    }

    /// {@return the way in which a task was decomposed}
    Matching applied(int node) {
        return Objects.requireNonNull(applied[node]);
    }

    /// {@return whether a task was decomposed in a way beside which there is another}
    boolean otherwise(int node) {
        return begun[node] && !tree.isAction(node) && !dry[node] && applied(node).next();
    }

    private void act(int step, Effects effects) {
        int node = tree.steps()[step];
        var operator = problem.model().operator(tree.symbols()[node]);
        var frame = Frame.of(operator.variables(), tree.arguments()[node]);
        var blame = new Blame(problem, rules, tree, evaluation);
        if (pending[node] > 0) {
            blocked(blame, node);
            return;
        }
        if (!evaluation.holds(operator.precondition(), frame)) {
            fail(node, blame.precondition(node, frame));
            return;
        }
        try {
            var changed = effects.apply(operator.effects(), frame, step);
            rules.invariants().broken(changed, evaluation).ifPresent(broken -> fail(node, blame.invariant(node, broken)));
            finished(node);
            wake(changed);
        } catch (ArithmeticException noNumber) {
            fail(node, blame.number(node));
        }
    }

    private void end() {
        var blame = new Blame(problem, rules, tree, evaluation);
        for (int node = 0; node < tree.size(); node++) {
            if (!begun[node] && !tree.isAction(node) && pending[node] == 0) {
                culprit = node;
                fault = Optional.of(blame.method(node, matchings.of(node).frame(), -1));
                return;
            }
        }
        var frame = begun[tree.size()] ? applied(tree.size()).frame() : Frame.of(problem.variables(), Wording.NOTHING);
        fault = rules.goal().stream()
                .filter(part -> !evaluation.holds(part, frame))
                .findFirst()
                .map(part -> blame.goal(part, frame));
    }

    private void fail(int node, Fault found) {
        culprit = node;
        fault = Optional.of(found);
    }

    /// Finds the task that has to begin before an action, and cannot.
    private void blocked(Blame blame, int action) {
        int node = action;
        while (pending[node] > 0) {
            node = awaited(node);
        }
        culprit = node;
        fault = Optional.of(tree.isAction(node)
                ? blame.order(node, action)
                : blame.method(node, matchings.of(node).frame(), action));
    }

    /// {@return the parent of a task if it has not begun, else something in what it waits for that has not begun}
    private int awaited(int node) {
        int parent = tree.parent(node);
        if (!begun[parent]) {
            return parent;
        }
        int here = Arrays.stream(matchings.rule(parent).precedence().leaders(calls[node]))
                .map(applied(parent)::node)
                .filter(leader -> unfinished[leader] >= 0)
                .findFirst()
                .orElseThrow();
        while (begun[here]) {
            here = Arrays.stream(tree.parts(here)).filter(part -> unfinished[part] >= 0).findFirst().orElseThrow();
        }
        return here;
    }

    private void release(int node) {
        pending[node]--;
        if (pending[node] == 0 && !tree.isAction(node)) {
            ready.push(node);
        }
    }

    private void drain() {
        while (!ready.isEmpty()) {
            begin(ready.pop());
        }
    }

    private void begin(int node) {
        var rule = matchings.rule(node);
        var matching = way(node, rule);
        if (matching.isEmpty()) {
            for (int fluent : rule.reads()) {
                waiting.computeIfAbsent(fluent, _ -> new Ints()).add(node);
            }
            return;
        }
        begun[node] = true;
        applied[node] = matching.get();
        parts(node, matching.get(), rule.precedence());
    }

    /// {@return the way to decompose a task now, passing over as many as was told, or as many as there are}
    private Optional<Matching> way(int node, Rule rule) {
        var matching = matchings.of(node);
        int possible = 0;
        do {
            if (witness.found(rule.condition(), rule.parameters(), matching.frame())) {
                if (possible == skips[node]) {
                    return Optional.of(matching);
                }
                possible++;
            }
        } while (matching.next());
        dry[node] = true;
        return possible == 0 ? Optional.empty() : Optional.of(matchings.of(node));
    }

    private void parts(int node, Matching matching, Precedence precedence) {
        var parts = tree.parts(node);
        unfinished[node] = parts.length;
        for (int call = 0; call < parts.length; call++) {
            calls[matching.node(call)] = call;
            pending[matching.node(call)] += precedence.waits(call);
        }
        for (int part : parts) {
            release(part);
        }
        if (parts.length == 0) {
            finished(node);
        }
    }

    /// Ends a task, and those above whose last part it was.
    private void finished(int node) {
        int here = node;
        unfinished[here] = -1;
        while (here != tree.size()) {
            int parent = tree.parent(here);
            for (int follower : matchings.rule(parent).precedence().followers(calls[here])) {
                release(applied(parent).node(follower));
            }
            unfinished[parent]--;
            if (unfinished[parent] > 0) {
                return;
            }
            unfinished[parent] = -1;
            here = parent;
        }
    }

    private void wake(Ints changed) {
        for (int i = 0; i < changed.size(); i++) {
            var woken = waiting.remove(evaluation.state().fluent(changed.at(i)));
            for (int k = 0; woken != null && k < woken.size(); k++) {
                if (!begun[woken.at(k)]) {
                    ready.push(woken.at(k));
                }
            }
        }
        drain();
    }
}
