/// What models were asked and said: every call of a run, kept in its folder.
///
/// **Start at** [Recording]. **May depend on:** `agents.model`, `engine.journal`, LangChain4j's messages, Jackson. **Used by:** `agents`, `apps`.
/// **Does not:** hold a key, or ask a model on its own.
@NullMarked
package dev.entente.agents.recording;

import org.jspecify.annotations.NullMarked;
