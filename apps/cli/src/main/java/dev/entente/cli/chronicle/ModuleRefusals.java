package dev.entente.cli.chronicle;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what was refused to modules, sagas and minds that are no faction. Their mistakes show in no faction's numbers.
public final class ModuleRefusals implements Observer {
    private final Map<String, Refused> byModule = new LinkedHashMap<>();

    private final Map<String, String> minds = new HashMap<>();

    /// @param program tells minds from modules
    public ModuleRefusals(Program program) {
        program.all(Declaration.Director.class)
                .forEach(it -> minds.put(it.name(), it.role() == Declaration.Role.DIRECTOR ? "Director " : "Observer "));
    }

    /// What was refused to one who is no faction.
    ///
    /// @param who such as `Module Ledger`, `Director boss` or `A saga`
    /// @param times how often
    /// @param reason of the first time
    public record Refused(String who, int times, String reason) {
        private Refused and(Refused later) {
            return new Refused(who, times + later.times, reason);
        }
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Judged judged && !judged.approved() && !scene.factions().contains(judged.agent())) {
                var refused = new Refused(who(judged.agent()), 1, judged.found());
                byModule.merge(judged.agent(), refused, Refused::and);
            }
        }
    }

    private String who(String agent) {
        return agent.equals("Saga") ? "A saga" : minds.getOrDefault(agent, "Module ") + agent;
    }

    /// {@return one for each who was refused something, in the order of the first time}
    public List<Refused> all() {
        return List.copyOf(byModule.values());
    }
}
