package dev.entente.agents.seat;

import java.util.UUID;

/// One agent's time in a seat, which is one task of the protocol. Used under the lock of its seat.
final class Sitting {
    private final String id = UUID.randomUUID().toString();
    private final String context = UUID.randomUUID().toString();
    private State state = State.SUBMITTED;
    private boolean away;
    private boolean told;
    private long shown;
    private long answered;
    private long missed;

    String id() {
        return id;
    }

    String context() {
        return context;
    }

    State state() {
        return state;
    }

    /// Moves on, unless it is over.
    void become(State next) {
        state = state.isOver() ? state : next;
    }

    /// {@return whether the agent let a question pass and was not heard of since}
    boolean isAway() {
        return away;
    }

    /// {@return whether the agent was shown that it is over}
    boolean isTold() {
        return told;
    }

    void tell() {
        told = true;
    }

    void heardOf() {
        away = false;
    }

    /// {@return the number of the question that the agent was shown last}
    long shown() {
        return shown;
    }

    void show(long question) {
        shown = question;
    }

    long answered() {
        return answered;
    }

    void answer() {
        answered++;
    }

    long missed() {
        return missed;
    }

    void miss() {
        missed++;
        away = true;
    }
}
