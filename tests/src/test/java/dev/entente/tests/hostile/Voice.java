package dev.entente.tests.hostile;

import dev.entente.agents.language.LanguageMind;
import dev.entente.agents.language.Spending;
import dev.entente.agents.model.Models;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Judgement;
import dev.entente.engine.Minds;
import dev.entente.engine.execution.Adviser;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Policy;
import dev.entente.planner.proposal.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Minds whose model says what a case says, once, to the one who asks for it; beside that nobody says anything.
final class Voice implements Minds {
    /// Nobody says anything at all.
    static final Minds SILENT = (_, _, _) -> _ -> 0;

    /// What designers of the arena allow the methods of a mind to do.
    private static final Policy POLICY = Policy.CAUTIOUS.never(Set.of("Steal", "Disband"));

    private final ConcurrentLinkedQueue<Exchange> heard = new ConcurrentLinkedQueue<>();
    private Case said = Case.NOTHING;
    private boolean spoken;

    /// From here on they say what this case says.
    void say(Case next) {
        said = next;
        spoken = false;
        heard.clear();
    }

    boolean heard() {
        return !heard.isEmpty();
    }

    /// {@return what was said against it before it came to the engine}
    Optional<Judgement> refusal() {
        return heard.stream().map(Voice::judged).filter(it -> !it.rule().isEmpty()).findFirst();
    }

    private static Judgement judged(Exchange exchange) {
        return exchange.reply() instanceof Reply.Silence(_, String detail, _, _)
                ? new Judgement(Judgement.Outcome.FATAL, "", Stage.SILENCE, detail, "an answer")
                : exchange.judgement();
    }

    private LanguageMind speaking(String agent) {
        var settings = Stub.settings("stub", 1, said.repairs());
        var rung = new Models.Configured(settings, new Stub("stub", _ -> said.said()));
        return new LanguageMind(agent, List.of(rung), _ -> 0, heard::add, new Spending());
    }

    private boolean speaks(String way, String about) {
        boolean speaks = !spoken && said.asks(way) && said.about().equals(about);
        spoken |= speaks;
        return speaks;
    }

    @Override
    public Chooser mind(String agent, String kind, long seed) {
        return new Chooser() {
            @Override
            public int choose(Choice choice) {
                var goal = choice.task().substring(0, choice.task().indexOf('('));
                return speaks("choose", goal) ? speaking(agent).choose(choice) : 0;
            }

            @Override
            public Optional<String> propose(Question question) {
                return speaks("propose", question.goal()) ? speaking(agent).propose(question) : Optional.empty();
            }
        };
    }

    @Override
    public Policy policy(String agent, String kind) {
        return POLICY;
    }

    @Override
    public synchronized Adviser adviser(String director, String kind, long seed) {
        return inquiry -> {
            synchronized (this) {
                var asks = inquiry.mind() + "." + inquiry.topic();
                return speaks("evaluate", asks) ? speaking(director).answer(inquiry) : Optional.empty();
            }
        };
    }
}
