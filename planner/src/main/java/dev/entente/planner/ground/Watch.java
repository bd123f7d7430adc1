package dev.entente.planner.ground;

import java.util.Arrays;
import java.util.List;

/// Which invariants an operator may break: those that read what it changes, and those that do not hold at the start.
final class Watch {
    private final Assembly made;
    private final List<Check> laws;
    private final Ints[] byFact;
    private final Ints[] byCell;
    private final Ints always = new Ints();

    Watch(Assembly made, List<Check> laws) {
        this.made = made;
        this.laws = laws;
        byFact = lists(made.facts());
        byCell = lists(made.cells());
    }

    private static Ints[] lists(int size) {
        var lists = new Ints[size];
        Arrays.setAll(lists, _ -> new Ints());
        return lists;
    }

    void fill() {
        made.invariants = laws.toArray(Check[]::new);
        var start = made.start((made.facts() + 63) >> 6);
        for (int law = 0; law < laws.size(); law++) {
            read(laws.get(law), law);
            if (!laws.get(law).holds(start)) {
                always.add(law);
            }
        }
        for (int operator = 0; operator < made.operators; operator++) {
            made.watched[operator] = laws.isEmpty() ? Ints.NONE : watched(made.changes[operator]);
        }
    }

    private int[] watched(Changes changes) {
        var found = new Ints();
        found.addAll(always.array());
        for (int fact : changes.adds()) {
            found.addAll(byFact[fact].array());
        }
        for (int fact : changes.deletes()) {
            found.addAll(byFact[fact].array());
        }
        changes.conditionals().forEach(conditional -> found.addAll(byFact[conditional.fact()].array()));
        changes.numbers().forEach(number -> found.addAll(byCell[number.cell()].array()));
        return found.sorted();
    }

    private void read(Check check, int law) {
        switch (check) {
            case Check.Known _ -> {}
            case Check.Literal(int literal) -> byFact[literal >> 1].add(law);
            case Check.AllOf(var parts) -> parts.forEach(part -> read(part, law));
            case Check.AnyOf(var parts) -> parts.forEach(part -> read(part, law));
            case Check.Compared(_, var left, var right, _) -> {
                read(left, law);
                read(right, law);
            }
        }
    }

    private void read(Value value, int law) {
        switch (value) {
            case Value.Fixed _ -> {}
            case Value.Cell(int cell) -> byCell[cell].add(law);
            case Value.Combined(_, var left, var right) -> {
                read(left, law);
                read(right, law);
            }
        }
    }
}
