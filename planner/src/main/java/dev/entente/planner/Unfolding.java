package dev.entente.planner;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.planner.proposal.Bounds;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ordered task decomposition with look-ahead, depth first, in the order of preference.
///
/// As in SHOP2 (Nau et al., JAIR 2003): tasks are decomposed in the order in which they will be carried out, so the
/// state before each is known - here by a [Projection]. Where a part of a body is impossible, ways that were not tried of
/// the parts before it are tried, the nearest first, before the body's task takes its next way; half of the node budget
/// may go into that. What lies beyond the horizon, the node budget or a result that only running gives, stays open and
/// is unfolded when it is reached. Worst case exponential in the horizon; the node budget bounds it.
final class Unfolding {
    private final PlanTree plan;
    private final Limits limits;
    private final Outlook outlook;
    private final Options options;
    private final Opportunities opportunities;
    private final Growth growth;
    private final Answers answers;
    private final Proposing proposing;
    private int budget;
    private int reserve;
    private String reason = "";

    Unfolding(String agent, PlanTree plan, Limits limits, PlanLog log, View world) {
        this.plan = plan;
        this.limits = limits;
        this.answers = new Answers(agent, log);
        this.outlook = new Outlook(plan, world);
        this.options = new Options(outlook.frame(), limits.bindings());
        this.proposing = new Proposing(agent, plan, log, outlook.projection());
        this.growth = new Growth(plan, outlook, this);
        this.opportunities = new Opportunities(plan, outlook, options);
    }

    /// Unfolds a node that is reached now, and finds the world as it is, or leaves it without parts and says why in
    /// [#reason].
    ///
    /// @return whether there is a way
    boolean reach(Node node, View world, Chooser mind) {
        begin(world, node, mind);
        var outcome = unfold(node, null, limits.horizon());
        while (outcome == Foresight.STUCK && asks()) {
            plan.clear(node);
            outcome = unfold(node, null, limits.horizon());
        }
        boolean way = settled(node, outcome);
        if (!way) {
            plan.clear(node);
        }
        growth.forget();
        return way;
    }

    /// Begins an attempt with a fresh budget.
    void begin(View world, @Nullable Node reached, Chooser mind) {
        outlook.over(world, reached);
        answers.mind(mind);
        proposing.begin();
        anew(limits.nodes());
    }

    private void anew(int nodes) {
        growth.forget();
        budget = nodes;
        reserve = nodes / 2;
        reason = "";
    }

    /// Asks the mind for what the attempt lacked.
    ///
    /// @return whether there is an answer, so that another attempt is worth it; its budget is fresh
    boolean asks() {
        boolean said = proposing.asks(answers.mind());
        if (said) {
            anew(limits.nodes());
        }
        return said;
    }

    /// {@return whether an attempt led anywhere; one that used its budget up without a first way did not}
    boolean settled(Node node, Foresight outcome) {
        if (outcome == Foresight.OPEN && node.open() && node.step() instanceof Step.Task) {
            return stuck(node, "no way was found among %s nodes".formatted(limits.nodes())) != Foresight.STUCK;
        }
        return outcome != Foresight.STUCK;
    }

    int horizon() {
        return limits.horizon();
    }

    Answers answers() {
        return answers;
    }

    /// {@return why the last unfolding failed}
    String reason() {
        return reason;
    }

    Outlook outlook() {
        return outlook;
    }

    Opportunities opportunities() {
        return opportunities;
    }

    /// {@return the names of a node that is reached now, seen in the world as it is}
    Frame frameNow(Node node, long[] names, View world) {
        outlook.over(world, node);
        return outlook.frame(node, names);
    }

    /// {@return the names of a node, seen from that node's place in the plan}
    Frame frame(Node node, long[] names, View world) {
        outlook.over(world, null);
        return outlook.frame(node, names);
    }

    /// Unfolds a node.
    ///
    /// @param old the node that stood there before, whose choices are tried first; null where none did
    Foresight unfold(Node node, @Nullable Node old, int horizon) {
        budget--;
        if (proposing.exhausted(budget)) {
            return stuck(node, "too many nodes");
        }
        return switch (node.step()) {
            case Step.Task task -> task(node, task, old, horizon);
            case Step.Act act -> act(node, act);
            case Step.Fork fork -> opened(node, fork.body(), old, horizon);
            case Step.Block block -> opened(node, block.body(), old, horizon);
            case Step.If choice -> branch(node, choice, old, horizon);
            case Step.Each each -> each(node, each, old, horizon);
            case Step.Saga saga -> opened(node, saga.stages(), old, horizon);
            case Step.Stage stage -> opened(node, stage.body(), old, horizon);
            case Step.Lock lock -> opened(node, lock.body(), old, horizon);
            case Step.While _, Step.Join _, Step.Fail _, Step.Cancel _, Step.Run _, Step.Instant _ ->
                known(node, extent(Horizon.ends(node.step())));
        };
    }

