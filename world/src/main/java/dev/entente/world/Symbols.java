package dev.entente.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The texts of a world, numbered in the order of their first mention; 0 is the empty text.
///
/// Texts are never forgotten, so a number once given stays good. A hash table with open addressing over arrays: copying
/// it is copying arrays.
final class Symbols {
    private String[] texts;
    private long[] hashes;
    private int[] table;
    private int size;

    Symbols() {
        this(new String[16], new long[16], new int[32], 0);
        intern("");
    }

    private Symbols(String[] texts, long[] hashes, int[] table, int size) {
        this.texts = texts;
        this.hashes = hashes;
        this.table = table;
        this.size = size;
    }

    Symbols copy() {
        return new Symbols(texts.clone(), hashes.clone(), table.clone(), size);
    }

    int size() {
        return size;
    }

    boolean knows(long symbol) {
        return symbol >= 0 && symbol < size;
    }

    String text(int symbol) {
        return texts[symbol];
    }

    /// {@return the hash of a text's content}
    long hash(int symbol) {
        return hashes[symbol];
    }

    /// {@return the number of a text, or -1 if it was never mentioned}
    int find(String text) {
        return table[place(text)] - 1;
    }

    /// {@return the number of a text, a new one if it was never mentioned}
    ///
    /// Half of a surrogate pair cannot be written as UTF-8, and becomes a question mark.
    int intern(String text) {
        int known = find(text);
        return known >= 0 ? known : add(text);
    }

    private int add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var written = new String(bytes, StandardCharsets.UTF_8);
        return written.equals(text) ? add(text, Mix.fnv(bytes)) : intern(written);
    }

    private int add(String text, long hash) {
        if (size == texts.length) {
            grow();
        }
        texts[size] = text;
        hashes[size] = hash;
        table[place(text)] = size + 1;
        return size++;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        table = new int[4 * size];
        for (int symbol = 0; symbol < size; symbol++) {
            table[place(texts[symbol])] = symbol + 1;
        }
    }

    /// {@return where the table has a text, or would have it; at least half of the table is free}
    private int place(String text) {
        int mask = table.length - 1;
        int place = (int) Mix.bits(text.hashCode()) & mask;
        while (table[place] != 0 && !texts[table[place] - 1].equals(text)) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
