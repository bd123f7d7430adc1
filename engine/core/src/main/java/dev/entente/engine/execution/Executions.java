package dev.entente.engine.execution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// All bodies at work: the host in memory. It keeps timers, locks, what is ready to run, and what minds are asked.
///
/// What becomes ready runs in the order in which it became ready, when [#run] is called. Not thread safe.
public final class Executions {
    private Executions() {}

    /// Lets a body work on behalf of someone; it runs when [#run] is called.
    ///
    /// @param names the values of its names, from slot 0 on; copied
    /// @return its number, from 1 in a run
    public long begin(Template template, long[] names, Origin origin) {
        throw new IllegalStateException("not written yet");
    }

    /// Asks for the keys of a lock on behalf of someone, and holds them until [#release]. [Ground#ended] hears `held`
    /// when they are had, and `failed` where that would close a circle.
    ///
    /// @param keys in the order written
    /// @return the number of the execution that stands for it
    public long claim(List<Key> keys, Origin origin) {
        throw new IllegalStateException("not written yet");
    }

    /// Gives the keys of a [#claim] back, or asks for them no more; nothing is heard of it.
    public void release(long execution) {
        throw new IllegalStateException("not written yet");
    }

    /// Cancels an execution; [Ground#ended] hears when it is over and compensated. Nothing happens if it is over.
    public void cancel(long execution) {
        throw new IllegalStateException("not written yet");
    }

    /// Undoes what the sagas of an execution that is over have finished, see [Ended#undoable]. Nothing cancels it;
    /// [Ground#ended] hears `done` for the same number.
    public void undo(long execution) {
        throw new IllegalStateException("not written yet");
    }

    /// Forgets an execution that is over, and was kept because something of it could have been undone.
    public void forget(long execution) {
        throw new IllegalStateException("not written yet");
    }

    /// Runs what is ready until nothing is.
    public void run() {
        throw new IllegalStateException("not written yet");
    }

    /// Writes all that is at work; call it between two ticks.
    public void save(DataOutput out) throws IOException {
        throw new IllegalStateException("not written yet");
    }

    /// Reads what [#save] wrote.
    public void restore(DataInput in) throws IOException {
        throw new IllegalStateException("not written yet");
    }
}
