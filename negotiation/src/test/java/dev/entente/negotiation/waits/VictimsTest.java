package dev.entente.negotiation.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VictimsTest {
    private static final LongUnaryOperator ITSELF = node -> node;
    private static final Comparator<Long> YOUNGEST = Comparator.reverseOrder();

    @Test
    void the_least_at_risk_then_the_youngest_then_the_smallest_id_gives_way() {
        record Put(long id, long risk, long age) {}
        var put = List.of(new Put(0, 5, 9), new Put(1, 2, 1), new Put(2, 2, 3), new Put(3, 2, 3));
        Comparator<Long> order = Comparator.comparing(id -> put.get(Math.toIntExact(id)).risk());
        order = order.thenComparing(id -> put.get(Math.toIntExact(id)).age(), Comparator.reverseOrder());
        assertEquals(2, new Victims(3).choose(List.of(0L, 1L, 2L, 3L), ITSELF, order));
    }

    @Test
    void who_has_given_way_often_enough_is_spared_while_others_can() {
        var victims = new Victims(2);
        var set = List.of(1L, 2L, 3L);
        assertEquals(List.of(3L, 3L, 2L, 2L, 1L, 1L, 3L, 2L, 1L, 3L), repeated(victims, set, 10));
    }

    private static List<Long> repeated(Victims victims, List<Long> set, int times) {
        return IntStream.range(0, times).mapToObj(_ -> victims.choose(set, ITSELF, YOUNGEST)).toList();
    }

    @Test
    void nobody_gives_way_more_often_than_patience_says_before_everybody_else_there_has() {
        for (int seed = 0; seed < 200; seed++) {
            var dice = new SplittableRandom(seed);
            var victims = new Victims(dice.nextInt(1, 5));
            for (int round = 0; round < 200; round++) {
                var set = dice.longs(4, 0, 12).distinct().sorted().boxed().toList();
                long victim = victims.choose(set, ITSELF, YOUNGEST);
                int times = victims.times(victim);
                assertTrue(
                        times <= victims.patience() || set.stream().allMatch(it -> victims.times(it) >= times - 1),
                        "seed " + seed);
                if (dice.nextInt(10) == 0) {
                    victims.served(dice.nextInt(12));
                }
            }
        }
    }

    @Test
    void a_party_that_meets_the_same_others_again_and_again_gets_through() {
        for (int patience = 1; patience < 5; patience++) {
            for (int size = 2; size < 8; size++) {
                var victims = new Victims(patience);
                var set = LongStream.range(0, size).boxed().toList();
                int inTurn = 0;
                for (int round = 0; round < 100; round++) {
                    inTurn = victims.choose(set, ITSELF, YOUNGEST) == size - 1 ? inTurn + 1 : 0;
                    assertTrue(inTurn <= patience, "the youngest gave way %d times in turn".formatted(inTurn));
                }
            }
        }
    }

    @Test
    void what_a_party_bore_is_forgotten_when_it_got_what_it_waited_for() {
        var victims = new Victims(1);
        repeated(victims, List.of(1L, 2L), 1);
        victims.served(2);
        assertTrue(victims.all().isEmpty());
        assertEquals(2, victims.choose(List.of(1L, 2L), ITSELF, YOUNGEST));
    }

    @Test
    void all_nodes_of_a_party_share_its_patience() {
        var victims = new Victims(1);
        assertEquals(11, victims.choose(List.of(4L, 11L), node -> node % 10, YOUNGEST));
        assertEquals(5, victims.choose(List.of(5L, 21L), node -> node % 10, YOUNGEST));
    }

    @Test
    void counts_go_on_from_a_saved_state() {
        var victims = new Victims(1);
        repeated(victims, List.of(1L, 2L), 3);
        var restored = new Victims(1);
        restored.restore(victims.all());
        assertEquals(repeated(victims, List.of(1L, 2L), 3), repeated(restored, List.of(1L, 2L), 3));
    }

    @Test
    void without_patience_or_without_anybody_there_is_no_victim() {
        assertThrows(IllegalArgumentException.class, () -> new Victims(0));
        assertThrows(IllegalArgumentException.class, () -> new Victims(1).choose(List.of(), ITSELF, YOUNGEST));
    }
}
