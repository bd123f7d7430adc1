package dev.entente.agents.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/// How providers write their answers, whole and bit by bit; each answer cost 11 tokens in and 7 out.
enum Wire {
    OPENAI(
            """
            {"id":"c1","object":"chat.completion","created":1,"model":"said-model","choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"%s"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""",
            """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"said-model","choices":[{"index":0,"delta":{"role":"assistant","content":%s},"finish_reason":null}]}

            """,
            """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"said-model","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"said-model","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}

            data: [DONE]

            """,
            "stop", "length", "content_filter"),
    ANTHROPIC(
            """
            {"id":"m1","type":"message","role":"assistant","model":"said-model","content":[{"type":"text","text":%s}],"stop_reason":"%s","stop_sequence":null,"usage":{"input_tokens":11,"output_tokens":7}}""",
            """
            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":%s}}

            """,
            """
            event: content_block_stop
            data: {"type":"content_block_stop","index":0}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":7}}

            event: message_stop
            data: {"type":"message_stop"}

            """,
            "end_turn", "max_tokens", "refusal"),
    GEMINI(
            """
            {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"},"finishReason":"%s","index":0}],"usageMetadata":{"promptTokenCount":11,"candidatesTokenCount":7,"totalTokenCount":18},"modelVersion":"said-model","responseId":"r1"}""",
            """
            data: {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"},"index":0}],"modelVersion":"said-model"}

            """,
            """
            data: {"candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":11,"candidatesTokenCount":7,"totalTokenCount":18},"modelVersion":"said-model","responseId":"r1"}

            """,
            "STOP", "MAX_TOKENS", "SAFETY"),
    MISTRAL(
            """
            {"id":"c1","object":"chat.completion","created":1,"model":"said-model","choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"%s"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""",
            """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"said-model","choices":[{"index":0,"delta":{"role":"assistant","content":%s},"finish_reason":null}]}

            """,
            """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"said-model","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}

            data: [DONE]

            """,
            "stop", "length", "content_filter"),
    OLLAMA(
            """
            {"model":"said-model","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":%s},"done":true,"done_reason":"%s","prompt_eval_count":11,"eval_count":7}""",
            """
            {"model":"said-model","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":%s},"done":false}
            """,
            """
            {"model":"said-model","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":11,"eval_count":7}
            """,
            "stop", "length", "content_filter");

    private static final String ANTHROPIC_START =
            """
            event: message_start
            data: {"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"said-model","content":[],"stop_reason":null,"usage":{"input_tokens":11,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

            """;

    private final String whole;
    private final String chunk;
    private final String end;
    private final String stop;
    private final String cut;
    private final String withheld;

    Wire(String whole, String chunk, String end, String stop, String cut, String withheld) {
        this.whole = whole;
        this.chunk = chunk;
        this.end = end;
        this.stop = stop;
        this.cut = cut;
        this.withheld = withheld;
    }

    String provider() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// {@return a whole answer, as it is or bit by bit}
    ResponseDefinitionBuilder answer(String text, boolean streams) {
        return streams ? events(begun(text) + end) : json(text, stop);
    }

    /// {@return an answer that ended at the most tokens}
    ResponseDefinitionBuilder cut(String text) {
        return json(text, cut);
    }

    /// {@return an answer that the provider would not let pass}
    ResponseDefinitionBuilder withheld(String text) {
        return json(text, withheld);
    }

    /// {@return a stream that ends well as HTTP, but before the answer does}
    ResponseDefinitionBuilder halfSent(String text) {
        return events(begun(text));
    }

    private String begun(String text) {
        int middle = text.length() / 2;
        var start = this == ANTHROPIC ? ANTHROPIC_START : "";
        return start + chunk.formatted(quoted(text.substring(0, middle))) + chunk.formatted(quoted(text.substring(middle)));
    }

    private ResponseDefinitionBuilder json(String text, String reason) {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(whole.formatted(quoted(text), reason));
    }

    private ResponseDefinitionBuilder events(String body) {
        var type = this == OLLAMA ? "application/x-ndjson" : "text/event-stream";
        return aResponse().withHeader("Content-Type", type).withBody(body);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
