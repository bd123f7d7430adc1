package dev.entente.negotiation.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.tournament.Tournament.Standing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TournamentTest {
    private static final List<Strategy> ALL = List.of(Strategy.values());

    @Test
    void everybody_meets_everybody_in_every_game_both_ways_round() {
        var tournament = Tournament.of(ALL, 3, 20, 1);
        assertEquals(3 * 36, tournament.meetings().size());
        assertEquals(3, tournament.between(Strategy.MICRO, Strategy.LINEAR).size());
    }

    @Test
    void made_up_games_are_given_ones_like_others() {
        var games = IntStream.range(0, 5).mapToObj(game -> Games.drawn(2, 7L * 1_000_003 + game, 0, 1)).toList();
        assertEquals(Tournament.of(ALL, 5, 20, 7), Tournament.over(ALL, games, 20, 7));
    }

    @Test
    void the_mean_lies_in_its_interval_which_narrows_with_more_games() {
        double few = width(Tournament.of(ALL, 10, 50, 3).standings());
        double many = width(Tournament.of(ALL, 160, 50, 3).standings());
        assertTrue(many < few / 2, "%s games of 10, %s of 160".formatted(few, many));
    }

    @Test
    void one_game_says_nothing_of_others() {
        for (var standing : Tournament.of(ALL, 1, 20, 1).standings()) {
            assertEquals(List.of(0.0, 1.0), List.of(standing.low(), standing.high()));
        }
    }

    @Test
    void without_a_deal_both_have_their_reserve_and_no_more_than_the_best_deal() {
        var parties = Games.drawn(2, 1, 0.3, 1);
        var greedy = List.of(parties.getFirst().reserving(2), parties.getLast());
        for (var meeting : Tournament.over(ALL, List.of(greedy), 20, 1).meetings()) {
            assertEquals(List.of(false, 1.0, 0.3), List.of(meeting.agreed(), meeting.firstUtility(), meeting.secondUtility()));
        }
    }

    @Test
    void what_is_agreed_late_counts_for_less_where_there_is_a_discount() {
        var plain = Games.drawn(2, 4, 0, 1);
        var hasty = Games.drawn(2, 4, 0, 0.5);
        double before = mean(plain);
        double after = mean(hasty);
        assertTrue(after < before && after >= before / 2, "%s becomes %s".formatted(before, after));
    }

    private static double mean(List<Preferences> game) {
        return Tournament.over(List.of(Strategy.LINEAR), List.of(game), 100, 1).standings().getFirst().mean();
    }

    private static double width(List<Standing> standings) {
        for (var standing : standings) {
            assertTrue(standing.low() < standing.mean() && standing.mean() < standing.high());
        }
        return standings.stream().mapToDouble(standing -> standing.high() - standing.low()).average().orElseThrow();
    }
}
