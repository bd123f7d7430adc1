/// The workflow tree of a program as a picture: who decomposes, calls, begins, hears and asks whom.
///
/// A program becomes a tree of [Node]s; links between nodes are kept by key until [Chart] numbers them all. From
/// there on a picture is a function of the chart, so the same program gives the same bytes.
///
/// **Start at** `WorkflowGraph`. **May depend on:** dsl. **Used by:** the command `graph`.
/// **Does not:** read files, measure fonts, or lay out what others draw (DOT and Mermaid bring their own layout).
@NullMarked
package dev.entente.cli.graph;

import org.jspecify.annotations.NullMarked;
