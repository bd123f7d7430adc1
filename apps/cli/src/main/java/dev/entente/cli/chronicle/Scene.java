package dev.entente.cli.chronicle;

import dev.entente.engine.Scenario;
import dev.entente.world.View;
import java.util.List;

/// What an observer sees after one tick. The same object serves all ticks.
public final class Scene {
    private final View world;
    private final Atlas atlas;
    private final Names names;
    private final Scores scores;
    private Census census;

    Scene(View world, Scenario scenario) {
        this.world = world;
        this.atlas = new Atlas(world);
        this.names = new Names(world);
        this.scores = Scores.of(scenario, world);
        names.refresh();
        this.census = Census.of(atlas, scores);
    }

    void refresh() {
        names.refresh();
        census = Census.of(atlas, scores);
    }

    /// {@return the tick that was played last}
    public long tick() {
        return world.tick();
    }

    /// {@return the state}
    public View world() {
        return world;
    }

    /// {@return where the state keeps what many scenarios have}
    public Atlas atlas() {
        return atlas;
    }

    /// {@return how entities are called in sentences}
    public Names names() {
        return names;
    }

    /// {@return how the factions stand}
    public Census census() {
        return census;
    }

    /// {@return the factions' names, in the order declared}
    public List<String> factions() {
        return census.rows().stream().map(Census.Row::faction).toList();
    }
}
