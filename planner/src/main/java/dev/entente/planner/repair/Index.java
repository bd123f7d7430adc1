package dev.entente.planner.repair;

import dev.entente.planner.state.Lists;
import java.util.Arrays;
import java.util.List;

/// From what is read - a fact, or `~cell` - to the place of the last task that reads it.
final class Index {
    private static final int NOWHERE = -1;

    private int[] facts = new int[0];
    private int[] cells = new int[0];

    /// Looks through all tasks from a place on, and the goal, which comes last.
    void build(List<Item> schedule, int from, Lists goal) {
        Arrays.fill(facts, NOWHERE);
        Arrays.fill(cells, NOWHERE);
        for (int i = from; i < schedule.size(); i++) {
            for (int read : schedule.get(i).reads) {
                note(read, i);
            }
        }
        for (int i = 0; i < goal.size(); i++) {
            note(goal.at(i), Integer.MAX_VALUE);
        }
    }

    private void note(int read, int place) {
        if (read >= 0) {
            facts = room(facts, read);
            facts[read] = place;
        } else {
            cells = room(cells, ~read);
            cells[~read] = place;
        }
    }

    private static int[] room(int[] places, int number) {
        if (number < places.length) {
            return places;
        }
        var larger = Arrays.copyOf(places, 2 * number + 16);
        Arrays.fill(larger, places.length, larger.length, NOWHERE);
        return larger;
    }

    /// {@return whether a task from a place on, or the goal, reads something}
    boolean read(int what, int from) {
        var places = what >= 0 ? facts : cells;
        int number = what >= 0 ? what : ~what;
        return number < places.length && places[number] >= from;
    }
}
