package dev.entente.planner;

import dev.entente.world.View;
import java.util.List;

/// A question to a mind: which way should an agent take?
///
/// @param agent who asks
/// @param tick when
/// @param node the task's node
/// @param task the task as text, such as `Hold(Wolves, hollowell)`
/// @param options at least two, in the order of the text and of `by`; their labels name the entities that they bind
/// @param view the world as the task will find it; good while the question is asked, and on the thread that asks
/// @param self the agent's entity; -1 where it has none
public record Choice(String agent, long tick, int node, String task, List<Option> options, View view, int self) {
    private static final long PRIME = 0x100000001B3L;

    public Choice {
        options = List.copyOf(options);
    }

    /// {@return a hash of everything that the question says; equal questions have equal hashes in every run}
    public long question() {
        long hash = mix(mix(0xCBF29CE484222325L, agent), task);
        hash = (hash ^ tick) * PRIME;
        for (var option : options) {
            hash = (mix(hash, option.label()) ^ option.prefer()) * PRIME;
        }
        return hash;
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed * PRIME;
    }
}
