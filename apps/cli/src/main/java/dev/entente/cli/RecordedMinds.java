package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.RecordedMind;
import dev.entente.agents.RecordedMind.Answers;
import dev.entente.engine.Minds;
import dev.entente.engine.execution.Adviser;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Policy;
import java.util.ArrayList;
import java.util.List;

/// Gives each agent a mind that answers as it did in an earlier run, and counts how often it could.
///
/// Minds that speak through models are asked again: what they said is recorded call by call, beneath them.
final class RecordedMinds implements Minds {
    private final Answers answers;
    private final MindCatalogue catalogue;
    private final List<RecordedMind> minds = new ArrayList<>();

    RecordedMinds(Answers answers, MindCatalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @Override
    public Chooser mind(String agent, String kind, long seed) {
        if (UsedMinds.speaks(kind)) {
            return catalogue.mind(agent, kind, seed);
        }
        var mind = new RecordedMind(answers, catalogue.mind(agent, kind, seed));
        minds.add(mind);
        return mind;
    }

    @Override
    public List<String> kinds() {
        return catalogue.kinds();
    }

    @Override
    public Policy policy(String agent, String kind) {
        return catalogue.policy(agent, kind);
    }

    @Override
    public Adviser adviser(String director, String kind, long seed) {
        return catalogue.adviser(director, kind, seed);
    }

    @Override
    public Negotiator bargainer(Place place) {
        return catalogue.bargainer(place);
    }

    /// {@return the same answers for another simulation, with nothing counted yet}
    RecordedMinds afresh(MindCatalogue others) {
        return new RecordedMinds(answers, others);
    }

    /// {@return how often a question had been answered already}
    Summary.Reuse reuse() {
        return new Summary.Reuse(
                minds.stream().mapToLong(RecordedMind::reused).sum(), minds.stream().mapToLong(RecordedMind::asked).sum(), 0, 0, 0);
    }
}
