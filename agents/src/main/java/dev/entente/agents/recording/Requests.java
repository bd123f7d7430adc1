package dev.entente.agents.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.agents.model.MindSettings;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Brings requests of LangChain4j into the form in which they are compared.
final class Requests {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Requests() {}

    /// {@return a request to the model of a mind}
    ///
    /// What the request leaves open is as the mind is set up.
    static Request of(MindSettings mind, ChatRequest request) {
        var messages = request.messages().stream().map(Requests::message).toList();
        return new Request(mind.name(), mind.provider(), parameters(mind, request), schema(request), messages);
    }

    private static SortedMap<String, String> parameters(MindSettings mind, ChatRequest request) {
        var parameters = new TreeMap<String, String>();
        var set = mind.parameters();
        set.temperature().ifPresent(it -> parameters.put("temperature", Double.toString(it)));
        set.topP().ifPresent(it -> parameters.put("top-p", Double.toString(it)));
        set.seed().ifPresent(it -> parameters.put("seed", Long.toString(it)));
        parameters.put("max-tokens", Integer.toString(set.maxOutputTokens()));
        parameters.put("model", mind.model());
        parameters.put("structure", mind.structure().name().toLowerCase(Locale.ROOT));
        put(parameters, "model", request.modelName());
        put(parameters, "temperature", request.temperature());
        put(parameters, "top-p", request.topP());
        put(parameters, "top-k", request.topK());
        put(parameters, "frequency-penalty", request.frequencyPenalty());
        put(parameters, "presence-penalty", request.presencePenalty());
        put(parameters, "max-tokens", request.maxOutputTokens());
        put(parameters, "stop", request.stopSequences());
        put(parameters, "tools", request.toolSpecifications());
        put(parameters, "tool-choice", request.toolChoice());
        var format = request.responseFormat();
        put(parameters, "format", format == null ? null : format.type().name().toLowerCase(Locale.ROOT));
        return parameters;
    }

    private static void put(SortedMap<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !(value instanceof java.util.List<?> list && list.isEmpty())) {
            parameters.put(name, value.toString());
        }
    }

    private static String schema(ChatRequest request) {
        var format = request.responseFormat();
        return format == null || format.jsonSchema() == null ? "" : schema(format.jsonSchema());
    }

    private static String schema(JsonSchema schema) {
        var named = new LinkedHashMap<String, Object>();
        named.put("name", schema.name());
        named.put("schema", JsonSchemaElementUtils.toMap(schema.rootElement()));
        try {
            return MAPPER.writeValueAsString(named);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a schema of maps and texts can be written", impossible);
        }
    }

    private static Request.Message message(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> new Request.Message("system", system.text());
            case UserMessage user when user.hasSingleText() -> new Request.Message("user", user.singleText());
            case AiMessage model when !model.hasToolExecutionRequests() && model.text() != null ->
                new Request.Message("model", model.text());
            default -> new Request.Message(
                    message.type().name().toLowerCase(Locale.ROOT), ChatMessageSerializer.messageToJson(message));
        };
    }
}
