/// What an editor asks about a program: where a name is declared and used, what stands at a place, what may follow.
///
/// Texts may be half-typed at any time; what cannot be read is passed over, and everything around it is still known.
///
/// **Start at** [dev.entente.dsl.index.Index]. **May depend on:** dsl and its grammar. **Used by:** language server,
/// command line.
/// **Does not:** find errors (that is the checker's work), read files, or change a text.
@NullMarked
package dev.entente.dsl.index;

import org.jspecify.annotations.NullMarked;
