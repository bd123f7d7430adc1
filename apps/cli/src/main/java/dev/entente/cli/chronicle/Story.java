package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// What a run tells: the scenario's own lines, plans that were rewritten, changes of the lead.
public final class Story implements Observer {
    private final List<Turn> turns = new ArrayList<>();
    private final Leads leads = new Leads();
    private final Samples samples = new Samples();
    private final Doers doers = new Doers();
    private Set<String> factions = Set.of();
    private boolean regions;
    private long begin;
    private long last;

    @Override
    public void start(Scene scene) {
        factions = Set.copyOf(scene.factions());
        regions = scene.atlas().hasRegions();
        begin = scene.tick();
        last = begin;
        leads.after(begin, scene.census());
        samples.start(scene);
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        last = line.tick();
        doers.hear(line);
        var wording = new Wording(scene.names());
        for (var entry : line.entries()) {
            switch (entry) {
                case Entry.Told told -> add(told);
                case Entry.Rewrote rewrote -> add(rewrote, wording);
                case Entry.GaveUp gaveUp -> add(3, gaveUp.agent(), Turn.Kind.GAVE_UP, wording.of(gaveUp), 28);
                case Entry.Happened _, Entry.Decided _, Entry.Grew _, Entry.Moved _, Entry.Judged _, Entry.Stepped _,
                        Entry.Answered _, Entry.Proposed _, Entry.Bargained _, Entry.Contracted _ -> {}
            }
        }
        leads.after(line.tick(), scene.census()).ifPresent(turns::add);
        samples.tick(scene, line);
    }

    @Override
    public void end(Scene scene) {
        samples.end(scene);
    }

    /// What the world tells comes before what a faction tells of itself.
    private void add(Entry.Told told) {
        int rank = 10 * told.weight() + (factions.contains(told.agent()) ? 0 : 2);
        add(told.weight(), told.agent(), Turn.Kind.TOLD, told.text(), rank);
    }

    private void add(Entry.Rewrote rewrote, Wording wording) {
        var cause = doers.of(rewrote);
        int weight = cause == Doers.Cause.OUTSIDE ? 4 : cause == Doers.Cause.OTHERS ? 3 : 2;
        int change = Math.min(6, (rewrote.added() + rewrote.cancelled() + rewrote.compensated()) / 2);
        int rank = cause.rank() + change + (Wording.samePath(rewrote) ? 0 : 8);
        add(weight, rewrote.agent(), Turn.Kind.REWRITE, wording.of(rewrote), rank);
    }

    private void add(int weight, String agent, Turn.Kind kind, String text, int rank) {
        turns.add(new Turn(last, weight, agent, kind, text, rank));
    }

    /// {@return everything, by tick}
    public List<Turn> all() {
        return turns.stream().sorted(Comparator.comparingLong(Turn::tick)).toList();
    }

    /// {@return the turning points, by tick: about one for every 25 ticks, from 8 to 24 in all}
    public List<Turn> turningPoints() {
        return Selection.of(all(), begin, last);
    }

    /// {@return since when a faction has been in the lead; empty where it is not, or only for a few ticks}
    public OptionalLong ledSince(String faction) {
        return leads.since(faction);
    }

    /// {@return how the factions stood after a tick}
    public Census standing(long tick) {
        return samples.at(tick).census();
    }

    /// {@return whether factions hold regions}
    public boolean hasRegions() {
        return regions;
    }

    /// {@return the tick before the first}
    public long begin() {
        return begin;
    }
}
