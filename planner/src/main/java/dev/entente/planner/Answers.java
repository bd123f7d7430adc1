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
            answer -> "option %s".formatted(answer.index()),
            answer -> "an option from 0 to %s".formatted(answer.to().options().size() - 1))));

    private final String agent;
    private final PlanLog log;
    private Chooser mind = _ -> 0;

    Answers(String agent, PlanLog log) {
        this.agent = agent;
        this.log = log;
    }

    /// Says who is asked from here on.
    void mind(Chooser mind) {
        this.mind = mind;
    }

    Chooser mind() {
        return mind;
    }

    /// {@return the place of the way that the mind chooses; where there is only one, nobody is asked}
    int among(Node node, List<Options.Way> ways, Projection projection) {
        if (ways.size() == 1) {
            return 0;
        }
        var options = ways.stream().map(Options.Way::option).toList();
        var world = projection.at(node);
        var label = Labels.of(node, world);
        return to(new Choice(agent, world.tick(), node.id(), label, options, world, world.entity(agent)));
    }

    private record Answer(Choice to, int index) {
        boolean possible() {
            return index >= 0 && index < to.options().size();
        }
    }

    /// {@return the approved answer; the first option, which the planner would take itself, where it is rejected}
    private int to(Choice choice) {
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
