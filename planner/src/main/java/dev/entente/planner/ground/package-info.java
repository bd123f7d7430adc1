/// The second stage of planning: a problem is made ground, as far as it can be reached, and searched under a heuristic.
///
/// Tasks, methods and facts are instantiated from the initial network and the current state alone, pruned until nothing
/// changes (delete relaxation from below, decomposition from above), and numbered. A greedy search then decomposes the
/// first task of a persistent stack, guided by relaxed composition (Hoeller, Bercher, Behnke and Biundo, *Guiding plan
/// space search with relaxed composition*, IJCAI 2018; JAIR 67, 2020), and looks ahead through what ground tasks need
/// and can bring about (Olz, Biundo and Bercher, AAAI 2021; PandaDealer, IPC 2023). Partial orders are linearised first
/// and progressed as they are last.
///
/// **Start at** [GroundSearch]. **May depend on:** `planner.model`. **Used by:** whoever plans under a budget.
/// **Does not:** read a clock or dice, recurse as deep as a plan, or keep anything between calls.
@NullMarked
package dev.entente.planner.ground;

import org.jspecify.annotations.NullMarked;
