package dev.entente.agents.model;

import dev.langchain4j.model.chat.request.ChatRequest;

/// One request to a model, whole: nothing is remembered between two of them.
///
/// @param asker the agent, director or observer on whose behalf it is made
/// @param tick when
/// @param purpose the prompt with its version, such as `choose-1`
/// @param attempt from 1; counts all attempts at one decision, those of other models included
/// @param request the conversation, the shape of the answer and the parameters
public record Call(String asker, long tick, String purpose, int attempt, ChatRequest request) {}
