package dev.entente.planner.tree;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Searches for another decomposition of one task with fewer actions, from the state at hand.
///
/// Depth first; a part that the plan does somewhere already may be done in the same way, shortest first, else its methods
/// are tried in the order of the text. Bounded by actions, fewest first; where that comes to no end, by how many tasks are
/// decomposed anew. Bounded by nodes and by depth too.
final class Shorter {
    private static final int FAR = 1 << 20;
    private static final int DEEPEST = 400;
    private static final int FEW = 6;
    private static final int MOST_NEW = 4;
    private final Model model;
    private final Doing doing;
    private final Guards guards;
    private final Choices choices;
    private final int[] least;
    private final Effort effort;
    private final Walk walk;
    private Draft draft = new Draft();
    private int nodes;
    private int room;
    /// How many tasks may still be decomposed otherwise than the plan does somewhere.
    private int fresh;
    private IntPredicate good = _ -> false;
    /// By what is to be done in which state: with how few actions before it that led nowhere.
    private final Map<Long, Integer> dead = new HashMap<>();

    /// What is still to be done, in order.
    ///
    /// @param least how many actions that takes at least
    private record Agenda(int node, int least, long hash, @Nullable Agenda next) {}

    Shorter(Problem problem, Walk walk, Guards guards, Doing doing, Effort effort) {
        this.guards = guards;
        model = problem.model();
        this.walk = walk;
        this.doing = doing;
        this.effort = effort;
        choices = new Choices(doing.judge());
        least = least(model);
    }

    /// {@return how many actions each task takes at least, whatever the state}
    private static int[] least(Model model) {
        var least = new int[model.symbols()];
        Arrays.fill(least, FAR);
        Arrays.fill(least, 0, model.operators().size(), 1);
        for (boolean better = true; better; ) {
            better = false;
            for (var method : model.methods()) {
                int sum = Math.min(FAR, method.body().calls().stream().mapToInt(it -> least[it.symbol()]).sum());
                int symbol = model.symbol(method.task());
                better |= sum < least[symbol];
                least[symbol] = Math.min(least[symbol], sum);
            }
        }
        return least;
    }

    /// Looks for a decomposition of a node of the plan, fewest actions first, and leaves the state as it is after it.
    ///
    /// @param most how many actions it may have
    /// @param expansions how many nodes may be looked at
    /// @param accept whether a decomposition with so many actions will do; asked in the state after it
    /// @return what was found; null where there is none
    @Nullable Draft shortest(int node, int most, int expansions, IntPredicate accept) {
        good = accept;
        nodes = expansions;
        for (int width = least[walk.plan.symbol(node)]; width < most && nodes > 0; width += 1 + width / 4) {
            if (fits(node, width, FAR)) {
                return draft;
            }
        }
        nodes = expansions / 4;
        for (int newly = 1; newly <= MOST_NEW; newly++) {
            if (fits(node, most, newly)) {
                return draft;
            }
        }
        return null;
    }

    private boolean fits(int node, int most, int newly) {
        room = most;
        fresh = newly;
        draft = new Draft();
        dead.clear();
        return solve(agenda(draft.add(walk.plan.symbol(node), walk.plan.arguments(node), -1), null), 0, 0);
    }

    private Agenda agenda(int node, @Nullable Agenda next) {
        int symbol = draft.symbol(node);
        long hash = Mixing.then(next == null ? 0 : next.hash, Mixing.of(symbol, draft.arguments(node)));
        return new Agenda(node, least[symbol] + (next == null ? 0 : next.least), hash, next);
    }

    private boolean solve(@Nullable Agenda agenda, int used, int depth) {
        if (agenda == null) {
            return good.test(used);
        }
        if (nodes <= 0 || depth > DEEPEST || used + agenda.least > room || !effort.spend()) {
            return false;
        }
        nodes--;
        if (model.primitive(draft.symbol(agenda.node))) {
            return act(agenda, used, depth);
        }
        long here = Mixing.then(Mixing.then(agenda.hash, doing.state().hash()), fresh);
        if (dead.getOrDefault(here, FAR) <= used) {
            return false;
        }
        if (copy(agenda, used, depth) || decompose(agenda, used, depth)) {
            return true;
        }
        dead.merge(here, used, Math::min);
        return false;
    }

    private boolean act(Agenda agenda, int used, int depth) {
        int mark = doing.state().mark();
        if (!doing.act(draft.symbol(agenda.node), draft.arguments(agenda.node))) {
            return false;
        }
        draft.step(agenda.node);
        if (solve(agenda.next, used + 1, depth + 1)) {
            return true;
        }
        draft.undoStep();
        doing.state().undo(mark);
        return false;
    }

