package dev.entente.engine;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.planner.Node;
import dev.entente.planner.Operator;
import dev.entente.planner.Plan;
import dev.entente.planner.Step;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Collects what one agent wants to do to the world this tick, as proposals in the order of the plan.
final class Intents {
    static final Code ALWAYS = new Code.Scalar(Type.Plain.BOOL, _ -> 1);

    private final String agent;
    private final long dice;
    private final List<Intent> intents = new ArrayList<>(0);
    private View world;

    Intents(String agent, View world) {
        this.agent = agent;
        this.dice = Dice.purpose(agent);
        this.world = world;
    }

    void over(View world) {
        this.world = world;
    }

    void start(Node node) {
        var operator = operator(node);
        add(node, Intent.Phase.START, operator.requires(), operator.requirement(), operator.starts());
    }

    void finish(Node node) {
        var operator = operator(node);
        add(node, Intent.Phase.FINISH, operator.requires(), operator.requirement(), operator.effects());
    }

    void undo(Node node) {
        add(node, Intent.Phase.UNDO, ALWAYS, "", operator(node).undo());
    }

    void instant(Node node, Step.Instant instant) {
        add(node, Intent.Phase.INSTANT, ALWAYS, "", instant.effect());
    }

    private static Operator operator(Node node) {
        return ((Step.Act) node.step()).operator();
    }

    private void add(Node node, Intent.Phase phase, Code requires, String requirement, Effect effect) {
        long purpose = node.id() * 4L + phase.number();
        var names = phase == Intent.Phase.INSTANT ? node.names() : node.inner();
        var change = new Change.Run(requires, requirement, effect, names, dice, purpose);
        var what = Plan.label(node, world);
        intents.add(new Intent(node, phase, new Proposal<>(agent, node.id(), what, change)));
    }

    /// Drops the intents of nodes that are no longer wanted.
    void keep(Predicate<Node> wanted) {
        intents.removeIf(intent -> intent.phase() != Intent.Phase.UNDO && !wanted.test(intent.node()));
    }

    /// {@return the intents, and forgets them}
    List<Intent> take() {
        var taken = List.copyOf(intents);
        intents.clear();
        return taken;
    }
}
