package dev.entente.agents.seat;

import dev.entente.agents.seat.Heard.Away;
import dev.entente.agents.seat.Heard.Late;
import dev.entente.agents.seat.Heard.Said;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One agent's seat: who sits there, and the one question that is open. Many threads.
///
/// An agent that lets a question pass is away until it is heard of again; meanwhile nothing is waited for, so one that hangs
/// costs a run one time-out and not one for each question.
final class Seat {
    private static final int REMEMBERED = 64;

    private final String agent;
    private final Token token;
    private final Semaphore turn = new Semaphore(1, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedHashMap<String, Sitting> sittings = new LinkedHashMap<>();
    private @Nullable Sitting now;
    private @Nullable Open open;
    private State end = State.WORKING;
    private long number;

    /// The question that is open.
    private static final class Open {
        private final long number;
        private final Question question;
        private final long deadline;
        private @Nullable String answer;

        Open(long number, Question question, Duration patience) {
            this.number = number;
            this.question = question;
            this.deadline = System.nanoTime() + patience.toNanos();
        }

        long left() {
            return Math.max(0, deadline - System.nanoTime());
        }
    }

    Seat(String agent, Token token) {
        this.agent = agent;
        this.token = token;
    }

    String agent() {
        return agent;
    }

    Token token() {
        return token;
    }

    /// Asks whoever sits here, one question at a time.
    ///
    /// @param patience how long an answer is waited for, once it is this question's turn
    Heard ask(Question question, Duration patience) throws InterruptedException {
        turn.acquire();
        try {
            return inTurn(question, patience);
        } finally {
            turn.release();
        }
    }

    private Heard inTurn(Question question, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return asked(new Open(++number, question, patience));
        } finally {
            open = null;
            changed.signalAll();
            lock.unlock();
        }
    }

    private Heard asked(Open asked) throws InterruptedException {
        open = asked;
        changed.signalAll();
        while (asked.answer == null && present() && asked.left() > 0) {
            changed.awaitNanos(asked.left());
        }
        var answer = asked.answer;
        if (answer != null) {
            return new Said(answer);
        }
        if (!present()) {
            return new Away();
        }
        sitting().miss();
        return new Late();
    }

    private boolean present() {
        return now != null && !now.isAway();
    }

    private Sitting sitting() {
        if (now == null) {
            throw new IllegalStateException("nobody sits in the seat of " + agent);
        }
        return now;
    }

    /// Sits down.
    ///
    /// @param again whether somebody who sits there already must go
    Shown take(boolean again) {
        return locked(() -> {
            if (present() && !again) {
                throw Fault.badParameters(
                        "The seat of %s is taken. Maybe go on with its task, or take it with \"again\": true.".formatted(agent));
            }
            free(State.CANCELED);
            var sitting = new Sitting();
            sitting.become(end.isOver() ? end : State.SUBMITTED);
            now = end.isOver() ? null : sitting;
            remember(sitting);
            changed.signalAll();
            return shown(sitting);
        });
    }

    private void remember(Sitting sitting) {
        sittings.put(sitting.id(), sitting);
        if (sittings.size() > REMEMBERED) {
            sittings.remove(sittings.keySet().iterator().next());
        }
    }

    private void free(State why) {
        if (now != null) {
            now.become(why);
            now = null;
        }
    }

    /// Hears an answer. One to a question that is not open any more changes nothing.
    ///
    /// @param question its number; 0 for the one that the agent was shown last
    Shown answer(String id, long question, String text) {
        return locked(() -> {
            var sitting = heardOf(id);
            long meant = question == 0 ? sitting.shown() : question;
            if (sitting.state().isOver() || open == null || open.number != meant || open.answer != null) {
                return shown(sitting).noting("The answer to question %d came when it was not open.".formatted(meant));
            }
            open.answer = text;
            sitting.answer();
            changed.signalAll();
            return shown(sitting);
        });
    }

    /// {@return a task as it is now}
    Shown look(String id) {
        return locked(() -> shown(heardOf(id)));
    }

    /// {@return a task as soon as there is something to do, or after a while}
    Shown await(String id, Duration atMost) throws InterruptedException {
        until(() -> heardOf(id).state().isOver() || unanswered().isPresent(), atMost);
        return look(id);
    }

    /// Gets up.
    Shown leave(String id) {
        return locked(() -> {
            var sitting = heardOf(id);
            if (sitting.state().isOver()) {
                throw Fault.notCancelable(id);
            }
            free(State.CANCELED);
            changed.signalAll();
            return shown(sitting);
        });
    }

    /// Waits until somebody sits here.
    ///
    /// @return whether somebody does
    boolean taken(Duration atMost) throws InterruptedException {
        return until(this::present, atMost);
    }

    /// Nothing will be asked any more.
    void end(State why) {
        locked(() -> {
            end = why;
            free(why);
            changed.signalAll();
            return true;
        });
    }

    /// Waits until whoever sat here last knows that it is over; who is away is not waited for.
    void farewell(Duration atMost) throws InterruptedException {
        until(() -> sittings.isEmpty() || sittings.sequencedValues().getLast().isTold() || sittings.sequencedValues().getLast().isAway(), atMost);
    }

    boolean has(String id) {
        return locked(() -> sittings.containsKey(id));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// {@return whether something came true in time}
    private boolean until(BooleanSupplier done, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !done.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
            return done.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    private Sitting heardOf(String id) {
        var sitting = sittings.get(id);
        if (sitting == null) {
            throw Fault.noTask(id);
        }
        sitting.heardOf();
        return sitting;
    }

    private Optional<Open> unanswered() {
        return Optional.ofNullable(open).filter(it -> it.answer == null);
    }

    private Shown shown(Sitting sitting) {
        var asked = sitting.equals(now) ? unanswered() : Optional.<Open>empty();
        asked.ifPresent(it -> sitting.show(it.number));
        sitting.become(asked.isPresent() ? State.INPUT_REQUIRED : sitting.shown() > 0 ? State.WORKING : State.SUBMITTED);
        if (sitting.state().isOver()) {
            sitting.tell();
            changed.signalAll();
        }
        return new Shown(
                sitting.id(), sitting.context(), agent, sitting.state(),
                asked.map(it -> new Shown.Asked(it.number, it.question, Duration.ofNanos(it.left()))),
                "", sitting.answered(), sitting.missed());
    }
}
