/// What crosses rooms: the arrows between them, the house rules, and runs from a flow file to a final hash.
///
/// A rule of one room is tested in that room.
@NullMarked
package dev.entente.tests;

import org.jspecify.annotations.NullMarked;
