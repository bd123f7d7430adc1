/// HTTP as providers of language models need it: one deadline for a whole answer, a cap on its size, no redirects.
///
/// LangChain4j speaks the providers' protocols over it, streams included. What goes wrong is one [HttpTrouble], whose
/// words never hold a key.
///
/// **Start at** [Connections]. **May depend on:** `java.net.http`, LangChain4j's HTTP interfaces. **Used by:**
/// `agents.model`.
/// **Does not:** try again, or know what the bytes mean.
@NullMarked
package dev.entente.agents.model.http;

import org.jspecify.annotations.NullMarked;
