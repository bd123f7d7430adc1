package dev.entente.engine;

/// An event on its way to those who react to it.
///
/// @param source `timeline`, or who emitted it
/// @param fields in the order of the declaration
record Happening(String event, String source, long[] fields) {}