    static Foresight extent(boolean ends) {
        return ends ? Foresight.OPEN : Foresight.WHOLE;
    }

    private static Foresight known(Node node, Foresight outcome) {
        node.open(false);
        return outcome;
    }

    private Foresight opened(Node node, List<? extends Step> steps, @Nullable Node old, int horizon) {
        node.open(false);
        return body(node, steps, parts(old), horizon);
    }

    private static List<Node> parts(@Nullable Node old) {
        return old == null ? List.of() : old.parts();
    }

    private Foresight body(Node node, List<? extends Step> steps, List<Node> old, int horizon) {
        return grow(new Body(node, 0, Body.slots(steps, node.inner(), old, false), horizon, List.of()));
    }

    private Foresight grow(Body body) {
        return growth.grow(body);
    }

    Growth growth() {
        return growth;
    }

    /// {@return whether there is budget left to look for other ways of parts that are unfolded already}
    boolean mayTurn() {
        return budget > reserve;
    }

    /// {@return how a task that can go on by none of the ways tried does by the others}
    Foresight otherwise(Node node, Body body) {
        if (!(node.step() instanceof Step.Task task) || body.ways().isEmpty()) {
            return Foresight.STUCK;
        }
        plan.clear(node);
        return ways(node, task.goal(), body.ways(), null, body.horizon() + 1);
    }

    private Foresight task(Node node, Step.Task task, @Nullable Node old, int horizon) {
        var goal = task.goal();
        try {
            node.arguments(plan.shared(outlook.arguments(node, task.arguments())));
            if (outlook.achieved(node, goal)) {
                node.way(-1, "achieved");
                return known(node, Foresight.WHOLE);
            }
        } catch (EvaluationException nothing) {
            return stuck(node, nothing.getMessage());
        }
        if (runsAway(node, goal)) {
            var why = "goal (%s) achieves itself without progress, %s deep".formatted(goal.name(), node.depth());
            proposing.ranAway(why);
            return stuck(node, why);
        }
        if (horizon == 0 || budget <= 0) {
            return Foresight.OPEN;
        }
        return decompose(node, goal, options(node, goal), old, horizon);
    }

    /// Where only learned ways apply and none of them leads on, the mind may say one more.
    Foresight decompose(Node node, Goal goal, List<Options.Way> ways, @Nullable Node old, int horizon) {
        boolean learned = !ways.isEmpty()
                && ways.stream().noneMatch(way -> way.option().method() < goal.methods().size());
        var outcome = ways(node, goal, ways, old, horizon);
        if (outcome == Foresight.STUCK && learned && proposing.helps(node, goal, true, answers.mind(), this)) {
            int last = plan.repertoire().count(goal) - 1;
            var more = options.of(node, plan.repertoire().method(goal, last), last, outlook.projection());
            return ways(node, goal, more, null, horizon);
        }
        return outcome;
    }

    /// {@return the ways that apply; where there is none, the mind may say one}
    List<Options.Way> options(Node node, Goal goal) {
        var ways = applicable(node, goal);
        if (proposing.helps(node, goal, ways.isEmpty(), answers.mind(), this)) {
            ways = applicable(node, goal);
        }
        if (ways.isEmpty()) {
            stuck(
                    node,
                    "no method of (%s) applies%s".formatted(Labels.of(node, outlook.projection()), proposing.why()));
        }
        return ways;
    }

    /// {@return the ways that apply}
    List<Options.Way> applicable(Node node, Goal goal) {
        return options.of(node, goal, plan.repertoire(), outlook.projection());
    }

    /// {@return the ways of the last method of the node's goal}
    List<Options.Way> ways(Node node, Goal goal, Method method) {
        return options.of(node, method, plan.repertoire().count(goal) - 1, outlook.projection());
    }

