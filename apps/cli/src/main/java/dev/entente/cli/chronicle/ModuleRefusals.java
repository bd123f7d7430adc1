package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what was refused to modules. Their mistakes show in no faction's numbers.
public final class ModuleRefusals implements Observer {
    private final Map<String, Refused> byModule = new LinkedHashMap<>();

    /// What was refused to one module.
    ///
    /// @param times how often
    /// @param reason of the first time
    public record Refused(String module, int times, String reason) {
        private Refused and(Refused later) {
            return new Refused(module, times + later.times, reason);
        }
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Judged judged && !judged.approved() && !scene.factions().contains(judged.agent())) {
                var refused = new Refused(judged.agent(), 1, judged.found());
                byModule.merge(judged.agent(), refused, Refused::and);
            }
        }
    }

    /// {@return one for every module that was refused something, in the order of the first time}
    public List<Refused> all() {
        return List.copyOf(byModule.values());
    }
}
