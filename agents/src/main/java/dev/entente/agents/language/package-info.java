/// Minds that speak through a language model: what they are told, and how what they say is read.
///
/// A question of the planner or of an `Evaluate` becomes a prompt that holds what the agent itself may see; what the model
/// answers is read strictly, judged, and asked for again with the whole conversation and the reason. Where a model fails,
/// the next rung of the ladder is asked; the rules come last.
///
/// **Start at** [LanguageMind]. **May depend on:** `agents.model`, `agents.recording`, `engine/core` and below, LangChain4j.
/// **Used by:** `agents`, `agents.guarding`, `apps`. **Does not:** open a socket, or change the world; what it says is judged again.
@NullMarked
package dev.entente.agents.language;

import org.jspecify.annotations.NullMarked;
