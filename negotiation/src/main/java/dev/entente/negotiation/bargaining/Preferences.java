package dev.entente.negotiation.bargaining;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What each deal is worth to one party, what no deal is worth, and how that shrinks with time. Private to the party.
///
/// Utilities are scaled so that the best deal is worth 1 and the worst 0; if all deals are worth the same, all are worth 1.
/// The reserve is on that scale. Immutable; 12 bytes a deal.
public final class Preferences {
    private static final double NEVER = 2;
    private static final double MOST = 1e300;

    private final Space space;
    private final double[] utilities;
    private final int[] ranking;
    private final double reserve;
    private final double discount;

    private Preferences(Space space, double[] raw, double reserve, double discount) {
        this.space = space;
        this.utilities = scaled(raw);
        this.ranking = ranked(utilities);
        this.reserve = between("reserve", reserve, 0, Double.MAX_VALUE);
        this.discount = between("discount", discount, 0, 1);
    }

    private Preferences(Preferences other, double reserve) {
        this.space = other.space;
        this.utilities = other.utilities;
        this.ranking = other.ranking;
        this.reserve = between("reserve", reserve, 0, Double.MAX_VALUE);
        this.discount = other.discount;
    }

    /// Makes preferences in which each issue counts for itself.
    ///
    /// @param weights one for each issue, not negative; their sum is made 1
    /// @param scores for each issue one for each value
    /// @param reserve what no deal is worth; above 1, no deal is acceptable
    /// @param discount from 0 to 1: what remains at the deadline of what is agreed then ([#at])
    public static Preferences additive(
            Space space, double[] weights, double[][] scores, double reserve, double discount) {
        var raw = new double[space.size()];
        double sum = Arrays.stream(weights).map(weight -> between("weight", weight, 0, Double.MAX_VALUE)).sum();
        if (weights.length != space.issues().size() || scores.length != weights.length) {
            throw new IllegalArgumentException("%s weights and %s lists of scores for %s issues"
                    .formatted(weights.length, scores.length, space.issues().size()));
        }
        for (int deal = 0; deal < raw.length; deal++) {
            var values = space.values(deal);
            for (int i = 0; i < values.length; i++) {
                raw[deal] += (sum == 0 ? 0 : weights[i] / sum) * scores[i][values[i]];
            }
        }
        return new Preferences(space, raw, reserve, discount);
    }

    /// Makes preferences from what each deal is worth.
    ///
    /// @param worth in the order of the deals, in any unit
    public static Preferences tabular(Space space, double[] worth, double reserve, double discount) {
        if (worth.length != space.size()) {
            throw new IllegalArgumentException("%s utilities for %s deals".formatted(worth.length, space.size()));
        }
        return new Preferences(space, worth, reserve, discount);
    }

    /// Makes preferences from what each deal is worth, with a reserve in the same unit.
    ///
    /// @param worth in the order of the deals
    /// @param reserve a deal that is worth less is not acceptable
    public static Preferences inPoints(Space space, double[] worth, double reserve) {
        return inPoints(space, worth, reserve, 1);
    }

    /// Makes preferences from what each deal is worth, with a reserve in the same unit.
    ///
    /// @param worth in the order of the deals
    /// @param reserve a deal that is worth less is not acceptable; above the best deal, none is
    /// @param discount from 0 to 1: what remains at the deadline of what is agreed then ([#at])
    public static Preferences inPoints(Space space, double[] worth, double reserve, double discount) {
        between("reserve", reserve, -MOST, MOST);
        double least = Arrays.stream(worth).min().orElse(0);
        double most = Arrays.stream(worth).max().orElse(0);
        if (most == least) {
            return tabular(space, worth, reserve <= least ? 0 : NEVER, discount);
        }
        return tabular(space, worth, Math.clamp((reserve - least) / (most - least), 0, NEVER), discount);
    }

    private static double between(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s (%s) must be between %s and %s".formatted(what, value, least, most));
        }
        return value;
    }

    private static double[] scaled(double[] raw) {
        double least = Arrays.stream(raw).map(it -> between("utility", it, -MOST, MOST)).min().orElse(0);
        double most = Arrays.stream(raw).max().orElse(0);
        return most == least
                ? Arrays.stream(raw).map(_ -> 1).toArray()
                : Arrays.stream(raw).map(it -> (it - least) / (most - least)).toArray();
    }

    private static int[] ranked(double[] utilities) {
        return IntStream.range(0, utilities.length)
                .boxed()
                .sorted((a, b) -> utilities[a] == utilities[b] ? a - b : Double.compare(utilities[b], utilities[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// {@return what can be agreed}
    public Space space() {
        return space;
    }

    /// {@return what a deal is worth, from 0 to 1}
    public double of(int deal) {
        return utilities[deal];
    }

    /// {@return what no deal is worth}
    public double reserve() {
        return reserve;
    }

    /// {@return the same preferences with another reserve}
    public Preferences reserving(double other) {
        return new Preferences(this, other);
    }

    /// {@return what a deal is worth that is made at a time}
    ///
    /// The discount counts when the deal is made, and only then; it changes nobody's aspirations.
    ///
    /// @param time from 0, the beginning, to 1, the deadline
    public double at(int deal, double time) {
        return discount == 1 ? of(deal) : of(deal) * StrictMath.pow(discount, time);
    }

    /// {@return the deal at a place in the order of utility, the best first; equal ones in the order of their numbers}
    public int ranked(int place) {
        return ranking[place];
    }

    /// {@return how many deals are worth at least so much; O(log deals)}
    public int above(double utility) {
        int low = 0;
        int high = ranking.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (utilities[ranking[middle]] >= utility) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// {@return how many deals are worth as much as the one at a place in the order of utility, and stand before it}
    int equal(int place) {
        double utility = utilities[ranking[place]];
        int first = above(Math.nextUp(utility));
        return place - first;
    }
}
