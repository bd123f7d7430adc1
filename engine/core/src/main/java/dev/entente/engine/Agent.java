package dev.entente.engine;

import dev.entente.engine.contract.Host;
import dev.entente.planner.Chooser;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Repertoire;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One faction: its standing goals, the mind it asks, and its plan: on its desk while it is awake, packed while it sleeps.
///
/// [#decide] runs in parallel with other agents' and touches nothing but this object; the world stands still meanwhile.
final class Agent {
    private static final byte[] EMPTY = {};

    private final String name;
    private final int number;
    private final Alarms alarms;
    private final Packed packed;
    private final List<Pursuit> pursuits = new ArrayList<>(0);
    private final Chooser mind;
    private final Repertoire repertoire;
    private final List<Outcome> outcomes = new ArrayList<>(0);
    private View world;
    private @Nullable Desk desk;
    private byte[] asleep = EMPTY;

    /// @param number from 0, by which `alarms` knows it
    Agent(String name, int number, Alarms alarms, Packed packed, Chooser mind, Repertoire repertoire, View world) {
        this.name = name;
        this.number = number;
        this.alarms = alarms;
        this.packed = packed;
        this.mind = mind;
        this.repertoire = repertoire;
        this.world = world;
    }

    /// Adds standing goals.
    Agent pursuing(List<Step.Task> goals, long entity) {
        goals.forEach(goal -> pursuits.add(new Pursuit(goal, new long[] {entity})));
        return this;
    }

    String name() {
        return name;
    }

    /// Takes a promise up: its goal is pursued until the clause is over.
    void promise(Step.Task goal, Host.Promise promise) {
        desk();
        pursuits.add(new Pursuit(goal, new long[] {promise.contract()}, promise));
        alarms.set(number, Alarms.AT_ONCE);
    }

    /// Hears that the clause of a promise is over; it is taken up when the agent decides next.
    void over(Host.Promise promise, Pursuit.Over how) {
        desk();
        pursuits.stream().filter(it -> promise.equals(it.promise())).forEach(it -> it.over(how));
        alarms.set(number, Alarms.AT_ONCE);
    }

    /// {@return why it has given up a promise last; empty where it has not}
    String trouble(Host.Promise promise) {
        return pursuits.stream()
                .filter(it -> promise.equals(it.promise()))
                .map(Pursuit::trouble)
                .findFirst()
                .orElse("");
    }

    /// {@return the promise for which a node works}
    Optional<Host.Promise> promise(int node) {
        return node(node).flatMap(it -> pursuits.stream()
                .filter(pursuit -> pursuit.promise() != null && it.root() == pursuit.root())
                .map(Pursuit::promise)
                .findFirst());
    }

    boolean takesTime() {
        return mind.takesTime();
    }

    /// Wakes it, if it sleeps.
    private Desk desk() {
        var there = desk;
        return there == null ? wake() : there;
    }

    private Desk wake() {
        var fresh = new Desk(name, pursuits, mind, repertoire, world);
        desk = fresh;
        if (asleep.length > 0) {
            packed.unpack(this, asleep);
            asleep = EMPTY;
        }
        fresh.plan.tell(fresh.attention);
        return fresh;
    }

    /// {@return whether its plan is packed}
    boolean asleep() {
        return desk == null;
    }

    /// Packs its plan until it is needed. What it wants to do must have been taken.
    void sleep() {
        asleep = packed.pack(this);
        desk = null;
        pursuits.forEach(pursuit -> pursuit.begin(null));
    }

    Plan plan() {
        return desk().plan;
    }

    List<Node> running() {
        return desk().stepper.running();
    }

    Undoings undoings() {
        return desk().undoings;
    }

    List<Pursuit> pursuits() {
        return pursuits;
    }

    /// {@return the node of an id, where the host may still say something of it}
    Optional<Node> node(int id) {
        return undoings().find(id).or(() -> plan().find(id));
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
    void decide(View world, Touched touched, Concerns concerns) {
        this.world = world;
        var heard = List.copyOf(outcomes);
        outcomes.clear();
        desk().decide(heard, world, touched, concerns);
    }

    /// Lets be known on what its plan depends and when it is due, now that it has decided.
    void settle(Dependents dependents, Wakeful wakeful) {
        tell(dependents);
        alarms.set(number, desk().due());
        wakeful.add(number, world.tick());
    }

    /// Lets be known on what its plan depends.
    void tell(Dependents dependents) {
        desk().attention.merge(plan(), number, dependents);
    }

    /// {@return this tick's intents, and forgets them}
    List<Intent> intents() {
        return desk().intents.take();
    }

    /// {@return what this tick asks of the host, and forgets it}
    List<Errand> errands() {
        return desk().errands.take();
    }

    /// {@return what is worth remembering of this tick, and forgets it}
    List<Entry> entries() {
        return desk().log.take();
    }
}
