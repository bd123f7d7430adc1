/// The HDDL front door: domain and problem texts become the symbolic model, and the model is written as HDDL again.
///
/// It reads the fragment of the planning competitions (Höller et al., *HDDL: An Extension to PDDL for Expressing
/// Hierarchical Planning Problems*, AAAI 2020) and beyond it disjunction, existential quantifiers, conditional effects
/// and `either`. Names are case sensitive, keywords are not. What is wrong is told all at once, each with its place.
///
/// **Start at** [Hddl]. **May depend on:** `planner.model`, `planner.lint`. **Used by:** the command line, tests.
/// **Does not:** open files, search, or read numbers: costs are ignored, and every action costs one.
@NullMarked
package dev.entente.planner.hddl;

import org.jspecify.annotations.NullMarked;
