package dev.entente.planner;

import dev.entente.guardrails.expression.EvaluationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Goes on with a task that has begun: what is done stays, what is still to come is decomposed again.
///
/// The tree then still explains what was done: either the task keeps its way and goes on behind what is done, or it takes
/// another way whose first parts are what was done.
final class Resumption {
    private static final Set<String> SAYS = Set.of("tell", "emit");

    private final PlanTree plan;
    private final Unfolding unfolding;

    Resumption(PlanTree plan, Unfolding unfolding) {
        this.plan = plan;
        this.unfolding = unfolding;
    }

    /// Decomposes what is still to come of a node that has begun again, by the way it has taken.
    ///
    /// @param broken what cannot stay
    /// @param keep whether parts to come that still hold stay as they are
    Foresight resume(Node node, Node broken, boolean keep, int horizon) {
        if (node.open()) {
            return Foresight.STUCK;
        }
        var save = node.step() instanceof Step.Each ? new Savepoint(plan, node) : null;
        var outcome = goOn(node, broken, keep, horizon);
        if (outcome == Foresight.STUCK && save != null && node.step() instanceof Step.Each each) {
            save.back();
            return rounds(node, each, broken, horizon);
        }
        return outcome;
    }

    private Foresight goOn(Node node, Node broken, boolean keep, int horizon) {
        var parts = node.parts();
        int at = begun(parts);
        if (lost(parts.subList(0, at), broken, keep, horizon)) {
            return Foresight.STUCK;
        }
        var outcome = Foresight.WHOLE;
        if (at < parts.size() && stays(parts.get(at), broken)) {
            outcome = current(parts.get(at), broken, keep, horizon);
            at++;
        }
        return outcome == Foresight.STUCK ? outcome : behind(node, parts, at, outcome, keep, horizon);
    }

    /// {@return how many parts are over, or run beside what follows}
    private static int begun(List<Node> parts) {
        int at = 0;
        while (at < parts.size() && (parts.get(at).status().over() || beside(parts.get(at)))) {
            at++;
        }
        return at;
    }

    private static boolean beside(Node part) {
        return part.step() instanceof Step.Fork && part.status() == Status.RUNNING;
    }

