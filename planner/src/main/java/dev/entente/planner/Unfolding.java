package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ordered task decomposition with look-ahead, depth first, in the order of preference.
///
/// As in SHOP2 (Nau et al., JAIR 2003): tasks are decomposed in the order in which they will be carried out, so the
/// state before each is known - here by a [Projection]. What lies beyond the horizon, the node budget or a result that
/// only running gives, stays open and is unfolded when it is reached. Worst case exponential in the horizon; the node
/// budget bounds it.
final class Unfolding {
    /// How an attempt ended.
    private enum Outcome {
        /// Everything is unfolded.
        WHOLE,
        /// Unfolded up to a point beyond which nothing can be foreseen.
        OPEN,
        /// No way leads on.
        STUCK
    }

    private final String agent;
    private final PlanTree plan;
    private final Limits limits;
    private final PlanLog log;
    private final Projection projection;
    private final Frame frame;
    private final Footprint footprint = new Footprint();
    private final Options options;
    private @Nullable Chooser chooser;
    private int budget;
    private String reason = "";

    Unfolding(String agent, PlanTree plan, Limits limits, PlanLog log, View world) {
        this.agent = agent;
        this.plan = plan;
        this.limits = limits;
        this.log = log;
        this.projection = new Projection(plan.producers(), world);
        this.frame = new Frame(projection, Node.NOTHING);
        this.options = new Options(frame, limits.bindings());
    }

    /// Unfolds a node, or leaves it without parts and says why in [#reason].
    ///
    /// @return whether there is a way
    boolean unfold(Node node, View world, Chooser mind) {
        projection.reached(null);
        return attempt(node, world, mind);
    }

    /// Unfolds a node that is reached now: it finds the world as it is.
    boolean reach(Node node, View world, Chooser mind) {
        projection.reached(node);
        return attempt(node, world, mind);
    }

    private boolean attempt(Node node, View world, Chooser mind) {
        projection.over(world);
        chooser = mind;
        budget = limits.nodes();
        reason = "";
        var outcome = unfold(node, limits.horizon());
        if (outcome == Outcome.OPEN && exhausted(node)) {
            outcome = stuck(node, "no way was found among %d nodes".formatted(limits.nodes()));
        }
        if (outcome == Outcome.STUCK) {
            plan.clear(node);
        }
        return outcome != Outcome.STUCK;
    }

    private static boolean exhausted(Node node) {
        return node.open() && node.step() instanceof Step.Task;
    }

    /// {@return why the last unfolding failed}
    String reason() {
        return reason;
    }

    /// {@return the names of a node that is reached now, seen in the world as it is}
    Frame frameNow(Node node, long[] names, View world) {
        projection.reached(node);
        return frame.over(projection.over(world).at(node), names).expecting();
    }

    /// {@return the names of a node, seen from that node's place in the plan}
    Frame frame(Node node, long[] names, View world) {
        projection.reached(null);
        return frame.over(projection.over(world).at(node), names).expecting();
    }

    private Outcome unfold(Node node, int horizon) {
        budget--;
        return switch (node.step()) {
            case Step.Task task -> task(node, task, horizon);
            case Step.Act act -> act(node, act);
            case Step.Fork fork -> opened(node, fork.body(), horizon);
            case Step.Block block -> opened(node, block.body(), horizon);
            case Step.If choice -> branch(node, choice, horizon);
            case Step.Each each -> each(node, each, horizon);
            case Step.While _ -> known(node, Outcome.OPEN);
            case Step.Saga saga -> opened(node, saga.stages(), horizon);
            case Step.Stage stage -> opened(node, stage.body(), horizon);
            case Step.Lock lock -> opened(node, lock.body(), horizon);
            case Step.Join _, Step.Fail _ -> known(node, Outcome.WHOLE);
            case Step.Cancel _ -> known(node, Outcome.OPEN);
            case Step.Run run -> known(node, run.opaque() ? Outcome.OPEN : Outcome.WHOLE);
            case Step.Instant instant -> known(node, instant.opaque() ? Outcome.OPEN : Outcome.WHOLE);
        };
    }

    private static Outcome known(Node node, Outcome outcome) {
        node.open(false);
        return outcome;
    }

    private Outcome opened(Node node, List<? extends Step> body, int horizon) {
        node.open(false);
        return body(node, body, horizon);
    }

    private Outcome body(Node node, List<? extends Step> steps, int horizon) {
        for (int i = 0; i < steps.size(); i++) {
            var part = plan.add(node, steps.get(i), node.inner());
            var outcome = unfold(part, horizon);
            if (outcome == Outcome.STUCK && Joining.forgives(steps, i)) {
                outcome = forgiven(part);
            }
            if (outcome == Outcome.STUCK) {
                return outcome;
            }
            if (outcome == Outcome.OPEN) {
                steps.subList(i + 1, steps.size()).forEach(step -> plan.add(node, step, node.inner()));
                return outcome;
            }
        }
        return Outcome.WHOLE;
    }

    /// A part whose failure the body is prepared for is tried when it is reached; what follows cannot be foreseen.
    private Outcome forgiven(Node part) {
        plan.clear(part);
        reason = "";
        return Outcome.OPEN;
    }

    private Outcome task(Node node, Step.Task task, int horizon) {
        var goal = task.goal();
        try {
            node.arguments(arguments(node, task.arguments()));
            if (achieved(node, goal)) {
                node.way(-1, "achieved");
                return known(node, Outcome.WHOLE);
            }
        } catch (EvaluationException nothing) {
            return stuck(node, nothing.getMessage());
        }
        if (runsAway(node, goal)) {
            return stuck(node, "goal (%s) achieves itself without progress, %d deep".formatted(goal.name(), node.depth()));
        }
        if (horizon == 0 || budget <= 0) {
            return Outcome.OPEN;
        }
        return decompose(node, goal, horizon);
    }

