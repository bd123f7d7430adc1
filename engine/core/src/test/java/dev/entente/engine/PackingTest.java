package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PackingTest {
    private static final List<String> WORDS = List.of("", "PENDING", "road");

    private final Packing packing = new Packing(WORDS);

    private Unpacking unpacking() {
        return new Unpacking(WORDS, packing.take());
    }

    @Test
    void every_number_comes_back() {
        var random = new SplittableRandom(3);
        var numbers = new ArrayList<>(List.of(0L, -1L, -2L, 239L, 240L, 1L << 31, -(1L << 31), (1L << 31) - 1, Long.MAX_VALUE, Long.MIN_VALUE));
        for (int i = 0; i < 5_000; i++) {
            numbers.add(random.nextLong() >> random.nextInt(64));
        }
        numbers.forEach(packing::writeLong);
        var in = unpacking();
        numbers.forEach(number -> assertEquals(number, in.readLong()));
    }

    @Test
    void words_that_are_known_and_others_come_back() {
        var texts = List.of("road", "", "Grünau, 7 €", "PENDING", "x".repeat(5_000));
        texts.forEach(packing::writeUTF);
        packing.writeBoolean(true);
        packing.writeInt(Integer.MIN_VALUE);
        var in = unpacking();
        texts.forEach(text -> assertEquals(text, in.readUTF()));
        assertTrue(in.readBoolean());
        assertEquals(Integer.MIN_VALUE, in.readInt());
    }

    @Test
    void who_has_not_decided_for_longest_comes_first() {
        var random = new SplittableRandom(5);
        var wakeful = new Wakeful(9);
        var model = new ArrayList<Integer>();
        for (int tick = 0; tick < 3_000; tick++) {
            int agent = random.nextInt(9);
            model.remove((Integer) agent);
            if (random.nextInt(3) > 0) {
                wakeful.add(agent, tick);
                model.add(agent);
            } else {
                wakeful.remove(agent);
            }
            assertEquals(model.size(), wakeful.size());
            assertEquals(model.isEmpty() ? Wakeful.NOBODY : model.getFirst(), wakeful.first());
        }
    }
}
