package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ConcernsTest {

    @Test
    void they_come_once_and_in_order_and_none_comes_that_was_passed() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var concerns = new Concerns();
            var expected = new TreeSet<Integer>();
            add(concerns, expected, Concerns.NONE, random);
            var looked = new ArrayList<Integer>();
            for (int at = concerns.next(); at != Concerns.NONE; at = concerns.next()) {
                looked.add(at);
                add(concerns, expected, at, random);
            }
            assertEquals(List.copyOf(expected), looked, "seed " + seed);
        }
    }

    private static void add(Concerns concerns, TreeSet<Integer> expected, int at, SplittableRandom random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int place = random.nextInt(40);
            concerns.add(place);
            if (place > at) {
                expected.add(place);
            }
        }
    }

    @Test
    void a_cell_stands_where_it_was_put() {
        var places = new Places();
        for (int round = 0; round < 3; round++) {
            places.clear();
            for (int i = 0; i < 300; i++) {
                places.add((i % 50) * 0x1_0000_0001L, i);
            }
            assertEquals(List.of(257, 207, 157, 107, 57, 7), of(places, 7 * 0x1_0000_0001L));
            assertEquals(List.of(), of(places, 50 * 0x1_0000_0001L));
        }
    }

    private static List<Integer> of(Places places, long cell) {
        var found = new ArrayList<Integer>();
        for (int entry = places.first(cell); entry != Places.NONE; entry = places.next(entry)) {
            found.add(places.place(entry));
        }
        return found;
    }
}
