/// The language server: answers editors over the Language Server Protocol, from what the language room knows.
///
/// **Start at** [dev.entente.lsp.FlowServer]. **May depend on:** dsl. **Used by:** the command line.
/// **Does not:** run anything, or write a file; it only reads those that are not open in the editor.
@NullMarked
package dev.entente.lsp;

import org.jspecify.annotations.NullMarked;
