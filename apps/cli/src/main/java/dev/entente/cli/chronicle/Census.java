package dev.entente.cli.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the factions stand after one tick, in the order declared.
public record Census(List<Row> rows) {
    public Census {
        rows = List.copyOf(rows);
    }

    /// One faction.
    ///
    /// @param regions how many it holds
    /// @param army the strength of all its armies
    /// @param score what the scenario's `score` says
    public record Row(String faction, int entity, long regions, long army, long gold, long score) {}

    static Census of(Atlas atlas, Scores scores) {
        var regions = count(atlas.regions().iterator(), atlas, atlas.ofRegion("owner"), -1);
        var armies = count(atlas.armies().iterator(), atlas, atlas.ofArmy("owner"), atlas.ofArmy("strength"));
        int gold = atlas.ofFaction("gold");
        var rows = new ArrayList<Row>();
        atlas.factions().forEach(faction -> rows.add(new Row(
                atlas.world().name(faction),
                faction,
                regions.getOrDefault(faction, 0L),
                armies.getOrDefault(faction, 0L),
                atlas.number(gold, faction, 0),
                scores.of(faction))));
        return new Census(rows);
    }

    private static Map<Integer, Long> count(
            java.util.PrimitiveIterator.OfInt entities, Atlas atlas, int owner, int worth) {
        var counts = new HashMap<Integer, Long>();
        while (owner >= 0 && entities.hasNext()) {
            int entity = entities.nextInt();
            counts.merge((int) atlas.world().get(owner, entity), atlas.number(worth, entity, 1), Long::sum);
        }
        return counts;
    }

    /// {@return who has the best score, the first declared of equals; empty without factions}
    Optional<Row> leader() {
        return rows.stream().max(Comparator.comparingLong(Row::score).thenComparing(Comparator.comparingInt(Row::entity).reversed()));
    }

    /// {@return the faction of a name}
    Optional<Row> of(String faction) {
        return rows.stream().filter(row -> row.faction().equals(faction)).findFirst();
    }
}
