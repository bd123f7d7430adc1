/// The seeded world: what is true, and how it changes.
///
/// Entities of declared types hold attributes, all of them 64-bit numbers, and are related to each other. A [World] is
/// read through its [View] and changed through its only [Writer], which logs every change, can take any of it back, and
/// keeps the hash of the whole state up to date. A run is a function of (seed, changes): applying the same log gives
/// the same world, bit for bit.
///
/// **Start at** [World]. **May depend on:** the JDK. **Used by:** every room above.
/// **Does not:** decide what may change, read a clock, open a file, or start a thread.
@NullMarked
package dev.entente.world;

import org.jspecify.annotations.NullMarked;
