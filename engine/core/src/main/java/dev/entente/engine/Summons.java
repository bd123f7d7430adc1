package dev.entente.engine;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says which agents decide in a tick: those that have something to do of their own accord or have heard something, and
/// those whose plan depends on what was touched. The others would do nothing, and are not visited.
///
/// A touched cell is looked up once for all agents. A tick costs O(touched cells + agents that decide).
final class Summons {
    /// Up to so many agents nobody sleeps: what they hold is worth less than the time to unpack it.
    private static final int AWAKE = 1_024;

    /// How many ticks an agent must have done nothing, and have nothing to do, before it sleeps.
    private static final int QUIET = 256;

    private final List<Agent> agents;
    private final Alarms alarms;
    private final Dependents dependents = new Dependents();
    private final @Nullable Concerns[] concerns;
    private int[] numbers = new int[16];
    private int size;
    private final Wakeful wakeful;
    private long decisions;
    private int awake = AWAKE;
    private int quiet = QUIET;

    Summons(List<Agent> agents, Alarms alarms) {
        this.agents = agents;
        this.alarms = alarms;
        this.concerns = new Concerns[agents.size()];
        this.wakeful = new Wakeful(agents.size());
    }

    /// {@return how many decisions there were}
    long decisions() {
        return decisions;
    }

    /// {@return the agents that decide now, in the order declared}
    List<Called> call(View world, Touched touched) {
        for (int due = alarms.due(world.tick()); due != Alarms.NOBODY; due = alarms.due(world.tick())) {
            of(due);
        }
        var places = touched.places(world);
        for (int entry = 0; entry < places.size(); entry++) {
            int place = places.place(entry);
            dependents.each(places.cell(entry), agent -> of(agent).add(place));
        }
        return called();
    }

    private Concerns of(int agent) {
        var known = concerns[agent];
        if (known != null) {
            return known;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = agent;
        var fresh = new Concerns();
        concerns[agent] = fresh;
        return fresh;
    }

    private List<Called> called() {
        Arrays.sort(numbers, 0, size);
        var called = new ArrayList<Called>(size);
        for (int i = 0; i < size; i++) {
            called.add(new Called(agents.get(numbers[i]), of(numbers[i])));
            concerns[numbers[i]] = null;
        }
        size = 0;
        return called;
    }

    /// Takes up when those who have decided are due again, and on what their plans depend now.
    void settle(List<Called> called) {
        decisions += called.size();
        called.forEach(it -> it.agent().settle(dependents, wakeful));
    }

    /// Lets agents sleep that have not decided for long and are not due soon, while too many are awake.
    void rest(long tick) {
        while (wakeful.size() > awake && tick - wakeful.since(wakeful.first()) >= quiet) {
            int first = wakeful.first();
            if (alarms.tick(first) < tick + quiet) {
                wakeful.add(first, tick);
            } else {
                wakeful.remove(first);
                agents.get(first).sleep();
            }
        }
    }

    /// Says how many may be awake; those beyond sleep as soon as they have nothing to do.
    void awake(int most) {
        awake = most;
        quiet = 1;
    }

    /// Takes up on what all plans depend that were read. What is due is not known, so that everybody decides once.
    void read() {
        agents.forEach(agent -> agent.tell(dependents));
    }
}
