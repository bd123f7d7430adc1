package dev.entente.tests.hostile;

import dev.entente.agents.recording.Judgement;
import dev.entente.engine.Entry;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of the arena in which cases are said, one after the other.
final class Stage implements AutoCloseable {
    /// The rule that is broken by a mind that says nothing.
    static final String SILENCE = "answer";

    /// The faction that does something of its own accord.
    private static final String BUSY = "Foxes";

    private final Voice voice = new Voice();
    private final Oracle oracle;
    private final Simulation simulation;
    private final long opening;

    Stage(Scenario scenario, Oracle oracle) {
        this.oracle = oracle;
        this.simulation = Simulation.start(scenario, Settings.DEFAULT.ticks(Long.MAX_VALUE), voice);
        this.opening = simulation.hash();
    }

    /// {@return whether the world is as it was in the beginning}
    boolean untouched() {
        return simulation.hash() == opening;
    }

    Outcome hear(Case said, int ticks) {
        var traces = new Traces();
        var entries = new ArrayList<Entry>();
        var broken = new ArrayList<String>();
        voice.say(said);
        for (int i = 0; i < ticks; i++) {
            simulation.step((_, _, causes, changes, heard) -> {
                traces.add(simulation.world(), changes, causes, said.asks("choose") ? "" : BUSY);
                entries.addAll(heard);
            });
            broken.addAll(oracle.broken(simulation.world()));
        }
        var refusal = refusal(entries);
        return new Outcome(
                refusal.map(Judgement::rule).orElse(voice.heard() ? "" : "unheard"),
                refusal.map(Judgement::found).orElse(""),
                traces.all(),
                broken);
    }

    /// What rejected it first: the mind's own reading, the guard of the question, or the gate on what follows.
    private Optional<Judgement> refusal(List<Entry> entries) {
        return voice.refusal().or(() -> entries.stream()
                .map(Stage::refusal)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<Judgement> refusal(Entry entry) {
        return switch (entry) {
            case Entry.Judged it when !it.approved() && !it.rule().equals(SILENCE) ->
                    Optional.of(new Judgement(Judgement.Outcome.FATAL, "", it.rule(), it.found(), it.allowed()));
            case Entry.Proposed it when !it.rule().isEmpty() ->
                    Optional.of(new Judgement(Judgement.Outcome.FATAL, "", it.rule(), it.found(), it.allowed()));
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        simulation.close();
    }
}
