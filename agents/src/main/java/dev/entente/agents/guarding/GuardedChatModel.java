package dev.entente.agents.guarding;

import dev.entente.agents.guarding.AnswerRules.Judged;
import dev.entente.agents.model.Usage;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Any chat model, behind [AnswerRules]: only an answer that passes them comes back.
///
/// A rejected answer is followed by the whole conversation so far, the answer, and the rule with what was found and
/// what is allowed; the request keeps its parameters. The tokens of the response are those of all attempts, and an
/// answer that passes after a repair comes back repaired. Calls of tools pass: they are no answer.
public final class GuardedChatModel implements ChatModel {
    private final ChatModel model;
    private final AnswerRules rules;
    private final int attempts;
    private final Consumer<Event> events;

    /// One verdict.
    ///
    /// @param attempt from 1
    /// @param said word for word
    /// @param usage the tokens of this attempt
    public record Event(int attempt, String said, Judgement judgement, Usage usage) {}

    private GuardedChatModel(ChatModel model, AnswerRules rules, int attempts, Consumer<Event> events) {
        this.model = model;
        this.rules = rules;
        this.attempts = attempts;
        this.events = events;
    }

    /// Guards a model.
    ///
    /// @param attempts at one answer, at least 1
    /// @param events is told every verdict, in the thread that asks
    public static GuardedChatModel over(ChatModel model, AnswerRules rules, int attempts, Consumer<Event> events) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts (%d) must be at least 1".formatted(attempts));
        }
        return new GuardedChatModel(model, rules, attempts, events);
    }

    /// {@return an answer that passed}
    ///
    /// @throws RejectedAnswerException where none did
    @Override
    public ChatResponse doChat(ChatRequest request) {
        var messages = new ArrayList<>(request.messages());
        var usage = Usage.NONE;
        for (int attempt = 1; ; attempt++) {
            var response = model.chat(ChatRequest.builder()
                    .messages(messages)
                    .parameters(request.parameters())
                    .build());
            var cost = usage(response.tokenUsage());
            usage = usage.plus(cost);
            if (response.aiMessage().hasToolExecutionRequests()) {
                return with(response, response.aiMessage(), usage);
            }
            var said = Optional.ofNullable(response.aiMessage().text()).orElse("");
            switch (rules.judge(said)) {
                case Judged.Passed passed -> {
                    events.accept(new Event(attempt, said, Judgement.passed(passed.repair()), cost));
                    return with(response, AiMessage.from(passed.text()), usage);
                }
                case Judged.Refused refused -> {
                    events.accept(new Event(attempt, said, judgement(refused, attempt), cost));
                    again(messages, said, refused, attempt, usage);
                }
            }
        }
    }

    /// Goes on with a conversation after an answer that was rejected.
    private void again(List<ChatMessage> messages, String said, Judged.Refused refused, int attempt, Usage usage) {
        if (attempt == attempts) {
            throw RejectedAnswerException.of(refused, attempts, usage);
        }
        messages.add(AiMessage.from(said));
        messages.add(UserMessage.from(Refusal.words(refused)));
    }

    private Judgement judgement(Judged.Refused refused, int attempt) {
        var outcome = attempt == attempts ? Outcome.FATAL : Outcome.REPROMPT;
        return new Judgement(outcome, "", refused.rule(), refused.found(), refused.allowed());
    }

    private static ChatResponse with(ChatResponse response, AiMessage message, Usage usage) {
        var all = new TokenUsage(Math.toIntExact(usage.input()), Math.toIntExact(usage.output()));
        return ChatResponse.builder()
                .aiMessage(message)
                .id(response.id())
                .modelName(response.modelName())
                .tokenUsage(all)
                .finishReason(response.finishReason())
                .build();
    }

    private static Usage usage(@Nullable TokenUsage counted) {
        return counted == null ? Usage.NONE : new Usage(count(counted.inputTokenCount()), count(counted.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }
}
