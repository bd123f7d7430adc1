package dev.entente.cli;

import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Models;
import dev.entente.dsl.Declaration;
import dev.entente.engine.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out which minds of a run speak through models: all but those that follow rules or a script.
final class UsedMinds {
    private static final Set<String> OWN = Set.of("", "rules", "scripted");

    private UsedMinds() {}

    /// {@return whether a mind of this kind speaks through a model}
    static boolean speaks(String kind) {
        return !OWN.contains(kind);
    }

    /// {@return the names of their configurations}
    ///
    /// @param given the mind of each agent that does not have the one that the program names; `*` for all factions
    static SortedSet<String> of(Scenario scenario, Map<String, String> given) {
        var used = new TreeSet<>(byAgent(scenario, given).values());
        used.removeIf(kind -> !speaks(kind));
        return used;
    }

    /// {@return the kind of mind of each faction, director and observer}
    ///
    /// @param given as above
    static SortedMap<String, String> byAgent(Scenario scenario, Map<String, String> given) {
        var minds = new TreeMap<String, String>();
        var all = given.get("*");
        scenario.program()
                .all(Declaration.Faction.class)
                .forEach(it -> minds.put(it.name(), given.getOrDefault(it.name(), all == null ? it.mind() : all)));
        scenario.program()
                .all(Declaration.Director.class)
                .forEach(it -> minds.put(it.name(), given.getOrDefault(it.name(), it.mind())));
        return minds;
    }

    /// {@return how they are set up, and those on their ladders; names that are not configured are left out}
    static List<MindSettings> settings(Set<String> used, Models models) {
        var settings = new LinkedHashMap<String, MindSettings>();
        used.forEach(name -> climb(name, models, settings));
        return List.copyOf(settings.values());
    }

    private static void climb(String name, Models models, Map<String, MindSettings> settings) {
        models.find(name).map(Models.Configured::settings).ifPresent(mind -> {
            if (settings.putIfAbsent(name, mind) == null) {
                mind.ladder().forEach(next -> climb(next, models, settings));
            }
        });
    }
}
