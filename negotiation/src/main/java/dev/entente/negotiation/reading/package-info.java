/// Reads what can be agreed, and what it is worth to a party, from JSON and from the XML of Genius.
///
/// Texts come in, [dev.entente.negotiation.bargaining] comes out; who has a file reads it elsewhere. A text may come from
/// anybody: it is refused with its place where it is malformed, too large, or says what makes no sense, and no entity of an
/// XML is ever resolved.
///
/// **Start at** [Domains]. **May depend on:** `bargaining`, `guardrails` for its JSON. **Used by:** `apps`.
/// **Does not:** open files, or enumerate deals before it knows how many there are.
@NullMarked
package dev.entente.negotiation.reading;

import org.jspecify.annotations.NullMarked;
