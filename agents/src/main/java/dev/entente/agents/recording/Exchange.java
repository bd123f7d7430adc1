package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Reply;

/// A call, what came of it, and what the guard said to that.
///
/// @param model the configured name of the model that was asked
public record Exchange(String model, Call call, Reply reply, Judgement judgement) {}