    private Outcome decompose(Node node, Goal goal, int horizon) {
        var ways = options.of(node, goal, projection);
        if (ways.isEmpty()) {
            return stuck(node, "no method of (%s) applies".formatted(Labels.of(node, projection)));
        }
        while (!ways.isEmpty()) {
            var way = ways.remove(chosen(node, ways));
            var method = goal.methods().get(way.option().method());
            node.way(way.option().method(), way.option().label(), way.option().key());
            node.inner(way.names());
            depend(node, method);
            node.open(false);
            var outcome = body(node, method.body(), horizon - 1);
            if (outcome != Outcome.STUCK) {
                return outcome;
            }
            plan.clear(node);
            if (budget <= 0) {
                return Outcome.OPEN;
            }
        }
        return Outcome.STUCK;
    }

    private int chosen(Node node, List<Options.Way> ways) {
        if (ways.size() == 1 || chooser == null) {
            return 0;
        }
        var choice = new Choice(
                agent,
                projection.tick(),
                node.id(),
                Labels.of(node, projection),
                ways.stream().map(Options.Way::option).toList());
        return new Answers(chooser, log).to(choice);
    }

    private void depend(Node node, Method method) {
        footprint.clear();
        frame.over(projection.at(node), node.inner()).expecting().noting(footprint);
        Conditions.hold(method, frame);
        frame.noting(null);
        method.binders().forEach(binder -> footprint.read(Cell.existence((int) node.inner()[binder.slot()])));
        plan.consume(node, footprint.cells());
    }

    private boolean achieved(Node node, Goal goal) {
        if (!goal.tested()) {
            return false;
        }
        footprint.clear();
        var names = Arrays.copyOf(node.arguments(), goal.slots());
        frame.over(projection.at(node), names).expecting().noting(footprint);
        boolean achieved = goal.achieved().holds(frame);
        frame.noting(null);
        if (achieved) {
            plan.consume(node, footprint.cells());
        }
        return achieved;
    }

    /// {@return whether a task is the first thing that the same task does, or the tree is too deep}
    private boolean runsAway(Node node, Goal goal) {
        if (node.depth() > limits.deepest()) {
            return true;
        }
        var here = node;
        while (here.parent() != null && plan.first(here)) {
            here = here.parent();
            if (here.step() instanceof Step.Task above
                    && above.goal() == goal
                    && Arrays.equals(here.arguments(), node.arguments())) {
                return true;
            }
        }
        return false;
    }

    private Outcome act(Node node, Step.Act act) {
        var operator = act.operator();
        try {
            node.arguments(arguments(node, act.arguments()));
            node.inner(Arrays.copyOf(node.arguments(), operator.slots()));
            footprint.clear();
            frame.over(projection.at(node), node.inner()).expecting().noting(footprint);
            boolean possible = Conditions.exist(operator.parameters(), node.arguments(), frame, footprint)
                    && operator.requires().holds(frame);
            frame.noting(null);
            if (!possible) {
                return stuck(node, "%s requires %s".formatted(Labels.of(node, projection), operator.requirement()));
            }
            plan.consume(node, footprint.cells());
            return foresee(node, operator);
        } catch (EvaluationException | ArithmeticException nothing) {
            frame.noting(null);
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Outcome foresee(Node node, Operator operator) {
        var names = node.inner().clone();
        frame.over(projection.at(node), names).expecting();
        perform(operator);
        projection.keep(node);
        return known(node, projection.opaque() ? Outcome.OPEN : Outcome.WHOLE);
    }

    /// Runs an action's effects on the projection; what follows something new, such as a created entity, is not foreseen.
    private void perform(Operator operator) {
        try {
            operator.starts().run(frame, projection);
            operator.effects().run(frame, projection);
        } catch (EvaluationException nothing) {
            if (!projection.opaque()) {
                throw nothing;
            }
        }
    }

    private Outcome branch(Node node, Step.If choice, int horizon) {
        try {
            footprint.clear();
            frame.over(projection.at(node), node.names()).expecting().noting(footprint);
            boolean taken = choice.condition().holds(frame);
            frame.noting(null);
            plan.consume(node, footprint.cells());
            node.way(taken ? 1 : 0, taken ? "then" : "else");
            return opened(node, taken ? choice.then() : choice.otherwise(), horizon);
        } catch (EvaluationException nothing) {
            frame.noting(null);
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Outcome each(Node node, Step.Each each, int horizon) {
        try {
            frame.over(projection.at(node), node.names()).expecting();
            var entities = each.source().entities(frame);
            node.open(false);
            return rounds(node, each, entities, horizon);
        } catch (EvaluationException nothing) {
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Outcome rounds(Node node, Step.Each each, int[] entities, int horizon) {
        var outcome = Outcome.WHOLE;
        for (int entity : entities) {
            var names = node.names().clone();
            names[each.slot()] = entity;
            var round = plan.add(node, each.round(), names);
            if (outcome == Outcome.WHOLE) {
                outcome = unfold(round, horizon);
            }
            if (outcome == Outcome.STUCK) {
                return outcome;
            }
        }
        return outcome;
    }

    private long[] arguments(Node node, List<Code> codes) {
        frame.over(projection.at(node), node.names()).expecting();
        var values = new long[codes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes.get(i).value(frame);
        }
        return values;
    }

    private Outcome stuck(Node node, @Nullable String why) {
        if (reason.isEmpty() && why != null) {
            reason = why;
        }
        node.open(true);
        return Outcome.STUCK;
    }
}
