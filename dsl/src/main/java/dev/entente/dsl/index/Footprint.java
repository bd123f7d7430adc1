package dev.entente.dsl.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a stretch of a program touches, each in the order of first mention and by the name that tells it apart.
///
/// Operations are named, not followed: what they touch is their own footprint.
///
/// @param reads state, attributes and relations whose values it looks at
/// @param writes state, attributes and relations that it changes, entity types that it makes or removes
/// @param emits events that it lets happen
/// @param hears events that it reacts to
/// @param calls operations and sagas that it waits for; actions and sub-goals of a plan
/// @param starts operations and sagas that it begins and does not wait for
/// @param asks topics of minds
/// @param waits whether it may take longer than a moment
public record Footprint(
        List<String> reads,
        List<String> writes,
        List<String> emits,
        List<String> hears,
        List<String> calls,
        List<String> starts,
        List<String> asks,
        boolean waits) {
    public Footprint {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        emits = List.copyOf(emits);
        hears = List.copyOf(hears);
        calls = List.copyOf(calls);
        starts = List.copyOf(starts);
        asks = List.copyOf(asks);
    }

    static Footprint of(List<Use> uses, boolean waits) {
        return new Footprint(
                titles(uses, Use.Role.READS),
                titles(uses, Use.Role.WRITES),
                titles(uses, Use.Role.EMITS),
                titles(uses, Use.Role.HEARS),
                titles(uses, Use.Role.CALLS),
                titles(uses, Use.Role.STARTS),
                titles(uses, Use.Role.ASKS),
                waits);
    }

    private static List<String> titles(List<Use> uses, Use.Role role) {
        Set<String> titles = new LinkedHashSet<>();
        uses.stream()
                .filter(use -> use.role() == role && counts(use.symbol()))
                .forEach(use -> titles.add(title(use.symbol())));
        return new ArrayList<>(titles);
    }

    /// Parameters, results and other names of the body itself are no footprint.
    private static boolean counts(Symbol symbol) {
        return switch (symbol.kind()) {
            case FIELD -> symbol.declared();
            case STATE, ATTRIBUTE, RELATION, ENTITY, EVENT, OPERATION, SAGA, ACTION, GOAL, TOPIC -> true;
            default -> false;
        };
    }

    private static String title(Symbol symbol) {
        return switch (symbol.kind()) {
            case ACTION, GOAL, SAGA -> symbol.kind().title() + " " + symbol.name();
            default -> symbol.title();
        };
    }

    /// {@return whether it touches nothing}
    public boolean isEmpty() {
        return reads.isEmpty()
                && writes.isEmpty()
                && emits.isEmpty()
                && hears.isEmpty()
                && calls.isEmpty()
                && starts.isEmpty()
                && asks.isEmpty();
    }
}
