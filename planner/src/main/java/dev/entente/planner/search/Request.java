package dev.entente.planner.search;

import java.util.function.BooleanSupplier;

/// Tasks to be done one after the other, from the state at hand.
///
/// @param symbols of the tasks
/// @param arguments of the tasks
/// @param olds for each, the task of an older plan that it is; -1 for none
/// @param hints what the older plan did
/// @param history what was done already, and must be done first in the same way
/// @param ending asked in the state that a found plan ends in; where it refuses, the search goes on
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(int[] symbols, int[][] arguments, int[] olds, Hints hints, History history, BooleanSupplier ending) {}
