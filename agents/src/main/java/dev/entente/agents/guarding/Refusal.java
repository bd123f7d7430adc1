package dev.entente.agents.guarding;

import dev.entente.agents.guarding.AnswerRules.Judged;

/// How a model is told that its answer was rejected.
final class Refusal {
    private Refusal() {}

    static String words(Judged.Refused refused) {
        return """
                Your answer was rejected.
                rule: %s
                found: %s
                allowed: %s
                Answer the same question again, in the same form and with nothing else."""
                .formatted(refused.rule(), refused.found(), refused.allowed());
    }
}
