package dev.entente.agents;

import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.world.Dice;

/// The embedded default: takes the way with the largest `prefer`, with a little whim.
///
/// The whim is drawn from the seed for each method of a question, from 0 to [#WHIM] - 1, so that candidates of one
/// method keep the order of their `by`. Ways whose methods say no `prefer` keep the order of the text.
public final class RulesMind implements Chooser {
    /// How many different whims there are; the unit is that of `prefer`.
    public static final int WHIM = 12;

    private static final long PURPOSE = Dice.purpose("whim");

    private final long agent;
    private final long seed;

    /// Makes the mind of an agent.
    ///
    /// @param seed the run's seed
    public RulesMind(String agent, long seed) {
        this.agent = Dice.purpose(agent);
        this.seed = seed;
    }

    @Override
    public int choose(Choice choice) {
        int best = 0;
        long worth = Long.MIN_VALUE;
        for (int i = 0; i < choice.options().size(); i++) {
            long candidate = worth(choice, i);
            if (candidate > worth) {
                best = i;
                worth = candidate;
            }
        }
        return best;
    }

    private long worth(Choice choice, int index) {
        var option = choice.options().get(index);
        if (!option.weighed()) {
            return option.prefer();
        }
        long purpose = PURPOSE ^ Dice.purpose(choice.task());
        long whim = Dice.roll(seed, agent, choice.tick(), purpose, option.method(), WHIM);
        return Math.clamp(option.prefer(), -1_000_000_000_000L, 1_000_000_000_000L) + whim;
    }
}
