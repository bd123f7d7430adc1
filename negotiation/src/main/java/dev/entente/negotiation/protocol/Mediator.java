package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.BitSet;
import java.util.List;

/// Finds the next text from what the parties said about those before.
///
/// Out is every text that was laid down, and every one that lacks all that a party said must change. Among those left it
/// takes the one about which the parties would be least reluctant: a value that a party missed counts for it, the more the
/// fewer it missed with it, and a value of a text that it signed or could sign counts a little. O(parties x deals) a text.
final class Mediator {
    private static final double LIKED = 0.2;

    private final Space space;
    private final int deals;
    private final BitSet out = new BitSet();
    private final double[][][] likings;

    Mediator(Space space, int parties) {
        this.space = space;
        this.deals = space.size();
        this.likings = new double[parties][space.issues().size()][];
        for (var liking : likings) {
            for (int issue = 0; issue < liking.length; issue++) {
                liking[issue] = new double[space.issues().get(issue).values().size()];
            }
        }
    }

    boolean knows(Move.Reject.Change change) {
        var issues = likings[0];
        return change.issue() >= 0
                && change.issue() < issues.length
                && change.value() >= 0
                && change.value() < issues[change.issue()].length;
    }

    /// A party signs a text, or could sign it.
    void liked(int party, int text) {
        var values = space.values(text);
        for (int issue = 0; issue < values.length; issue++) {
            likings[party][issue][values[issue]] += LIKED;
        }
    }

    /// A party signs no text without one of these.
    void missed(int party, List<Move.Reject.Change> unless) {
        unless.forEach(change -> likings[party][change.issue()][change.value()] += 1.0 / unless.size());
        var values = new int[likings[party].length];
        for (int deal = 0; deal < deals; deal++) {
            if (unless.stream().noneMatch(change -> values[change.issue()] == change.value())) {
                out.set(deal);
            }
            step(values);
        }
    }

    /// Never lays down a text again.
    void out(int text) {
        out.set(text);
    }

    /// {@return the next text; nothing where all are out}
    int next() {
        int next = Negotiator.NOTHING;
        double least = Double.POSITIVE_INFINITY;
        var values = new int[likings[0].length];
        for (int deal = 0; deal < deals; deal++) {
            double reluctance = out.get(deal) ? Double.POSITIVE_INFINITY : reluctance(values);
            if (reluctance < least) {
                least = reluctance;
                next = deal;
            }
            step(values);
        }
        return next;
    }

    /// Makes the values of a deal those of the next one.
    private void step(int[] values) {
        int issue = values.length - 1;
        while (issue >= 0 && ++values[issue] == likings[0][issue].length) {
            values[issue--] = 0;
        }
    }

    private double reluctance(int[] values) {
        double all = 0;
        for (var liking : likings) {
            double liked = 0;
            for (int issue = 0; issue < values.length; issue++) {
                liked += liking[issue][values[issue]];
            }
            all += StrictMath.exp(-liked);
        }
        return all;
    }
}
