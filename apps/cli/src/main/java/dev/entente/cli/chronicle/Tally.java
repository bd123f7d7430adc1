package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what the factions did, for the table at the end of a run.
public final class Tally implements Observer {
    private final Map<String, Integer> rewrites = new HashMap<>();
    private final Map<String, Integer> rejected = new HashMap<>();
    private long allRewrites;
    private long allProposals;
    private long allRejected;
    private List<TableRow> rows = List.of();

    @Override
    public void tick(Scene scene, TickLine line) {
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Rewrote rewrote) {
                allRewrites++;
                rewrites.merge(rewrote.agent(), 1, Integer::sum);
            } else if (entry instanceof Entry.Judged judged) {
                count(judged);
            }
        }
    }

    private void count(Entry.Judged judged) {
        allProposals++;
        if (!judged.approved()) {
            allRejected++;
            rejected.merge(judged.agent(), 1, Integer::sum);
        }
    }

    @Override
    public void end(Scene scene) {
        var all = new ArrayList<TableRow>();
        scene.census().rows().forEach(row -> all.add(row(scene.atlas(), row)));
        rows = List.copyOf(all);
    }

    private TableRow row(Atlas atlas, Census.Row faction) {
        var row = new TableRow.Draft(faction.faction());
        row.put("regions", faction.regions(), atlas.hasRegions());
        row.put("army", faction.army(), atlas.hasArmies());
        row.put("gold", faction.gold(), atlas.hasGold());
        contracts(row, "kept", atlas.ofFaction("kept"), atlas, faction.entity());
        contracts(row, "broken", atlas.ofFaction("broken"), atlas, faction.entity());
        row.put("rewrites", rewrites.getOrDefault(faction.faction(), 0), true);
        row.put("rejected", rejected.getOrDefault(faction.faction(), 0), true);
        row.put("score", faction.score(), true);
        return row.done();
    }

    private static void contracts(TableRow.Draft row, String name, int attribute, Atlas atlas, int faction) {
        row.put(name, atlas.number(attribute, faction, 0), attribute >= 0);
    }

    /// {@return the factions in the order declared, as they stand after the last tick}
    public List<TableRow> rows() {
        return rows;
    }

    /// {@return how many parts of plans were rewritten}
    public long rewrites() {
        return allRewrites;
    }

    /// {@return how many proposals were judged}
    public long proposals() {
        return allProposals;
    }

    /// {@return how many of them were rejected}
    public long rejected() {
        return allRejected;
    }
}
