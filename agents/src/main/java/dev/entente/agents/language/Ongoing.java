package dev.entente.agents.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What decisions have cost that are asked for again and again from outside, attempt by attempt.
///
/// Only remembered as long as one may go on: an attempt follows in the same tick or in the next. Many threads may ask.
final class Ongoing {
    private final Map<String, Spent> byDecision = new HashMap<>();
    private long newest;

    private record Spent(long tick, List<Purse> purses) {}

    /// {@return what a decision has cost so far}
    ///
    /// @param earlier how many attempts there were
    synchronized List<Purse> spent(String decision, int earlier, Ladder ladder) {
        var spent = earlier == 0 ? null : byDecision.get(decision);
        return spent == null ? guessed(earlier, ladder) : spent.purses();
    }

    /// As after a run went on in the middle of a decision: each rung has had all of its attempts before the next.
    private static List<Purse> guessed(int earlier, Ladder ladder) {
        var purses = new ArrayList<>(ladder.full());
        int rung = 0;
        for (int i = 0; i < earlier && rung < purses.size(); i++) {
            purses.set(rung, purses.get(rung).tried());
            rung += purses.get(rung).allows(ladder.rungs().get(rung).settings()) ? 0 : 1;
        }
        return purses;
    }

    synchronized void remember(String decision, long tick, List<Purse> purses) {
        if (tick > newest) {
            newest = tick;
            byDecision.values().removeIf(it -> it.tick() < tick - 1);
        }
        byDecision.put(decision, new Spent(tick, purses));
    }
}
