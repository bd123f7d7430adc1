package dev.entente.agents.language;

import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Transcript;
import dev.entente.engine.execution.Adviser;
import dev.entente.guardrails.Said;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Question;
import java.util.List;
import java.util.Optional;

/// A mind that speaks through language models, one after the other where they fail.
///
/// Choices are asked for until an answer passes or nobody is left to ask. Methods and the answers to `Evaluate` are asked
/// for once at a time, for the planner and the engine ask again themselves; the rung follows from the attempts so far.
/// Every exchange is in the transcript before anything follows from it. What a model says is only ever a proposal: it is
/// judged once more where it is used. Any thread may ask.
public final class LanguageMind implements Chooser, Adviser {
    private final Ladder ladder;
    private final Chooser otherwise;
    private final Ongoing ongoing = new Ongoing();

    /// Makes the mind of an agent, a director or an observer.
    ///
    /// @param agent its name
    /// @param ladder the models, in the order in which they are asked; at least one
    /// @param otherwise chooses where all of them fail
    /// @param transcript keeps what was asked and said
    /// @param spending shared by all minds of a run
    public LanguageMind(
            String agent, List<Models.Configured> ladder, Chooser otherwise, Transcript transcript, Spending spending) {
        this.ladder = new Ladder(agent, ladder, transcript, spending);
        this.otherwise = otherwise;
    }

    @Override
    public boolean takesTime() {
        return true;
    }

    @Override
    public int choose(Choice choice) {
        var climb = new Climb(ladder, ladder.agent(), choice.tick(), Conversation.of(Asking.of(choice)), ladder.full());
        return climb.settle(Readers.of(choice)).orElseGet(() -> otherwise.choose(choice));
    }

    /// {@return what a model proposes; an empty text where none is left to ask, and nothing after that}
    @Override
    public Optional<String> propose(Question question) {
        var earlier = question.earlier();
        if (!earlier.isEmpty() && earlier.getLast().said().isEmpty()) {
            return Optional.empty();
        }
        var conversation = Conversation.of(Asking.of(question));
        for (var attempt : earlier) {
            conversation = conversation.rejected(attempt.said(), Readers.objection(attempt.refusal()));
        }
        var spent = ongoing.spent(question.task(), earlier.size(), ladder);
        var climb = new Climb(ladder, ladder.agent(), question.tick(), conversation, spent);
        var reading = climb.next(Readers.of(question));
        ongoing.remember(question.task(), question.tick(), climb.purses());
        return Optional.of(reading.map(Reading::value).orElse(""));
    }

    /// {@return what a model says, be it right or wrong; it is asked on behalf of this mind *for* the execution that asks}
    @Override
    public Optional<Said> answer(Inquiry inquiry) {
        var earlier = inquiry.earlier();
        var conversation = Conversation.of(Asking.of(inquiry));
        for (var attempt : earlier) {
            conversation = conversation.rejected(attempt.said().json(), Readers.objection(attempt.objection(), ""));
        }
        var asker = ladder.agent() + " for " + inquiry.asker();
        var decision = asker + " " + inquiry.topic();
        var spent = ongoing.spent(decision, earlier.size(), ladder);
        var climb = new Climb(ladder, asker, inquiry.tick(), conversation, spent);
        var reading = climb.next(Readers.of(inquiry));
        ongoing.remember(decision, inquiry.tick(), climb.purses());
        return reading.map(Reading::value);
    }

    /// {@return the agent as a party of a negotiation; its offers and acceptances are held to its reserve}
    public Negotiator bargain(Bargain bargain) {
        return new Bargaining(ladder, bargain);
    }

    /// {@return why a run does not go well; empty where no model says anything that passes}
    ///
    /// @param diagnosis with at least one agent
    public Optional<Diagnosis.Finding> diagnose(Diagnosis diagnosis) {
        var climb = new Climb(ladder, ladder.agent(), 0, Conversation.of(Asking.of(diagnosis)), ladder.full());
        return climb.settle(Readers.of(diagnosis));
    }
}
