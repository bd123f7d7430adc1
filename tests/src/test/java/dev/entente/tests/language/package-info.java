/// The conformance suite of the flow language: the cases of `tests/language`, run on every host.
///
/// **Start at** [LanguageTest]; `tests/language/README.md` says how to read a case and how to add a [Host].
@NullMarked
package dev.entente.tests.language;

import org.jspecify.annotations.NullMarked;
