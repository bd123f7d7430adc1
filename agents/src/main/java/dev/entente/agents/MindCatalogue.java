package dev.entente.agents;

import dev.entente.agents.language.Bargain;
import dev.entente.agents.language.LanguageMind;
import dev.entente.agents.language.Spending;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Transcript;
import dev.entente.engine.Minds;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.execution.Adviser;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Bounds;
import dev.entente.planner.proposal.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of minds that there are, by the name that `mind` in a flow file and `--mind` use: the rules, and every mind
/// that was configured to speak through a model.
///
/// Each agent gets a mind of its own. Use one for a run: its minds share what the run may spend. `new` is enough; a bean
/// container takes it as it is.
public final class MindCatalogue implements Minds {
    private static final String RULES = "rules";
    /// How often a mind is asked for one method at the most.
    private static final int MOST_ASKED = 8;

    private final Models models;
    private final Transcript transcript;
    private final Spending spending = new Spending();

    /// Knows the rules only.
    public MindCatalogue() {
        this(Models.NONE, Transcript.NONE);
    }

    /// Knows the rules and what is configured.
    ///
    /// @param transcript keeps what models are asked and say
    public MindCatalogue(Models models, Transcript transcript) {
        this.models = models;
        this.transcript = transcript;
    }

    @Override
    public List<String> kinds() {
        return Stream.concat(Stream.of(RULES), models.names().stream()).toList();
    }

    /// {@return the mind of an agent}
    ///
    /// @param kind one of [#kinds()]; empty for the default
    /// @throws ScenarioException where there is no such kind
    @Override
    public Chooser mind(String agent, String kind, long seed) {
        var rules = new RulesMind(agent, seed);
        return kind.isEmpty() || kind.equals(RULES) ? rules : language("Faction", agent, kind, rules);
    }

    /// {@return the mind of a director or an observer}
    ///
    /// @throws ScenarioException where there is no such kind
    @Override
    public Adviser adviser(String director, String kind, long seed) {
        return language("Director", director, kind, _ -> 0);
    }

    /// {@return the model behind an agent's mind as a party; where a term has a name that answers need for themselves, or there
    /// is no such model, whoever bargains by the rules}
    @Override
    public Negotiator bargainer(Place place) {
        boolean can = models.find(place.kind()).isPresent() && Bargain.possible(place.preferences().space().issues());
        if (!can) {
            return place.otherwise();
        }
        return language("Faction", place.agent(), place.kind(), _ -> 0)
                .bargain(new Bargain(place.tick(), place.about(), place.preferences(), place.otherwise()));
    }

    /// {@return the cautious policy; a mind that speaks through models is asked as often as its ladder has attempts}
    @Override
    public Policy policy(String agent, String kind) {
        return models.find(kind).map(it -> policy(it.settings())).orElse(Policy.CAUTIOUS);
    }

    private Policy policy(MindSettings settings) {
        int attempts = ladder(settings.name()).stream()
                .mapToInt(it -> it.settings().budget().attempts())
                .sum();
        var asked = Policy.CAUTIOUS.within(asked(Math.clamp(attempts, 1, MOST_ASKED)));
        return settings.creative() ? asked.creatively() : asked;
    }

    private static Bounds asked(int asks) {
        var it = Bounds.DEFAULT;
        return new Bounds(
                it.characters(), it.parts(), it.depth(), it.questions(), it.nodes(), it.horizon(), asks, it.rest(), it.kept());
    }

    /// {@return what the run has spent; a run that goes on adds what it spent before}
    public Spending spending() {
        return spending;
    }

    /// {@return a mind that speaks through a model, for whoever asks}
    ///
    /// @param kind a configured name
    /// @throws ScenarioException where there is no such kind
    public LanguageMind language(String asker, String kind) {
        return language("Somebody", asker, kind, _ -> 0);
    }

    private LanguageMind language(String what, String name, String kind, Chooser otherwise) {
        if (models.find(kind).isEmpty()) {
            throw ScenarioException.of("%s (%s) asks for a mind (%s) that there is not. There are: %s."
                    .formatted(what, name, kind, String.join(", ", kinds())));
        }
        return new LanguageMind(name, ladder(kind), otherwise, transcript, spending);
    }

    private List<Models.Configured> ladder(String kind) {
        var ladder = new LinkedHashMap<String, Models.Configured>();
        climb(kind, ladder);
        return new ArrayList<>(ladder.values());
    }

    /// The rungs of a rung's own ladder come before the next rung; nobody is on it twice.
    private void climb(String kind, Map<String, Models.Configured> ladder) {
        Optional<Models.Configured> found = models.find(kind);
        if (found.isPresent() && ladder.putIfAbsent(kind, found.get()) == null) {
            found.get().settings().ladder().forEach(next -> climb(next, ladder));
        }
    }
}
