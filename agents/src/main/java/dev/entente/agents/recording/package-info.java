/// What models were asked and said: every call of a run, kept in its folder.
///
/// **Start at** [Transcript]. **May depend on:** `agents.model`. **Used by:** `agents`, `apps`.
/// **Does not:** hold a key, or ask a model on its own.
@NullMarked
package dev.entente.agents.recording;

import org.jspecify.annotations.NullMarked;
