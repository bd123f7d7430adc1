package dev.entente.cli.chronicle;

import dev.entente.engine.journal.TickLine;
import java.util.ArrayList;
import java.util.List;

/// How the factions stood over time. When there are too many samples, every other one is dropped and half as many taken.
public final class Samples implements Observer {
    private static final int MOST = 800;

    /// How they stood after one tick.
    public record Sample(long tick, Census census) {}

    private List<Sample> samples = new ArrayList<>();
    private long every = 1;

    @Override
    public void start(Scene scene) {
        samples.add(new Sample(scene.tick(), scene.census()));
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        if (line.tick() % every == 0) {
            samples.add(new Sample(line.tick(), scene.census()));
        }
        if (samples.size() > MOST) {
            every *= 2;
            samples = new ArrayList<>(samples.stream().filter(sample -> sample.tick() % every == 0).toList());
        }
    }

    @Override
    public void end(Scene scene) {
        if (samples.isEmpty() || samples.getLast().tick() != scene.tick()) {
            samples.add(new Sample(scene.tick(), scene.census()));
        }
    }

    /// {@return all samples, by tick}
    public List<Sample> all() {
        return List.copyOf(samples);
    }

    /// {@return the last sample up to a tick; the first one where there is none}
    public Sample at(long tick) {
        return samples.reversed().stream().filter(sample -> sample.tick() <= tick).findFirst().orElseGet(samples::getFirst);
    }
}
