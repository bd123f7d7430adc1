package dev.entente.engine.journal;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts of a journal, numbered from 1 in the order of their first mention; 0 is the empty text.
///
/// A world numbers its symbols as it pleases; the journal's own numbers depend on nothing but what it says.
final class Texts {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] ofSymbol = new int[64];

    Texts() {
        Arrays.fill(ofSymbol, -1);
        add("");
    }

    /// {@return how many there are, the empty one included}
    int size() {
        return texts.size();
    }

    /// {@return a copy of the first `count`}
    Texts first(int count) {
        var copy = new Texts();
        texts.subList(0, count).forEach(copy::add);
        return copy;
    }

    /// {@return the text of a number}
    ///
    /// @throws BrokenLineException where the journal has not mentioned it
    String text(long number) {
        if (number < 0 || number >= texts.size()) {
            throw new BrokenLineException("text %s of %s".formatted(number, texts.size()));
        }
        return texts.get((int) number);
    }

    /// {@return the number of a text, a new one where it was not mentioned before}
    int add(String text) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /// {@return the number of the text that `view` calls `symbol`}
    int number(View view, long symbol) {
        int index = Math.toIntExact(symbol);
        if (index >= ofSymbol.length) {
            int before = ofSymbol.length;
            ofSymbol = Arrays.copyOf(ofSymbol, Math.max(2 * before, index + 1));
            Arrays.fill(ofSymbol, before, ofSymbol.length, -1);
        }
        if (ofSymbol[index] < 0) {
            ofSymbol[index] = add(view.text(symbol));
        }
        return ofSymbol[index];
    }
}
