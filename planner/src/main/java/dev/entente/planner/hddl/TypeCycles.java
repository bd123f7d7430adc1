package dev.entente.planner.hddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Finds types that are above themselves, and cuts them loose. Linear for each that there is.
final class TypeCycles {
    private final List<String> names;
    private final List<Ints> parents;
    private final int[] waiting;
    private final List<Ints> children = new ArrayList<>();
    private final Ints done = new Ints();

    TypeCycles(List<String> names, List<Ints> parents) {
        this.names = names;
        this.parents = parents;
        waiting = new int[names.size()];
        for (int type = 0; type < waiting.length; type++) {
            children.add(new Ints());
        }
        for (int type = 0; type < waiting.length; type++) {
            waiting[type] = parents.get(type).size();
            for (int i = 0; i < waiting[type]; i++) {
                children.get(parents.get(type).at(i)).add(type);
            }
        }
    }

    /// Hangs one type of every cycle below the root.
    ///
    /// @param told gets each cycle: a type, its parent and so on, down to the type again
    void cut(Consumer<List<Integer>> told) {
        for (int type = 0; type < waiting.length; type++) {
            if (waiting[type] == 0) {
                done.add(type);
            }
        }
        int next = settle(0);
        for (int type = 0; next < names.size(); type++) {
            if (waiting[type] > 0 && cycle(type).getFirst() == type) {
                told.accept(cycle(type));
                parents.set(type, new Ints());
                waiting[type] = 0;
                done.add(type);
                next = settle(next);
            }
        }
    }

    /// {@return how many types have all their parents settled}
    private int settle(int from) {
        int next = from;
        for (; next < done.size(); next++) {
            var below = children.get(done.at(next));
            for (int i = 0; i < below.size(); i++) {
                if (--waiting[below.at(i)] == 0) {
                    done.add(below.at(i));
                }
            }
        }
        return next;
    }

    /// {@return the cycle that a waiting type is in or below, from its smallest number; each waits for another who does}
    private List<Integer> cycle(int type) {
        int here = type;
        for (int i = 0; i < waiting.length; i++) {
            here = above(here);
        }
        var way = new ArrayList<Integer>();
        do {
            way.add(here);
            here = above(here);
        } while (here != way.getFirst());
        Collections.rotate(way, -way.indexOf(Collections.min(way)));
        way.add(way.getFirst());
        return way;
    }

    private int above(int type) {
        var its = parents.get(type);
        int i = 0;
        while (waiting[its.at(i)] <= 0) {
            i++;
        }
        return its.at(i);
    }
}
