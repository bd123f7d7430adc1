package dev.entente.guardrails;

import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// A world in which texts that nobody has mentioned yet have numbers of their own, for as long as they are judged.
final class Drafts implements View {
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
    public long symbol(String text) {
        return world.symbol(text);
    }

    @Override
    public Schema schema() {
        return world.schema();
    }

    @Override
    public long seed() {
        return world.seed();
    }

    @Override
    public long tick() {
        return world.tick();
    }

    @Override
    public long get(int attribute, int entity) {
        return world.get(attribute, entity);
    }

    @Override
    public boolean exists(int entity) {
        return world.exists(entity);
    }

    @Override
    public int type(int entity) {
        return world.type(entity);
    }

    @Override
    public String name(int entity) {
        return world.name(entity);
    }

    @Override
    public int entity(String name) {
        return world.entity(name);
    }

    @Override
    public int entities() {
        return world.entities();
    }

    @Override
    public int count(int type) {
        return world.count(type);
    }

    @Override
    public int at(int type, int index) {
        return world.at(type, index);
    }

    @Override
    public boolean related(int relation, int from, int to) {
        return world.related(relation, from, to);
    }

    @Override
    public int degree(int relation, int from) {
        return world.degree(relation, from);
    }

    @Override
    public int neighbour(int relation, int from, int index) {
        return world.neighbour(relation, from, index);
    }

    @Override
    public long revision(int relation) {
        return world.revision(relation);
    }

    @Override
    public long hash() {
        return world.hash();
    }
}
