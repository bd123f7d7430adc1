/// What models say when they are wrong, or mean harm, and what comes of it: nothing that the rules do not allow.
///
/// The words are in `tests/hostile`, one case a line, each with the verdict that a person gave it.
@NullMarked
package dev.entente.tests.hostile;

import org.jspecify.annotations.NullMarked;
