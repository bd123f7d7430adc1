package dev.entente.world;

import static dev.entente.world.Kingdom.CLAIM;
import static dev.entente.world.Kingdom.FACTION;
import static dev.entente.world.Kingdom.GOLD;
import static dev.entente.world.Kingdom.NORTH;
import static dev.entente.world.Kingdom.OWNER;
import static dev.entente.world.Kingdom.REGION;
import static dev.entente.world.Kingdom.RIVAL;
import static dev.entente.world.Kingdom.ROAD;
import static dev.entente.world.Kingdom.TERRAIN;
import static dev.entente.world.Kingdom.WALL;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// A random but possible history of a kingdom, the same for the same seed.
final class History {
    private final SplittableRandom random;
    private final World world;
    private final Writer writer;

    History(long seed, World world, Writer writer) {
        this.random = new SplittableRandom(seed);
        this.world = world;
        this.writer = writer;
    }

    static History of(long seed, Kingdom kingdom) {
        return new History(seed, kingdom.world, kingdom.writer);
    }

    /// {@return the seeds of every test over histories; one that has failed is added and stays}
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    History go(int steps) {
        for (int i = 0; i < steps; i++) {
            writer.cause(i);
            step();
        }
        return this;
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0 -> writer.create(REGION, "");
            case 1 -> writer.create(FACTION, "");
            case 2 -> remove();
            case 3, 4 -> writer.set(WALL, any(REGION), random.nextInt(-3, 4));
            case 5 -> writer.set(NORTH, any(REGION), random.nextInt(2));
            case 6 -> writer.set(TERRAIN, any(REGION), writer.symbol("terrain " + random.nextInt(5)));
            case 7, 8 -> writer.set(OWNER, any(REGION), random.nextInt(4) == 0 ? -1 : any(FACTION));
            case 9 -> writer.set(RIVAL, any(FACTION), any(FACTION));
            case 10 -> writer.add(GOLD, any(FACTION), random.nextInt(-50, 50));
            case 11, 12 -> relate(ROAD, any(REGION), any(REGION));
            default -> relate(CLAIM, any(FACTION), any(REGION));
        }
    }

    private void relate(int relation, int from, int to) {
        if (random.nextInt(3) > 0) {
            writer.link(relation, from, to);
        } else {
            writer.unlink(relation, from, to);
        }
    }

    private void remove() {
        int type = random.nextInt(2);
        if (world.count(type) > 2) {
            writer.remove(any(type));
        }
    }

    private int any(int type) {
        return world.at(type, random.nextInt(world.count(type)));
    }
}
