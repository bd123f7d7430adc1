package dev.entente.planner;

/// What became of the looks that tasks of `improvable` goals took at better ways.
///
/// @param bound how many were over because no method's `prefer` could be larger; no condition was asked
/// @param condition how many were over because no better way's condition held
/// @param lookAhead how many better ways did not lead on
/// @param taken how many better ways were taken
public record Improvements(long bound, long condition, long lookAhead, long taken) {

    /// {@return how many looks there were}
    public long looks() {
        return bound + condition + lookAhead + taken;
    }
}
