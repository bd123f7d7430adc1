/// Language models, each behind its limits: the one place that knows providers, keys and networks.
///
/// A [Model] is asked a [Call] and gives a [Reply], which is an answer or says why there is none; it never throws for
/// what a provider does.
///
/// **Start at** [Model]. **May depend on:** LangChain4j. **Used by:** `agents`.
/// **Does not:** judge what a model says, or keep it.
@NullMarked
package dev.entente.agents.model;

import org.jspecify.annotations.NullMarked;