    private boolean copy(Agenda agenda, int used, int depth) {
        int after = agenda.next == null ? 0 : agenda.next.least;
        var stops = walk.done(draft.symbol(agenda.node), draft.arguments(agenda.node));
        int mark = doing.state().mark();
        for (int i = 0, tries = 0; i < stops.size() && tries < FEW; i++) {
            int stop = stops.get(i);
            if (used + walk.actions(stop) + after > room) {
                return false;
            }
            if (guards.rulesOut(stop) || !effort.spend() || !begins(stop)) {
                continue;
            }
            tries++;
            if (follow(stop)) {
                draft.copy(agenda.node, stop);
                if (solve(agenda.next, used + walk.actions(stop), depth + 1)) {
                    return true;
                }
                draft.undoStep();
                draft.restore(agenda.node);
            }
            doing.state().undo(mark);
        }
        return false;
    }

    /// {@return whether the methods of a subtree can be chosen here, down to its first action}
    private boolean begins(int first) {
        int stop = first;
        while (stop < walk.end(first) && !walk.acts(stop) && doing.allows(walk.plan, walk.node(stop))) {
            stop++;
        }
        return stop == walk.end(first) || walk.acts(stop);
    }

    /// {@return whether a subtree of the plan can be carried out from here, as it is}
    private boolean follow(int first) {
        for (int stop = first; stop < walk.end(first); stop++) {
            int node = walk.node(stop);
            boolean holds = walk.acts(stop)
                    ? doing.act(walk.plan.symbol(node), walk.plan.arguments(node))
                    : doing.allows(walk.plan, node);
            if (!holds || !effort.spend()) {
                return false;
            }
        }
        return true;
    }

    private boolean decompose(Agenda agenda, int used, int depth) {
        int node = agenda.node;
        if (draft.circles(node, doing.state().hash())) {
            return false;
        }
        for (int number : model.task(draft.symbol(node)).methods()) {
            var method = model.methods().get(number);
            int sum = method.body().calls().stream().mapToInt(call -> least[call.symbol()]).sum();
            if (used + sum + (agenda.next == null ? 0 : agenda.next.least) > room) {
                continue;
            }
            for (var binding : choices.of(method, draft.arguments(node))) {
                if (expand(agenda, number, method.body(), binding, used, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean expand(Agenda agenda, int method, Network body, int[] binding, int used, int depth) {
        int size = draft.size();
        draft.decompose(agenda.node, method, binding);
        var added = new int[body.calls().size()];
        boolean typed = true;
        for (int i = 0; i < added.length; i++) {
            var call = body.calls().get(i);
            var arguments = Term.values(call.terms(), binding);
            typed &= typed(call, arguments);
            added[i] = draft.add(call.symbol(), arguments, agenda.node);
        }
        fresh--;
        if (typed && fresh >= 0 && solve(before(body, added, agenda.next), used, depth + 1)) {
            return true;
        }
        fresh++;
        draft.cut(size);
        draft.restore(agenda.node);
        return false;
    }

    private boolean typed(Call call, int[] arguments) {
        var variables = model.primitive(call.symbol())
                ? model.operator(call.symbol()).variables()
                : model.task(call.symbol()).variables();
        return IntStream.range(0, arguments.length)
                .allMatch(i -> doing.judge().isOf(arguments[i], variables.types()[i]));
    }

    private @Nullable Agenda before(Network body, int[] added, @Nullable Agenda next) {
        var agenda = next;
        var order = linear(body);
        for (int i = order.length - 1; i >= 0; i--) {
            agenda = agenda(added[order[i]], agenda);
        }
        return agenda;
    }

    /// {@return the places of the calls in an order that the body allows, the first of the text first}
    private static int[] linear(Network body) {
        int size = body.calls().size();
        if (body.ordered() || body.before().length == 0) {
            return IntStream.range(0, size).toArray();
        }
        var order = new int[size];
        var done = new BitSet();
        for (int next = 0; next < size; next++) {
            int place = done.nextClearBit(0);
            while (done.get(place) || waits(body.before(), place, done)) {
                place++;
            }
            order[next] = place;
            done.set(place);
        }
        return order;
    }

    private static boolean waits(int[] before, int place, BitSet done) {
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] == place && !done.get(before[i])) {
                return true;
            }
        }
        return false;
    }
}
