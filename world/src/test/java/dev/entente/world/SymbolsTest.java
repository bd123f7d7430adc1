package dev.entente.world;

import static dev.entente.world.Kingdom.TERRAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SymbolsTest {
    private final Kingdom kingdom = new Kingdom();
    private final Writer writer = kingdom.writer;

    @Test
    void the_empty_text_is_zero() {
        assertEquals(0, writer.symbol(""));
        assertEquals("", kingdom.world.text(0));
    }

    @Test
    void equal_texts_have_one_number() {
        assertEquals(writer.symbol("hill"), writer.symbol(new StringBuilder("llih").reverse().toString()));
        assertNotEquals(writer.symbol("hill"), writer.symbol("moor"));
    }

    @Test
    void texts_count_by_content_whatever_their_number() {
        var other = new Kingdom();
        other.writer.symbol("something said before");

        writer.set(TERRAIN, kingdom.karhold, writer.symbol("hill"));
        other.writer.set(TERRAIN, kingdom.karhold, other.writer.symbol("hill"));

        assertNotEquals(kingdom.get(TERRAIN, kingdom.karhold), other.get(TERRAIN, kingdom.karhold));
        assertEquals(kingdom.world.hash(), other.world.hash());
    }

    @Test
    void many_texts_keep_their_numbers() {
        long first = writer.symbol("text 0");
        for (int i = 1; i < 10_000; i++) {
            writer.symbol("text " + i);
        }

        for (int i = 0; i < 10_000; i++) {
            assertEquals("text " + i, kingdom.world.text(first + i));
            assertEquals(first + i, writer.symbol("text " + i));
        }
    }

    @Test
    void half_a_surrogate_pair_becomes_a_question_mark() {
        assertEquals("a?b", kingdom.world.text(writer.symbol("a\ud800b")));
        assertEquals(writer.symbol("a?b"), writer.symbol("a\ud800b"));
    }

    @Test
    void a_number_without_a_text_is_refused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> kingdom.world.text(1L << 32));

        assertEquals("text (4294967296) must be from 0 to 5, the texts mentioned so far", thrown.getMessage());
    }
}
