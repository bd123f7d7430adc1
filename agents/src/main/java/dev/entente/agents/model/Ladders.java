package dev.entente.agents.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// Looks at which minds come after which: all of them must be there, and none come after itself.
final class Ladders {
    private final SortedMap<String, MindSettings> minds;
    private final List<String> mistakes;

    private Ladders(SortedMap<String, MindSettings> minds, List<String> mistakes) {
        this.minds = minds;
        this.mistakes = mistakes;
    }

    static void check(SortedMap<String, MindSettings> minds, List<String> mistakes) {
        var ladders = new Ladders(minds, mistakes);
        minds.values().forEach(ladders::unknown);
        minds.values().forEach(ladders::circle);
    }

    private void unknown(MindSettings mind) {
        for (var rung : mind.ladder()) {
            if (rung.equals("rules")) {
                mistakes.add("entente.mind.%s.ladder must not name rules: they come last by themselves."
                        .formatted(mind.name()));
            } else if (!minds.containsKey(rung)) {
                mistakes.add("entente.mind.%s.ladder names a mind (%s) that is not configured. %s".formatted(
                        mind.name(), rung, Nearest.offer(rung, minds.keySet(), "minds")));
            }
        }
    }

    /// Notes the circle that leads back to a mind; only the first of its minds does.
    private void circle(MindSettings mind) {
        var way = new ArrayList<String>();
        if (leadsTo(mind.name(), mind, way, new HashSet<>()) && way.stream().allMatch(other -> mind.name().compareTo(other) <= 0)) {
            mistakes.add("The ladders of the minds %s -> %s are a circle. Maybe leave one of them out."
                    .formatted(String.join(" -> ", way), mind.name()));
        }
    }

    private boolean leadsTo(String goal, MindSettings from, List<String> way, Set<String> seen) {
        way.add(from.name());
        for (var rung : from.ladder()) {
            var next = minds.get(rung);
            boolean found = rung.equals(goal) || (next != null && seen.add(rung) && leadsTo(goal, next, way, seen));
            if (found) {
                return true;
            }
        }
        way.removeLast();
        return false;
    }
}
