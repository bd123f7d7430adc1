package dev.entente.engine;

import dev.entente.dsl.Declaration;
import java.util.Map;
import java.util.OptionalLong;

/// What a run is started with; what is not given comes from the scenario.
///
/// @param seed the seed of all dice
/// @param ticks how many ticks at the most
/// @param threads how many threads decide; at least 1; never changes what happens
/// @param set starting values of the program's state, by name
/// @param minds the mind of each agent, by the agent's name; `*` for all others
public record Settings(
        OptionalLong seed, OptionalLong ticks, int threads, Map<String, String> set, Map<String, String> minds) {
    public Settings {
        set = Map.copyOf(set);
        minds = Map.copyOf(minds);
    }

    /// Everything as the scenario says, on one thread.
    public static final Settings DEFAULT =
            new Settings(OptionalLong.empty(), OptionalLong.empty(), 1, Map.of(), Map.of());

    /// {@return of which kind a faction's mind is}
    String mind(Declaration.Faction faction) {
        return minds.getOrDefault(faction.name(), minds.getOrDefault("*", faction.mind()));
    }

    /// {@return these settings with another seed}
    public Settings seed(long value) {
        return new Settings(OptionalLong.of(value), ticks, threads, set, minds);
    }

    /// {@return these settings with another number of ticks}
    public Settings ticks(long value) {
        return new Settings(seed, OptionalLong.of(value), threads, set, minds);
    }

    /// {@return these settings with another number of threads}
    public Settings threads(int value) {
        return new Settings(seed, ticks, value, set, minds);
    }
}
