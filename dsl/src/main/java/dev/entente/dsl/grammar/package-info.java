/// What ANTLR writes from `Flow.g4`, the reference of the language's syntax.
///
/// **Start at** the grammar, not here. **May depend on:** the ANTLR runtime. **Used by:** `dev.entente.dsl` alone.
/// **Does not:** appear in any signature of another room.
@NullUnmarked
package dev.entente.dsl.grammar;

import org.jspecify.annotations.NullUnmarked;