    /// {@return whether something failed that is part of the way, or a fork beside it cannot go on}
    private boolean lost(List<Node> begun, Node broken, boolean keep, int horizon) {
        for (var part : begun) {
            boolean failed = part.status() == Status.FAILED && part.course() != Course.MET;
            boolean stuck = beside(part)
                    && Order.within(broken, part)
                    && resume(part, broken, keep, horizon) == Foresight.STUCK;
            if (failed || stuck) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether the part at work stays; one in which nothing was done yet may as well begin anew}
    private static boolean stays(Node part, Node broken) {
        return part.status() == Status.RUNNING && !(Order.within(broken, part) && untouched(part));
    }

    private Foresight current(Node part, Node broken, boolean keep, int horizon) {
        boolean within = Order.within(broken, part);
        if (part.size() == 0) {
            return within ? Foresight.STUCK : Unfolding.extent(Horizon.ends(part.step()));
        }
        if (keep && !within) {
            return Unfolding.extent(Horizon.ends(part));
        }
        if (part.step() instanceof Step.Task) {
            return within ? Foresight.STUCK : resume(part, broken, keep, horizon - 1);
        }
        return resume(part, broken, keep, horizon);
    }

    private Foresight behind(Node node, List<Node> parts, int at, Foresight before, boolean keep, int horizon) {
        var slots = new ArrayList<Body.Slot>();
        parts.subList(at, parts.size()).forEach(it -> slots.add(new Body.Slot(it.step(), it.names(), it, keep)));
        plan.detach(node, at);
        var body = new Body(node, at, slots, horizon, List.of());
        if (before == Foresight.OPEN) {
            unfolding.growth().rest(body, 0);
            return before;
        }
        return unfolding.growth().grow(body);
    }

    /// A loop that cannot go on with its list asks for it again, as it is now.
    private Foresight rounds(Node node, Step.Each each, Node broken, int horizon) {
        var parts = node.parts();
        int at = begun(parts);
        if (at < parts.size() && stays(parts.get(at), broken)) {
            if (current(parts.get(at), broken, true, horizon) == Foresight.STUCK) {
                return Foresight.STUCK;
            }
            at++;
        }
        try {
            var entities = left(unfolding.outlook().entities(node, each), each, parts.subList(0, at));
            if (each.route() && entities.length == 0) {
                return unfolding.stuck(node, "no route is left");
            }
            plan.detach(node, at);
            return unfolding.growth().grow(new Body(node, at, Unfolding.rounds(node, each, entities, null), horizon, List.of()));
        } catch (EvaluationException nothing) {
            return unfolding.stuck(node, nothing.getMessage());
        }
    }

    /// {@return those of a loop's entities for which nothing was done yet; a route goes on from where one is}
    private static int[] left(int[] entities, Step.Each each, List<Node> begun) {
        return each.route()
                ? entities
                : Arrays.stream(entities)
                        .filter(it -> begun.stream().noneMatch(round -> round.names()[each.slot()] == it))
                        .toArray();
    }

    /// {@return whether nothing was done in a node that cannot be given back}
    static boolean untouched(Node node) {
        if (node.status() == Status.PENDING) {
            return true;
        }
        if (node.status() == Status.DONE) {
            return nothing(node);
        }
        if (node.status().over() || node.left() || !node.finished().isEmpty() || node.course() == Course.OTHERWISE) {
            return false;
        }
        return switch (node.step()) {
            case Step.Act _, Step.Join _, Step.Cancel _ -> true;
            case Step.Run _, Step.Instant _, Step.Fail _ -> false;
            case Step.While _ -> node.size() <= 1 && parts(node);
            case Step.Task _, Step.Fork _, Step.If _, Step.Each _, Step.Block _, Step.Saga _, Step.Stage _, Step.Lock _ ->
                parts(node);
        };
    }

    /// {@return whether a node that is done has done nothing}
    private static boolean nothing(Node node) {
        return node.step() instanceof Step.Instant instant
                ? instant.kind().equals("assign")
                : PlanTree.doesNothing(node);
    }

    private static boolean parts(Node node) {
        return node.parts().stream().allMatch(Resumption::untouched);
    }

    /// {@return what another way must explain: what was done below a task, and what is half done}
    static List<Node> done(Node task) {
        return task.parts().stream().filter(part -> !untouched(part) && !says(part)).toList();
    }

    static boolean says(Node node) {
        return node.step() instanceof Step.Instant instant && SAYS.contains(instant.kind());
    }

    /// {@return whether a way's first parts could be what was done, as far as names and arguments are not asked}
    static boolean plausible(List<Step> body, List<Node> done) {
        int next = 0;
        for (var step : body) {
            if (next < done.size() && alike(step, done.get(next))) {
                next++;
            } else if (next < done.size() && !(step instanceof Step.Task)) {
                return false;
            }
        }
        return next == done.size();
    }

    @SuppressWarnings("ReferenceEquality") // operators and goals of one compiled domain
    private static boolean alike(Step step, Node done) {
        return switch (step) {
            case Step.Act act -> done.step() instanceof Step.Act other && act.operator() == other.operator();
            case Step.Task task -> done.step() instanceof Step.Task other && task.goal() == other.goal();
            default -> false;
        };
    }

    /// Lets a task take another way whose first parts are what was done, or are achieved.
    Foresight match(Node task, Goal goal, Options.Way way, List<Node> done, Node broken) {
        var method = unfolding.method(goal, way);
        unfolding.take(task, way, method);
        var steps = method.body();
        int next = 0;
        int part = 0;
        while (next < done.size()) {
            if (part == steps.size() || (Order.within(broken, done.get(next)) && done.get(next) != task)) {
                return Foresight.STUCK;
            }
            if (same(task, steps.get(part), done.get(next))) {
                plan.attach(done.get(next++));
            } else if (!achieved(task, steps.get(part))) {
                return Foresight.STUCK;
            }
            part++;
        }
        var slots = Body.slots(steps.subList(part, steps.size()), task.inner(), List.of(), false);
        return unfolding.growth().grow(new Body(task, part, slots, unfolding.horizon() - 1, List.of()));
    }

    private boolean same(Node task, Step step, Node done) {
        if (!alike(step, done)) {
            return false;
        }
        var codes = step instanceof Step.Act act ? act.arguments() : ((Step.Task) step).arguments();
        var probe = plan.add(task, step, task.inner());
        try {
            return Arrays.equals(unfolding.outlook().arguments(probe, codes), done.arguments());
        } catch (EvaluationException nothing) {
            return false;
        } finally {
            plan.detach(task, probe.rank());
        }
    }

    private boolean achieved(Node task, Step step) {
        var slots = Body.slots(List.of(step), task.inner(), List.of(), false);
        int place = task.size();
        boolean whole = step instanceof Step.Task
                && unfolding.growth().grow(new Body(task, place, slots, 0, List.of())) == Foresight.WHOLE;
        return whole && PlanTree.doesNothing(task.part(place));
    }
}
