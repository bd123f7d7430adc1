package dev.entente.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiceTest {
    private static final long ATTACK = Dice.purpose("attack");

    @Test
    void a_throw_is_the_same_in_every_run_and_on_every_machine() {
        assertEquals(0xaf63dc4c8601ec8cL, Dice.purpose("a"));
        assertEquals(0xa80a39639bb07a11L, Dice.draw(42, 7, 100, ATTACK, 0));
    }

    @Test
    void every_part_of_what_a_throw_is_for_makes_a_difference() {
        long base = Dice.draw(1, 2, 3, ATTACK, 0);

        assertNotEquals(base, Dice.draw(2, 2, 3, ATTACK, 0));
        assertNotEquals(base, Dice.draw(1, 3, 3, ATTACK, 0));
        assertNotEquals(base, Dice.draw(1, 2, 4, ATTACK, 0));
        assertNotEquals(base, Dice.draw(1, 2, 3, Dice.purpose("defence"), 0));
        assertNotEquals(base, Dice.draw(1, 2, 3, ATTACK, 1));
        assertNotEquals(Dice.draw(1, 2, 3, ATTACK, 0), Dice.draw(1, 3, 2, ATTACK, 0));
    }

    @Test
    void the_order_of_the_throws_and_who_else_throws_make_none() {
        var agents = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        var inOrder = new HashMap<Integer, Long>();
        agents.forEach(agent -> inOrder.put(agent, Dice.draw(42, agent, 5, ATTACK, 0)));

        agents.add(100);
        Collections.shuffle(agents, new Random(1));
        var shuffled = new HashMap<Integer, Long>();
        agents.forEach(agent -> shuffled.put(agent, Dice.draw(42, agent, 5, ATTACK, 0)));

        inOrder.forEach((agent, drawn) -> assertEquals(drawn, shuffled.get(agent)));
    }

    @Test
    void neighbouring_throws_do_not_repeat() {
        var seen = new HashSet<Long>();
        for (int agent = 0; agent < 50; agent++) {
            for (int tick = 0; tick < 50; tick++) {
                for (int nth = 0; nth < 20; nth++) {
                    seen.add(Dice.draw(42, agent, tick, ATTACK, nth));
                }
            }
        }

        assertEquals(50 * 50 * 20, seen.size());
    }

    /// Chi-square has mean d and variance 2d for d degrees of freedom; fair dice exceed the limit less than once in
    /// 10,000 times. The throws are fixed, so this cannot fail by chance.
    @ParameterizedTest
    @ValueSource(ints = {2, 6, 100})
    void a_roll_favours_no_number(int bound) {
        for (var counts : List.of(byAgent(bound), byTick(bound), byNth(bound))) {
            double limit = (bound - 1) + 4 * Math.sqrt(2.0 * (bound - 1)) + 10;
            assertTrue(chiSquare(counts) < limit, () -> "chi-square " + chiSquare(counts));
        }
    }

    private static int[] byAgent(int bound) {
        var counts = new int[bound];
        IntStream.range(0, 60_000).forEach(i -> counts[Dice.roll(42, i, 1, ATTACK, 0, bound)]++);
        return counts;
    }

    private static int[] byTick(int bound) {
        var counts = new int[bound];
        IntStream.range(0, 60_000).forEach(i -> counts[Dice.roll(42, 1, i, ATTACK, 0, bound)]++);
        return counts;
    }

    private static int[] byNth(int bound) {
        var counts = new int[bound];
        IntStream.range(0, 60_000).forEach(i -> counts[Dice.roll(42, 1, 1, ATTACK, i, bound)]++);
        return counts;
    }

    private static double chiSquare(int[] counts) {
        double expected = (double) IntStream.of(counts).sum() / counts.length;
        return IntStream.of(counts).mapToDouble(it -> (it - expected) * (it - expected) / expected).sum();
    }

    @Test
    void a_roll_stays_below_its_bound() {
        for (int i = 0; i < 10_000; i++) {
            assertEquals(0, Dice.roll(42, i, 0, ATTACK, 0, 1));
            int roll = Dice.roll(42, i, 0, ATTACK, 0, Integer.MAX_VALUE);
            assertTrue(roll >= 0 && roll < Integer.MAX_VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_roll_with_nothing_to_choose_from_is_refused(int bound) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Dice.roll(1, 1, 1, 1, 1, bound));

        assertEquals("""
                bound (%s) of a roll must be at least 1.
                Maybe ask only when there is something to choose from.""".formatted(bound), thrown.getMessage());
    }
}
