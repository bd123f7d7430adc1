/// The guard for whoever uses LangChain4j without a world: the constraints of an `Evaluate` hold any `ChatModel`, or an
/// AiService by an output guardrail.
///
/// **Start at** [AnswerRules]. **May depend on:** `guardrails`, `dsl`, `world`, `agents.language`,
/// `agents.recording`, LangChain4j. **Used by:** designers.
/// **Does not:** change a world, or let anything pass that [dev.entente.guardrails.AnswerGuard] rejects.
@NullMarked
package dev.entente.agents.guarding;

import org.jspecify.annotations.NullMarked;
