package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"Hold,Hold,0", "Hodl,Hold,1", "hold,Hold,0", "Hol,Hold,1", "Hoold,Hold,1", "Hild,Hold,1", "'',ab,2", "abc,xyz,3"})
    void the_distance_counts_letters_to_change_or_swap(String from, String to, int distance) {
        assertEquals(distance, Nearest.distance(from, to));
        assertEquals(distance, Nearest.distance(to, from));
    }

    @Test
    void the_first_in_alphabet_order_wins_a_tie() {
        assertEquals(Optional.of("cat"), Nearest.to("bat", List.of("rat", "cat")));
    }

    @Test
    void what_is_too_far_is_not_suggested() {
        assertEquals(Optional.empty(), Nearest.to("Hold", List.of("Reached", "Prosper")));
        assertEquals(Optional.empty(), Nearest.to("x".repeat(200), List.of("x".repeat(199))));
    }
}
