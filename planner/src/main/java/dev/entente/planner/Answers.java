package dev.entente.planner;

import dev.entente.guardrails.Guard;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import java.util.List;

/// Takes a mind's answer only through a guardrail: what a mind says is a proposal like any other.
final class Answers {
    private static final Guard<Answer> GUARD = new Guard<>(List.of(new Guard.Rule<>(
            "options",
            Answer::possible,
            answer -> "option %d".formatted(answer.index()),
            answer -> "an option from 0 to %d".formatted(answer.to().options().size() - 1))));

    private final Chooser mind;
    private final PlanLog log;

    Answers(Chooser mind, PlanLog log) {
        this.mind = mind;
        this.log = log;
    }

    private record Answer(Choice to, int index) {
        boolean possible() {
            return index >= 0 && index < to.options().size();
        }
    }

    /// {@return the approved answer; the first option, which the planner would take itself, where it is rejected}
    int to(Choice choice) {
        var answer = new Answer(choice, mind.choose(choice));
        var what = "choice for " + choice.task();
        return switch (GUARD.check(new Proposal<>(choice.agent(), choice.node(), what, answer))) {
            case Verdict.Approved<Answer> approved -> approved(approved.value());
            case Verdict.Rejected<Answer>(String rule, String found, String allowed) -> {
                log.refused(choice, rule, found, allowed);
                yield 0;
            }
        };
    }

    private int approved(Answer answer) {
        log.decided(answer.to(), answer.index());
        return answer.index();
    }
}
