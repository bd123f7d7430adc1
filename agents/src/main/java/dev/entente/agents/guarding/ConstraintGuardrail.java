package dev.entente.agents.guarding;

import dev.entente.agents.guarding.AnswerRules.Judged;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.guardrail.GuardrailRequestParams;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailRequest;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.Map;
import java.util.Optional;

/// [AnswerRules] as an output guardrail of LangChain4j, for an AiService.
///
/// A rejected answer is asked for again with the rule, what was found and what is allowed. LangChain4j sends only that
/// where a service has no memory, so the question is asked again with it. Where all attempts should be counted, or the
/// rejected answers must not stay in a memory, guard the model itself: [GuardedChatModel].
public final class ConstraintGuardrail implements OutputGuardrail {
    private final AnswerRules rules;

    private ConstraintGuardrail(AnswerRules rules) {
        this.rules = rules;
    }

    /// {@return the guardrail of some rules}
    public static ConstraintGuardrail of(AnswerRules rules) {
        return new ConstraintGuardrail(rules);
    }

    @Override
    public OutputGuardrailResult validate(OutputGuardrailRequest request) {
        var answer = request.responseFromLLM().aiMessage();
        return answer.hasToolExecutionRequests() ? success() : judged(answer, question(request.requestParams()));
    }

    @Override
    public OutputGuardrailResult validate(AiMessage answer) {
        return judged(answer, "");
    }

    private OutputGuardrailResult judged(AiMessage answer, String question) {
        var said = Optional.ofNullable(answer.text()).orElse("");
        return switch (rules.judge(said)) {
            case Judged.Passed(var repair, var text) -> repair.isEmpty() ? success() : successWith(text);
            case Judged.Refused refused -> reprompt(
                    "rule %s, found %s, allowed %s".formatted(refused.rule(), refused.found(), refused.allowed()),
                    question + Refusal.words(refused));
        };
    }

    /// {@return what is asked again before the reason; empty where a memory has it}
    private static String question(GuardrailRequestParams asked) {
        if (asked.chatMemory() != null || asked.userMessageTemplate() == null) {
            return "";
        }
        var variables = Optional.ofNullable(asked.variables()).orElse(Map.of());
        return PromptTemplate.from(asked.userMessageTemplate()).apply(variables).text() + "\n\n";
    }
}
