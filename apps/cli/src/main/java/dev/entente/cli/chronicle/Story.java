package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run tells: the scenario's own lines, plans that were rewritten, changes of the lead.
public final class Story implements Observer {
    private final List<Turn> turns = new ArrayList<>();
    private final Leads leads = new Leads();
    private Set<String> factions = Set.of();
    private long begin;
    private long last;

    @Override
    public void start(Scene scene) {
        factions = Set.copyOf(scene.factions());
        begin = scene.tick();
        last = begin;
        leads.after(begin, scene.census());
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        last = line.tick();
        var wording = new Wording(scene.names());
        var outside = outside(line);
        for (var entry : line.entries()) {
            switch (entry) {
                case Entry.Told told -> add(told);
                case Entry.Rewrote rewrote -> add(rewrote, wording, outside);
                case Entry.GaveUp gaveUp ->
                    add(3, gaveUp.agent(), Turn.Kind.GAVE_UP, wording.of(gaveUp));
                case Entry.Happened _, Entry.Decided _, Entry.Grew _, Entry.Moved _, Entry.Judged _ -> {}
            }
        }
        leads.after(line.tick(), scene.census()).ifPresent(turns::add);
    }

    private static Set<String> outside(TickLine line) {
        return line.entries().stream()
                .filter(entry -> entry instanceof Entry.Happened happened && happened.source().equals("timeline"))
                .map(entry -> ((Entry.Happened) entry).event())
                .collect(Collectors.toSet());
    }

    private void add(Entry.Told told) {
        var kind = factions.contains(told.agent()) ? Turn.Kind.TOLD : Turn.Kind.WORLD;
        add(told.weight(), told.agent(), kind, told.text());
    }

    private void add(Entry.Rewrote rewrote, Wording wording, Set<String> outside) {
        boolean fromOutside = outside.contains(Wording.event(rewrote.cause()));
        if (fromOutside) {
            add(4, rewrote.agent(), Turn.Kind.OUTSIDE, wording.of(rewrote));
        } else {
            add(2, rewrote.agent(), Turn.Kind.REWRITE, wording.of(rewrote));
        }
    }

    private void add(int weight, String agent, Turn.Kind kind, String text) {
        turns.add(new Turn(last, weight, agent, kind, text));
    }

    /// {@return everything, by tick}
    public List<Turn> all() {
        return turns.stream().sorted(Comparator.comparingLong(Turn::tick)).toList();
    }

    /// {@return the turning points, by tick: about one for every 30 ticks, from 8 to 24 in all}
    public List<Turn> turningPoints() {
        return Selection.of(all(), begin, last);
    }

    /// {@return the tick before the first}
    public long begin() {
        return begin;
    }

    /// {@return the last tick}
    public long last() {
        return last;
    }
}
