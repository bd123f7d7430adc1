package dev.entente.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/// OpenAI, and everybody who speaks its protocol.
///
/// OpenAI itself wants the most tokens under a newer name than its imitators know.
final class OpenAi {
    private OpenAi() {}

    static Voice voice(Access access) {
        var voice = access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
        boolean own = Provider.OPENAI.isOwn(access.address());
        return (request, deadline) -> voice.say(renamed(request, access, own), deadline);
    }

    private static ChatModel whole(Access access) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.keyIfAny())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private static StreamingChatModel streaming(Access access) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.keyIfAny())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .strictJsonSchema(true)
                .build();
    }

    private static ChatRequest renamed(ChatRequest request, Access access, boolean own) {
        var given = request.parameters();
        int most = given.maxOutputTokens() == null ? access.mostTokens() : given.maxOutputTokens();
        var parameters = OpenAiChatRequestParameters.builder()
                .modelName(given.modelName())
                .temperature(given.temperature())
                .topP(given.topP())
                .stopSequences(given.stopSequences())
                .responseFormat(given.responseFormat());
        var limited = own ? parameters.maxCompletionTokens(most) : parameters.maxOutputTokens(most);
        return ChatRequest.builder().messages(request.messages()).parameters(limited.build()).build();
    }
}
