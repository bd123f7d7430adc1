package dev.entente.agents.guarding;

import dev.entente.agents.guarding.AnswerRules.Judged;
import dev.entente.agents.model.Usage;

/// No answer of a model passed its guard, however often it was asked.
public final class RejectedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Usage usage;

    private RejectedAnswerException(String message, String rule, Usage usage) {
        super(message);
        this.rule = rule;
        this.usage = usage;
    }

    static RejectedAnswerException of(Judged.Refused last, int attempts, Usage usage) {
        return new RejectedAnswerException(
                "No answer of %d passed; the last broke the rule (%s): found %s, allowed %s."
                        .formatted(attempts, last.rule(), last.found(), last.allowed()),
                last.rule(),
                usage);
    }

    /// {@return the rule that the last answer broke}
    public String rule() {
        return rule;
    }

    /// {@return the tokens of all attempts}
    public Usage usage() {
        return usage;
    }
}
