package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The text of an HDDL problem while it is made.
final class ProblemText {
    private final List<String> objects = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> orderings = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private boolean ordered = true;

    /// Adds objects that are numbered from 0.
    ///
    /// @return their names
    List<String> objects(String type, String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> object(type, prefix + i)).toList();
    }

    String object(String type, String name) {
        objects.add(name + " - " + type);
        return name;
    }

    void fact(Object... words) {
        facts.add(line(words));
    }

    void task(Object... words) {
        tasks.add(line(words));
    }

    void goal(Object... words) {
        goals.add(line(words));
    }

    /// Leaves the tasks without an order, but for [#before].
    void unordered() {
        ordered = false;
    }

    /// Says that a task comes before another; both by their number from 0.
    void before(int first, int second) {
        orderings.add("(< t%d t%d)".formatted(first, second));
    }

    private static String line(Object... words) {
        return "(" + List.of(words).stream().map(String::valueOf).collect(Collectors.joining(" ")) + ")";
    }

    /// Writes objects and facts in another order, drawn from a seed.
    void shuffle(long seed) {
        Collections.shuffle(objects, new Random(seed));
        Collections.shuffle(facts, new Random(seed + 1));
    }

    String text(String name, String domain) {
        var text = new StringBuilder("(define (problem %s)\n  (:domain %s)\n".formatted(name, domain));
        block(text, ":objects", objects);
        text.append("  (:htn\n    :parameters ()\n    :").append(ordered ? "ordered-subtasks" : "subtasks").append(" (and\n");
        for (int i = 0; i < tasks.size(); i++) {
            text.append("      (t%d %s)\n".formatted(i, tasks.get(i)));
        }
        text.append("    )\n");
        if (!orderings.isEmpty()) {
            text.append("    :ordering (and ").append(String.join(" ", orderings)).append(")\n");
        }
        text.append("  )\n");
        block(text, ":init", facts);
        if (!goals.isEmpty()) {
            text.append("  (:goal (and\n");
            goals.forEach(goal -> text.append("    ").append(goal).append('\n'));
            text.append("  ))\n");
        }
        return text.append(")\n").toString();
    }

    private static void block(StringBuilder text, String keyword, List<String> lines) {
        text.append("  (").append(keyword).append('\n');
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("  )\n");
    }

    /// {@return one of some things}
    static <T> T any(List<T> things, SplittableRandom random) {
        return things.get(random.nextInt(things.size()));
    }

    /// {@return things in an order drawn at random}
    static <T> List<T> shuffled(List<T> things, SplittableRandom random) {
        var order = new ArrayList<>(things);
        Collections.shuffle(order, new Random(random.nextLong()));
        return order;
    }
}
