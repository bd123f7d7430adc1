package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.planner.proposal.Bounds;
import dev.entente.planner.proposal.Refusal;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ordered task decomposition with look-ahead, depth first, in the order of preference.
///
/// As in SHOP2 (Nau et al., JAIR 2003): tasks are decomposed in the order in which they will be carried out, so the
/// state before each is known - here by a [Projection]. What lies beyond the horizon, the node budget or a result that
/// only running gives, stays open and is unfolded when it is reached. Worst case exponential in the horizon; the node
/// budget bounds it.
final class Unfolding {
    private final String agent;
    private final PlanTree plan;
    private final Limits limits;
    private final PlanLog log;
    private final Projection projection;
    private final Frame frame;
    private final Footprint footprint = new Footprint();
    private final Options options;
    private final Proposing proposing;
    private @Nullable Chooser chooser;
    private int budget;
    private String reason = "";

    Unfolding(String agent, PlanTree plan, Limits limits, PlanLog log, View world) {
        this.agent = agent;
        this.plan = plan;
        this.limits = limits;
        this.log = log;
        this.projection = new Projection(plan.producers(), world);
        this.proposing = new Proposing(agent, plan, log, projection);
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
        proposing.begin();
        var outcome = search(node);
        while (outcome == Foresight.STUCK && proposing.asks(mind)) {
            plan.clear(node);
            outcome = search(node);
        }
        if (outcome == Foresight.OPEN && exhausted(node)) {
            outcome = stuck(node, "no way was found among %d nodes".formatted(limits.nodes()));
        }
        if (outcome == Foresight.STUCK) {
            plan.clear(node);
        }
        return outcome != Foresight.STUCK;
    }

