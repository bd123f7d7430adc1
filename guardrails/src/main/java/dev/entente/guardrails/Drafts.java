package dev.entente.guardrails;

import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.world.Overlay;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// A world in which texts that nobody has mentioned yet have numbers of their own, for as long as they are judged.
final class Drafts extends Overlay {
    private static final long FIRST = 1L << 40;

    private final View world;
    private final List<String> texts = new ArrayList<>(0);
    private final Map<String, Long> numbers = new HashMap<>(0);

    Drafts(View world) {
        this.world = world;
    }

    /// {@return the number of a text}
    long draft(String text) {
        long known = world.symbol(text);
        return known >= 0 ? known : numbers.computeIfAbsent(text, this::add);
    }

    private long add(String text) {
        texts.add(text);
        return FIRST + texts.size() - 1;
    }

    /// {@return these leaves with the numbers that their texts have in the world from now on}
    long[] settled(long[] leaves, List<Leaf> kinds, ToLongFunction<String> symbols) {
        var settled = leaves.clone();
        for (int i = 0; i < settled.length; i++) {
            if (kinds.get(i).type() == Type.Plain.TEXT && settled[i] >= FIRST) {
                settled[i] = symbols.applyAsLong(text(settled[i]));
            }
        }
        return settled;
    }

    @Override
    public String text(long symbol) {
        return symbol >= FIRST ? texts.get((int) (symbol - FIRST)) : world.text(symbol);
    }

    @Override
    protected View under() {
        return world;
    }
}
