package dev.entente.agents.language;

import dev.langchain4j.model.chat.request.json.JsonSchema;
import org.jspecify.annotations.Nullable;

/// What a model is asked, before anything was said.
///
/// @param purpose the template with its version
/// @param system what kind of question it is
/// @param user the question
/// @param json whether the answer is JSON
/// @param schema what the answer must fit; null where no provider could be told
record Prompt(String purpose, String system, String user, boolean json, @Nullable JsonSchema schema) {}
