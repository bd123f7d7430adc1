package dev.entente.engine;

import dev.entente.planner.Chooser;
import dev.entente.planner.Limits;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Repertoire;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One faction at work: its plan, the stepper that moves it, and the mind it asks.
///
/// [#decide] runs in parallel with other agents' and touches nothing but this object; the world stands still meanwhile.
final class Agent implements Stepper.Mindful {
    /// How long a standing goal that was given up rests, in ticks.
    private static final int REST = 10;

    private final String name;
    private final List<Pursuit> pursuits = new ArrayList<>(0);
    private final Plan plan;
    private final Stepper stepper;
    private final Intents intents;
    private final Errands errands = new Errands();
    private final Undoings undoings;
    private final Recovery recovery;
    private final Hearing hearing;
    private final Chooser mind;
    private final AgentLog log;
    private final List<Outcome> outcomes = new ArrayList<>(0);
    private final Attention attention = new Attention();
    private final Alarms alarms;
    private final int number;
    private View world;

    /// @param number from 0, by which `alarms` knows it
    Agent(String name, int number, Alarms alarms, long entity, List<Step.Task> goals, Chooser mind, View world) {
        this.name = name;
        this.number = number;
        this.alarms = alarms;
        this.mind = mind;
        this.world = world;
        this.log = new AgentLog(name);
        this.plan = new Plan(name, Limits.DEFAULT, log, world);
        this.plan.tell(attention);
        this.intents = new Intents(name, world);
        var actions = new Actions(intents, log);
        this.stepper = new Stepper(plan, intents, errands, world, this);
        this.undoings = new Undoings(plan, errands, log, this::undone);
        this.recovery = new Recovery(plan, stepper, undoings, actions, log, mind, world, this::rest);
        this.hearing = new Hearing(plan, stepper, actions, undoings);
        goals.forEach(goal -> pursuits.add(new Pursuit(goal, new long[] {entity})));
    }

    /// Lets its plan use, and its mind add to, methods beside those of the program.
    Agent learning(Repertoire repertoire) {
        plan.learn(repertoire);
        return this;
    }

    String name() {
        return name;
    }

    Plan plan() {
        return plan;
    }

    boolean takesTime() {
        return mind.takesTime();
    }

    List<Node> running() {
        return stepper.running();
    }

    Undoings undoings() {
        return undoings;
    }

    List<Pursuit> pursuits() {
        return pursuits;
    }

    @Override
    public boolean unfold(Node node) {
        return plan.unfold(node, world, mind);
    }

    @Override
    public boolean again(Node node) {
        return plan.again(node, world, mind);
    }

    @Override
    public void halt(Node fork) {
        recovery.halt(fork);
    }

    private void undone(Undoing.Wish wish) {
        recovery.undone(wish);
    }

    /// {@return the node of an id, where the host may still say something of it}
    Optional<Node> node(int id) {
        return undoings.find(id).or(() -> plan.find(id));
    }

    /// Hears what became of an intent, or of an errand; it is taken up when the agent decides next.
    void heard(Outcome outcome) {
        outcomes.add(outcome);
        alarms.set(number, Alarms.AT_ONCE);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /// Takes up what happened, mends the plan, and says what it wants to do now.
    ///
    /// Without news, without a touched cell that concerns its plan, and before its [#due] it would do nothing.
    void decide(View world, Touched touched, Concerns concerns) {
        this.world = world;
        attention.begin(touched, concerns);
        stepper.over(world);
        intents.over(world);
        recovery.over(world);
        hear();
        recovery.repair(touched, attention);
        stepper.finishDue();
        recovery.mend();
        pursuits.forEach(this::pursue);
        recovery.mend();
        intents.keep(plan::contains);
        plan.settled().forEach(node -> errands.ask(node, Errand.Kind.FORGET));
    }

    /// {@return the tick from which it has something to do of its own accord}
    private long due() {
        long first = stepper.due();
        for (var pursuit : pursuits) {
            first = Math.min(first, pursuit.due());
        }
        return first;
    }

    /// Lets be known on what its plan depends and when it is due, now that it has decided.
    void settle(Dependents dependents) {
        tell(dependents);
        alarms.set(number, due());
    }

    /// Lets be known on what its plan depends.
    void tell(Dependents dependents) {
        attention.merge(plan, number, dependents);
    }

    private void hear() {
        var heard = List.copyOf(outcomes);
        outcomes.clear();
        hearing.take(heard);
        recovery.mend();
    }

    private void rest(Node root) {
        pursuits.stream().filter(it -> it.root() == root).forEach(it -> it.rest(world.tick() + REST));
    }

    private void pursue(Pursuit pursuit) {
        var root = pursuit.root();
        if (root != null && root.status().over()) {
            plan.drop(root);
            pursuit.rest(world.tick() + 1);
        } else if (root == null && pursuit.until() <= world.tick()) {
            var fresh = plan.pursue(pursuit.goal(), pursuit.names());
            pursuit.begin(fresh);
            stepper.start(fresh);
        }
    }

    /// {@return this tick's intents, and forgets them}
    List<Intent> intents() {
        return intents.take();
    }

    /// {@return what this tick asks of the host, and forgets it}
    List<Errand> errands() {
        return errands.take();
    }

    /// {@return what is worth remembering of this tick, and forgets it}
    List<Entry> entries() {
        return log.take();
    }
}
