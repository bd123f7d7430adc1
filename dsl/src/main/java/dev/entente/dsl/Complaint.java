package dev.entente.dsl;

import org.antlr.v4.runtime.Token;

/// What to say about a slip.
///
/// @param at the word to point at
/// @param message what is wrong
/// @param remedy what to do about it; may be empty
record Complaint(Token at, String message, String remedy) {}
