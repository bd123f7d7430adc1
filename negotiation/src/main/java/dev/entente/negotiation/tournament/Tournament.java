package dev.entente.negotiation.tournament;

import dev.entente.negotiation.bargaining.Frontier;
import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.negotiation.protocol.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Lets every way to bargain meet every other, both ways round, in games that were made up or are given.
///
/// @param meetings every negotiation, in order: by game, then by the first strategy, then by the second
public record Tournament(List<Meeting> meetings) {
    private static final double NORMAL = 1.959963984540054;

    public Tournament {
        meetings = List.copyOf(meetings);
    }

    /// One negotiation.
    ///
    /// @param game its number, from 0
    /// @param agreed whether there was a deal; without one both get their reserve, or 1 where it is more
    /// @param nash the product of what was won, over the greatest there is
    public record Meeting(
            int game, Strategy first, Strategy second, boolean agreed, double firstUtility, double secondUtility, double nash, int rounds) {}

    /// How a strategy did.
    ///
    /// @param mean the mean over the games of its mean utility in each
    /// @param low with `high`, the 95 % confidence interval of the mean over games like these (normal, cut at 0 and 1; one game says nothing of others)
    /// @param agreements the share of negotiations with a deal
    public record Standing(Strategy strategy, double mean, double low, double high, double agreements) {}

    /// Holds a tournament.
    ///
    /// @param games how many games
    /// @param rounds of each negotiation
    /// @param seed makes the games, and draws among equal deals
    public static Tournament of(List<Strategy> strategies, int games, int rounds, long seed) {
        var drawn = IntStream.range(0, games).mapToObj(game -> Games.drawn(2, seed * 1_000_003 + game, 0, 1)).toList();
        return over(strategies, drawn, rounds, seed);
    }

    /// Holds a tournament over given games.
    ///
    /// @param games each with the preferences of two parties over one space
    /// @param rounds of each negotiation
    /// @param seed draws among equal deals
    public static Tournament over(List<Strategy> strategies, List<List<Preferences>> games, int rounds, long seed) {
        var meetings = new ArrayList<Meeting>();
        for (int game = 0; game < games.size(); game++) {
            var parties = games.get(game);
            var frontier = Frontier.of(parties);
            for (var first : strategies) {
                for (var second : strategies) {
                    meetings.add(meet(game, parties, frontier, first, second, rounds, seed));
                }
            }
        }
        return new Tournament(meetings);
    }

    private static Meeting meet(
            int game, List<Preferences> parties, Frontier frontier, Strategy first, Strategy second, int rounds, long seed) {
        var negotiators = List.of(first.of(parties.get(0), seed), second.of(parties.get(1), seed + 1));
        var space = parties.get(0).space();
        var ending = Alternating.run(negotiators, space, Rules.open(rounds), Alternating.Listener.NONE);
        if (!(ending instanceof Ending.Agreed(int deal, int round))) {
            return new Meeting(game, first, second, false, alone(parties.get(0)), alone(parties.get(1)), 0, ending.round());
        }
        double time = (round + 1.0) / rounds;
        double nash = frontier.nash(frontier.nash());
        return new Meeting(
                game,
                first,
                second,
                true,
                parties.get(0).at(deal, time),
                parties.get(1).at(deal, time),
                nash == 0 ? 0 : frontier.nash(deal) / nash,
                round);
    }

    /// {@return what a party has without a deal}
    private static double alone(Preferences party) {
        return Math.min(1, party.reserve());
    }

    /// {@return how the strategies did, the best first}
    public List<Standing> standings() {
        return Arrays.stream(Strategy.values())
                .filter(strategy -> meetings.stream().anyMatch(meeting -> meeting.first() == strategy))
                .map(this::standing)
                .sorted((a, b) -> Double.compare(b.mean(), a.mean()))
                .toList();
    }

    private Standing standing(Strategy strategy) {
        int games = meetings.getLast().game() + 1;
        var sums = new double[games];
        var counts = new int[games];
        int agreed = 0;
        int played = 0;
        for (var meeting : meetings) {
            if (meeting.first() == strategy) {
                sums[meeting.game()] += meeting.firstUtility();
                counts[meeting.game()]++;
            }
            if (meeting.second() == strategy) {
                sums[meeting.game()] += meeting.secondUtility();
                counts[meeting.game()]++;
            }
            if (meeting.first() == strategy || meeting.second() == strategy) {
                played++;
                agreed += meeting.agreed() ? 1 : 0;
            }
        }
        for (int game = 0; game < games; game++) {
            sums[game] /= Math.max(1, counts[game]);
        }
        double mean = Arrays.stream(sums).average().orElse(0);
        double variance = Arrays.stream(sums).map(it -> (it - mean) * (it - mean)).sum() / Math.max(1, games - 1);
        double half = games < 2 ? 1 : NORMAL * Math.sqrt(variance / games);
        return new Standing(strategy, mean, Math.max(0, mean - half), Math.min(1, mean + half), agreed / (double) Math.max(1, played));
    }

    /// {@return the negotiations between two strategies, the first having the first turn}
    public List<Meeting> between(Strategy first, Strategy second) {
        return meetings.stream()
                .filter(meeting -> meeting.first() == first && meeting.second() == second)
                .toList();
    }
}
