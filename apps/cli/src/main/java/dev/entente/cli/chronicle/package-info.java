/// What a run's journal tells, made readable: its story, its tables, the numbers of its factions.
///
/// A run is seen again tick by tick from its folder, in one pass; everything here looks on. Scenarios are free in what
/// they declare; where they follow the conventions that [dev.entente.cli.chronicle.Atlas] names, more can be told.
///
/// **Start at** [dev.entente.cli.chronicle.Chronicle]. **May depend on:** `engine/core` and below. **Used by:** the
/// command line and its report. **Does not:** execute anything, or print.
@NullMarked
package dev.entente.cli.chronicle;

import org.jspecify.annotations.NullMarked;
