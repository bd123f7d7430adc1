package dev.entente.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntsTest {
    private final Ints ints = new Ints();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void they_do_what_a_list_does(long seed) {
        var random = new SplittableRandom(seed);
        var list = new ArrayList<Integer>();

        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(list.size() + 1);
            if (random.nextInt(3) > 0 || index == list.size()) {
                ints.insert(index, i);
                list.add(index, i);
            } else {
                ints.removeAt(index);
                list.remove(index);
            }
        }

        assertArrayEquals(list.stream().mapToInt(it -> it).toArray(), ints.toArray());
    }

    @Test
    void what_was_removed_cannot_be_read() {
        ints.add(1);
        ints.removeLast();

        assertThrows(IndexOutOfBoundsException.class, () -> ints.get(0));
    }

    @Test
    void filling_adds_only_what_is_missing() {
        ints.add(5);
        ints.fillTo(3, -1);
        ints.fillTo(2, 9);

        assertArrayEquals(new int[] {5, -1, -1}, ints.toArray());
    }

    @Test
    void a_copy_is_its_own() {
        ints.add(1);
        var copy = ints.copy();
        copy.set(0, 2);

        assertEquals(1, ints.get(0));
    }

    @Test
    void a_missing_value_is_nowhere() {
        ints.add(1);

        assertEquals(0, ints.indexOf(1));
        assertEquals(-1, ints.indexOf(2));
    }
}
