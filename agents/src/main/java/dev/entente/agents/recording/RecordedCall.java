package dev.entente.agents.recording;

import dev.entente.agents.model.Reply;

/// A call as a file keeps it: who asked what, what came of it, and what the guard said to that.
///
/// @param asker on whose behalf it was made
/// @param purpose the prompt with its version
/// @param attempt from 1
public record RecordedCall(
        String asker, long tick, String purpose, int attempt, Request request, Reply reply, Judgement judgement) {}
