package dev.entente.negotiation.waits;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Waits drawn at random.
///
/// @param nodes how many nodes there are, from 0
/// @param kind 0 for waits for all, 1 for any, 2 for some; 3 for all of these
record Drawn(SplittableRandom dice, int nodes, int kind) {

    static Drawn of(long seed) {
        var dice = new SplittableRandom(seed);
        return new Drawn(dice, dice.nextInt(2, 16), dice.nextInt(4));
    }

    long node() {
        return dice.nextInt(nodes);
    }

    Group group() {
        int size = dice.nextInt(1, 1 + Math.min(nodes, 4));
        var of = new TreeSet<Long>();
        while (of.size() < size) {
            of.add(node());
        }
        int needed = switch (kind == 3 ? dice.nextInt(3) : kind) {
            case 0 -> size;
            case 1 -> 1;
            default -> dice.nextInt(1, 1 + size);
        };
        return new Group(needed, List.copyOf(of));
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            groups.add(group());
        }
        return groups;
    }

    List<Wait> waits() {
        var waits = new ArrayList<Wait>();
        for (int i = dice.nextInt(1, 4); i > 0; i--) {
            waits.add(new Wait(node(), groups()));
        }
        return waits;
    }
}
