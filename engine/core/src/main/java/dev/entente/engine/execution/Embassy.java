package dev.entente.engine.execution;

import java.util.SortedMap;
import java.util.TreeMap;

/// Carries what strands want of contracts to whoever keeps these, and the answers back.
final class Embassy {
    private final Queue queue;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private Parleys parleys = Parleys.NONE;
    private long last;

    /// A strand that waits for an answer.
    ///
    /// @param token what tells this wait of the strand from its others
    record Waiting(Execution execution, int strand, int token) {}

    Embassy(Queue queue) {
        this.queue = queue;
    }

    void to(Parleys parleys) {
        this.parleys = parleys;
    }

    /// {@return what the strand hears at once}
    Input negotiate(Execution execution, Command.Negotiate wanted) {
        long number = add(execution, wanted.strand(), wanted.token(), wanted.place());
        var refused = parleys.open(number, wanted.request(), execution.outermost().origin);
        if (refused.isEmpty()) {
            return new Input.Queued(wanted.strand());
        }
        waiting.remove(number);
        return new Input.Disagreed(wanted.strand(), wanted.token(), refused.get());
    }

    /// {@return what the strand hears at once}
    Input await(Execution execution, Command.Await wanted) {
        var standing = parleys.standing(wanted.contract(), wanted.clause());
        if (standing.decided()) {
            return new Input.Decided(wanted.strand(), wanted.token(), standing.kept(), standing.why());
        }
        long number = add(execution, wanted.strand(), wanted.token(), wanted.place());
        var circle = parleys.await(number, execution.outermost().origin, wanted.contract(), wanted.clause());
        if (circle.isEmpty()) {
            return new Input.Queued(wanted.strand());
        }
        waiting.remove(number);
        return new Input.Refused(wanted.strand(), wanted.token(), circle.get());
    }

    private long add(Execution execution, int strand, int token, int place) {
        last++;
        execution.place(place, last);
        waiting.put(last, new Waiting(execution, strand, token));
        return last;
    }

    void close(long parley) {
        if (waiting.remove(parley) != null) {
            parleys.close(parley);
        }
    }

    void leave(long waits) {
        if (waiting.remove(waits) != null) {
            parleys.leave(waits);
        }
    }

    void say(Execution execution, Command.Say said) {
        parleys.say(execution.outermost().origin, said.contract(), said.clause(), said.breaks());
    }

    void agreed(long parley, long contract) {
        var asked = waiting.remove(parley);
        if (asked != null) {
            queue.add(asked.execution(), new Input.Agreed(asked.strand(), asked.token(), contract));
        }
    }

    void disagreed(long parley, String why) {
        var asked = waiting.remove(parley);
        if (asked != null) {
            queue.add(asked.execution(), new Input.Disagreed(asked.strand(), asked.token(), why));
        }
    }

    void decided(long waits, boolean kept, String why) {
        var asked = waiting.remove(waits);
        if (asked != null) {
            queue.add(asked.execution(), new Input.Decided(asked.strand(), asked.token(), kept, why));
        }
    }

    /// {@return who waits, by number}
    SortedMap<Long, Waiting> waiting() {
        return waiting;
    }

    /// {@return the last number given}
    long last() {
        return last;
    }

    /// Goes on from what was saved.
    void last(long last) {
        this.last = last;
    }
}
