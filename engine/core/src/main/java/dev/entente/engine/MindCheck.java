package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import java.util.ArrayList;
import java.util.List;

/// Refuses minds of a kind that there is not, before the first tick: nobody would be asked, and nobody would hear of it.
final class MindCheck {
    /// What a `Director` or an `Observer` may be without anybody's help.
    private static final List<String> OWN = List.of("rules", "scripted");

    private MindCheck() {}

    /// @throws ScenarioException naming the first
    static void check(Program program, Minds minds) {
        var known = minds.kinds();
        if (known.isEmpty()) {
            return;
        }
        program.all(Declaration.Faction.class)
                .forEach(it -> check(it.at(), "Faction", it.name(), it.mind(), known));
        var all = new ArrayList<>(OWN);
        known.stream().filter(kind -> !OWN.contains(kind)).forEach(all::add);
        program.all(Declaration.Director.class)
                .forEach(it -> check(it.at(), it.role() == Declaration.Role.DIRECTOR ? "Director" : "Observer", it.name(), it.mind(), all));
    }

    private static void check(Position at, String what, String name, String kind, List<String> known) {
        if (!kind.isEmpty() && !known.contains(kind)) {
            var maybe = MapCheck.nearest(kind, known).map("Maybe write %s. "::formatted).orElse("Maybe leave it out. ");
            throw ScenarioException.of("%s: error: %s (%s) asks for a mind (%s) that there is not. %sThere are: %s."
                    .formatted(at, what, name, kind, maybe, String.join(", ", known)));
        }
    }
}
