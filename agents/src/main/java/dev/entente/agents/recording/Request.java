package dev.entente.agents.recording;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a model was asked, in the one form in which requests are compared.
///
/// Nothing in it depends on when or how often it is asked. A text counts by its hash, so that a request can be checked
/// where its texts are not at hand.
///
/// @param mind the configured name of the model
/// @param provider such as `openai`
/// @param parameters the model's name and what shapes its answers, as text
/// @param schema the JSON schema that the answer is held to, in the canonical form; empty for none
/// @param messages the conversation, oldest first
public record Request(
        String mind, String provider, SortedMap<String, String> parameters, String schema, List<Message> messages) {
    public Request {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        messages = List.copyOf(messages);
    }

    /// One part of a conversation.
    ///
    /// @param role `system`, `user` or `model`
    /// @param hash of the text
    public record Message(String role, String text, String hash) {
        /// Makes a part of a conversation.
        public Message(String role, String text) {
            this(role, text, Digest.of(text));
        }
    }

    /// {@return the request's hash: SHA-256 over its canonical JSON, with every text replaced by its own hash}
    public String hash() {
        return Digest.of(Canonical.of(this));
    }

    /// {@return the hash of the conversation alone}
    public String prompt() {
        return Digest.of(Canonical.conversation(this));
    }

    /// {@return the hash of the schema; empty where there is none}
    public String schemaHash() {
        return schema.isEmpty() ? "" : Digest.of(schema);
    }
}
