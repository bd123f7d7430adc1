package dev.entente.agents;

import dev.entente.engine.Minds;
import dev.entente.engine.ScenarioException;
import dev.entente.planner.Chooser;
import java.util.List;

/// The kinds of minds that there are, by the name that `mind` in a flow file and `--mind` use.
///
/// Stateless; each agent gets a mind of its own. `new` is enough; a bean container takes it as it is.
public final class MindCatalogue implements Minds {
    private static final String RULES = "rules";

    @Override
    public List<String> kinds() {
        return List.of(RULES);
    }

    /// {@return the mind of an agent}
    ///
    /// @param kind one of [#kinds()]; empty for the default
    /// @throws ScenarioException where there is no such kind
    @Override
    public Chooser mind(String agent, String kind, long seed) {
        return switch (kind) {
            case "", RULES -> new RulesMind(agent, seed);
            default -> throw ScenarioException.of("Faction (%s) asks for a mind (%s) that there is not. There are: %s."
                    .formatted(agent, kind, String.join(", ", kinds())));
        };
    }
}