    private Foresight search(Node node) {
        budget = limits.nodes();
        reason = "";
        return unfold(node, limits.horizon());
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

    private Foresight unfold(Node node, int horizon) {
        budget--;
        if (proposing.exhausted(budget)) {
            return stuck(node, "too many nodes");
        }
        return switch (node.step()) {
            case Step.Task task -> task(node, task, horizon);
            case Step.Act act -> act(node, act);
            case Step.Fork fork -> opened(node, fork.body(), horizon);
            case Step.Block block -> opened(node, block.body(), horizon);
            case Step.If choice -> branch(node, choice, horizon);
            case Step.Each each -> each(node, each, horizon);
            case Step.While _ -> known(node, Foresight.OPEN);
            case Step.Saga saga -> opened(node, saga.stages(), horizon);
            case Step.Stage stage -> opened(node, stage.body(), horizon);
            case Step.Lock lock -> opened(node, lock.body(), horizon);
            case Step.Join _, Step.Fail _ -> known(node, Foresight.WHOLE);
            case Step.Cancel _ -> known(node, Foresight.OPEN);
            case Step.Run run -> known(node, run.opaque() ? Foresight.OPEN : Foresight.WHOLE);
            case Step.Instant instant -> known(node, instant.opaque() ? Foresight.OPEN : Foresight.WHOLE);
        };
    }

    private static Foresight known(Node node, Foresight outcome) {
        node.open(false);
        return outcome;
    }

    private Foresight opened(Node node, List<? extends Step> body, int horizon) {
        node.open(false);
        return body(node, body, horizon);
    }

    private Foresight body(Node node, List<? extends Step> steps, int horizon) {
        for (int i = 0; i < steps.size(); i++) {
            var part = plan.add(node, steps.get(i), node.inner());
            var outcome = unfold(part, horizon);
            if (outcome == Foresight.STUCK && Joining.forgives(steps, i)) {
                outcome = forgiven(part);
            }
            if (outcome == Foresight.STUCK) {
                return outcome;
            }
            if (outcome == Foresight.OPEN) {
                steps.subList(i + 1, steps.size()).forEach(step -> plan.add(node, step, node.inner()));
                return outcome;
            }
        }
        return Foresight.WHOLE;
    }

    /// A part whose failure the body is prepared for is tried when it is reached; what follows cannot be foreseen.
    private Foresight forgiven(Node part) {
        plan.clear(part);
        reason = "";
        return Foresight.OPEN;
    }

    private Foresight task(Node node, Step.Task task, int horizon) {
        var goal = task.goal();
        try {
            node.arguments(arguments(node, task.arguments()));
            if (achieved(node, goal)) {
                node.way(-1, "achieved");
                return known(node, Foresight.WHOLE);
            }
        } catch (EvaluationException nothing) {
            return stuck(node, nothing.getMessage());
        }
        if (runsAway(node, goal)) {
            var why = "goal (%s) achieves itself without progress, %d deep".formatted(goal.name(), node.depth());
            proposing.ranAway(why);
            return stuck(node, why);
        }
        if (horizon == 0 || budget <= 0) {
            return Foresight.OPEN;
        }
        return decompose(node, goal, horizon);
    }

    private Foresight decompose(Node node, Goal goal, int horizon) {
        var ways = options.of(node, goal, plan.repertoire(), projection);
        if (proposing.helps(node, goal, ways.isEmpty(), chooser, this)) {
            ways = options.of(node, goal, plan.repertoire(), projection);
        }
        if (ways.isEmpty()) {
            return stuck(node, "no method of (%s) applies%s".formatted(Labels.of(node, projection), proposing.why()));
        }
        boolean declared = ways.stream().anyMatch(way -> way.option().method() < goal.methods().size());
        var outcome = tried(node, goal, ways, horizon);
        if (outcome == Foresight.STUCK && !declared && proposing.helps(node, goal, true, chooser, this)) {
            int last = plan.repertoire().count(goal) - 1;
            return tried(node, goal, options.of(node, plan.repertoire().method(goal, last), last, projection), horizon);
        }
        return outcome;
    }

    /// Takes one way after the other, as the mind prefers.
    private Foresight tried(Node node, Goal goal, List<Options.Way> ways, int horizon) {
        while (!ways.isEmpty()) {
            var way = ways.remove(chosen(node, ways));
            var outcome = take(node, goal, way, plan.repertoire().method(goal, way.option().method()), horizon);
            if (outcome != Foresight.STUCK) {
                return outcome;
            }
            plan.clear(node);
            if (budget <= 0) {
                return Foresight.OPEN;
            }
        }
        return Foresight.STUCK;
    }

    private Foresight take(Node node, Goal goal, Options.Way way, Method method, int horizon) {
        node.way(way.option().method(), way.option().label(), way.option().key());
        node.inner(way.names());
        depend(node, method);
        node.open(false);
        var outcome = body(node, method.body(), horizon - 1);
        return outcome == Foresight.WHOLE && proposing.fails(node, goal) ? Foresight.STUCK : outcome;
    }

    /// {@return the ways of the last method of the node's goal}
    List<Options.Way> ways(Node node, Goal goal, Method method) {
        return options.of(node, method, plan.repertoire().count(goal) - 1, projection);
    }

    /// Follows one way alone, with a budget of its own.
    Foresight follow(Node node, Goal goal, Options.Way way, Method method, Bounds bounds) {
        int before = budget;
        budget = bounds.nodes();
        reason = "";
        var outcome = take(node, goal, way, method, bounds.horizon());
        budget = before;
        plan.clear(node);
        return outcome;
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

    private Foresight act(Node node, Step.Act act) {
        var operator = act.operator();
        try {
            node.arguments(arguments(node, act.arguments()));
            var objection = proposing.objection(node, operator);
            if (objection.isPresent()) {
                return stuck(node, objection.get().found());
            }
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

    private Foresight foresee(Node node, Operator operator) {
        var names = node.inner().clone();
        frame.over(projection.at(node), names).expecting();
        var broken = proposing.perform(operator, frame);
        if (broken.isPresent()) {
            return stuck(node, broken.get().found());
        }
        projection.keep(node);
        return known(node, projection.opaque() ? Foresight.OPEN : Foresight.WHOLE);
    }

    private Foresight branch(Node node, Step.If choice, int horizon) {
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

    private Foresight each(Node node, Step.Each each, int horizon) {
        try {
            frame.over(projection.at(node), node.names()).expecting();
            var entities = each.source().entities(frame);
            node.open(false);
            return rounds(node, each, entities, horizon);
        } catch (EvaluationException nothing) {
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Foresight rounds(Node node, Step.Each each, int[] entities, int horizon) {
        var outcome = Foresight.WHOLE;
        for (int entity : entities) {
            var names = node.names().clone();
            names[each.slot()] = entity;
            var round = plan.add(node, each.round(), names);
            if (outcome == Foresight.WHOLE) {
                outcome = unfold(round, horizon);
            }
            if (outcome == Foresight.STUCK) {
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

    private Foresight stuck(Node node, @Nullable String why) {
        if (reason.isEmpty() && why != null) {
            reason = why;
        }
        node.open(true);
        return Foresight.STUCK;
    }
}
