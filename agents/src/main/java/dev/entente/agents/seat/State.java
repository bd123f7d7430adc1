package dev.entente.agents.seat;

/// How a task stands, in the words of A2A.
enum State {
    /// The seat is taken; nothing was asked yet.
    SUBMITTED,
    /// There is nothing to answer now.
    WORKING,
    /// A question is open.
    INPUT_REQUIRED,
    /// The run is over.
    COMPLETED,
    /// The agent left its seat, or somebody else took it.
    CANCELED,
    /// The run ended before its end.
    FAILED;

    /// {@return whether nothing follows}
    boolean isOver() {
        return switch (this) {
            case SUBMITTED, WORKING, INPUT_REQUIRED -> false;
            case COMPLETED, CANCELED, FAILED -> true;
        };
    }
}
