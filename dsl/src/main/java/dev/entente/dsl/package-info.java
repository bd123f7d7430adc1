/// The flow language: text to a tree of records and back.
///
/// A file becomes a [Program] with a [Position] on every part; whatever is wrong with it becomes a list of [Problem]s,
/// all of them at once. The tree prints as text, and turns into plain data for a model to read and write.
///
/// **Start at** [Flow]; the syntax is in `Flow.g4`. **May depend on:** the JDK; ANTLR stays inside.
/// **Used by:** guardrails and everything above. **Does not:** run a program, open a file, or know a world.
@NullMarked
package dev.entente.dsl;

import org.jspecify.annotations.NullMarked;