    /// Follows one way alone, with a budget of its own.
    Foresight follow(Node node, Options.Way way, Method method, Bounds bounds) {
        int before = budget;
        int floor = reserve;
        budget = bounds.nodes();
        reserve = budget / 2;
        reason = "";
        take(node, way, method);
        var slots = Body.slots(method.body(), node.inner(), List.of(), false);
        var outcome = verified(node, grow(new Body(node, 0, slots, bounds.horizon() - 1, List.of())));
        budget = before;
        reserve = floor;
        plan.clear(node);
        return outcome;
    }

    /// A learned method whose end can be seen must achieve its goal.
    Foresight verified(Node node, Foresight outcome) {
        boolean fails = outcome == Foresight.WHOLE
                && node.step() instanceof Step.Task task
                && proposing.fails(node, task.goal());
        return fails ? Foresight.STUCK : outcome;
    }

    /// Takes the first way that leads on.
    ///
    /// @param ways those that were not tried yet; those taken are removed
    Foresight ways(Node node, Goal goal, List<Options.Way> ways, @Nullable Node old, int horizon) {
        var before = old;
        while (!ways.isEmpty()) {
            int known = before == null ? -1 : Options.place(ways, before);
            var way = ways.remove(known >= 0 ? known : answers.among(node, ways, outlook.projection()));
            take(node, way, method(goal, way));
            var slots = Body.slots(method(goal, way).body(), node.inner(), known >= 0 ? parts(before) : List.of(), false);
            var outcome = verified(node, grow(new Body(node, 0, slots, horizon - 1, ways)));
            if (outcome != Foresight.STUCK) {
                opportunities.look(node, goal, ways);
                return outcome;
            }
            plan.clear(node);
            before = null;
            if (budget <= 0) {
                return Foresight.OPEN;
            }
        }
        return Foresight.STUCK;
    }

    Method method(Goal goal, Options.Way way) {
        return plan.repertoire().method(goal, way.option().method());
    }

    /// Lets a task take a way, still without parts.
    void take(Node node, Options.Way way, Method method) {
        node.taken(plan.shared(new Taken(way.option().method(), way.option().label(), way.option().key())));
        node.inner(Arrays.equals(way.names(), node.arguments()) ? node.arguments() : way.names());
        outlook.depend(node, method);
        node.open(false);
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
            var arguments = plan.shared(outlook.arguments(node, act.arguments()));
            node.arguments(arguments);
            var objection = proposing.objection(node, operator);
            if (objection.isPresent()) {
                return stuck(node, objection.get().found());
            }
            node.inner(operator.slots() == arguments.length ? arguments : Arrays.copyOf(arguments, operator.slots()));
            if (!outlook.possible(node, operator)) {
                return stuck(
                        node,
                        "%s requires %s".formatted(Labels.of(node, outlook.projection()), operator.requirement()));
            }
            var broken = outlook.perform(node, operator, proposing);
            return broken.isPresent()
                    ? stuck(node, broken.get().found())
                    : known(node, extent(outlook.projection().opaque()));
        } catch (EvaluationException | ArithmeticException nothing) {
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Foresight branch(Node node, Step.If choice, @Nullable Node old, int horizon) {
        try {
            boolean taken = outlook.taken(node, choice);
            node.way(taken ? 1 : 0, taken ? "then" : "else");
            return opened(node, taken ? choice.then() : choice.otherwise(), old, horizon);
        } catch (EvaluationException nothing) {
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    private Foresight each(Node node, Step.Each each, @Nullable Node old, int horizon) {
        try {
            var entities = outlook.entities(node, each);
            node.open(false);
            return grow(new Body(node, 0, rounds(node, each, entities, old), horizon, List.of()));
        } catch (EvaluationException nothing) {
            return stuck(node, String.valueOf(nothing.getMessage()));
        }
    }

    /// {@return one round for each entity}
    static List<Body.Slot> rounds(Node node, Step.Each each, int[] entities, @Nullable Node old) {
        var rounds = new ArrayList<Body.Slot>(entities.length);
        for (int entity : entities) {
            var names = node.names().clone();
            names[each.slot()] = entity;
            rounds.add(new Body.Slot(each.round(), names, Body.round(old, each.slot(), entity), false));
        }
        return rounds;
    }

    /// A part whose failure the body is prepared for is no failure.
    void forgive() {
        reason = "";
    }

    Foresight stuck(Node node, @Nullable String why) {
        if (reason.isEmpty() && why != null) {
            reason = why;
        }
        node.open(true);
        return Foresight.STUCK;
    }
}
