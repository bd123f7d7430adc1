package dev.entente.cli;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.tree.Revision;
import dev.entente.planner.tree.TreeDiff;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Two plans for one problem, as one tree: what is in both, what only in the first, and what only in the second.
final class PlanComparison {
    private static final int MOST_INDENTS = 40;

    private final Problem problem;
    private final Decomposition before;
    private final Decomposition after;
    private final TreeDiff diff;
    private final Set<Integer> kept = new HashSet<>();
    private final Map<Integer, TreeDiff.Match> found = new HashMap<>();

    /// A node of one plan, or of both.
    ///
    /// @param before its number in the first plan; -1 if it is not there
    /// @param after its number in the second plan; -1 if it is not there
    record Line(Change change, int before, int after, int depth) {}

    /// What became of a node.
    enum Change {
        REMOVED("- "),
        ADDED("+ "),
        CHANGED("~ "),
        KEPT("  "),
        WHOLE("  ");

        private final String mark;

        Change(String mark) {
            this.mark = mark;
        }

        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    PlanComparison(Problem problem, Decomposition before, Decomposition after) {
        this.problem = problem;
        this.before = before;
        this.after = after;
        diff = TreeDiff.of(Revision.of(before), Revision.of(after));
        for (var match : diff.matches()) {
            kept.add(match.before());
            found.put(match.after(), match);
        }
    }

    TreeDiff diff() {
        return diff;
    }

    /// {@return whether both trees are the same, whatever the order in which their actions are done}
    boolean sameTree() {
        return diff.removed().length + diff.added().length + diff.changedNodes() == 0;
    }

    /// {@return whether both do the same actions in the same order}
    boolean sameSteps() {
        return steps(before).equals(steps(after));
    }

    private List<String> steps(Decomposition plan) {
        return IntStream.of(plan.steps()).mapToObj(step -> name(plan, step)).toList();
    }

    /// {@return the nodes of both, each before its parts; what is the same in both is not looked into}
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var open = new ArrayDeque<Line>();
        push(parts(before.roots(), after.roots(), 0), open);
        while (!open.isEmpty()) {
            var line = open.pop();
            lines.add(line);
            int depth = line.depth() + 1;
            push(switch (line.change()) {
                case WHOLE -> List.of();
                case REMOVED -> parts(before.parts(line.before()), new int[0], depth);
                case ADDED -> parts(new int[0], after.parts(line.after()), depth);
                case CHANGED, KEPT -> parts(before.parts(line.before()), after.parts(line.after()), depth);
            }, open);
        }
        return lines;
    }

    private static void push(List<Line> lines, Deque<Line> open) {
        lines.reversed().forEach(open::push);
    }

    /// {@return the parts of both in one row: what is gone stands in front of what came instead}
    private List<Line> parts(int[] old, int[] fresh, int depth) {
        var lines = new ArrayList<Line>();
        int next = gone(old, 0, depth, lines);
        for (int node : fresh) {
            var match = found.get(node);
            if (match == null) {
                lines.add(new Line(Change.ADDED, -1, node, depth));
            } else {
                lines.add(new Line(change(match.kind()), match.before(), node, depth));
                next = gone(old, next + 1, depth, lines);
            }
        }
        return lines;
    }

    /// {@return the place of the next part that is in both}
    private int gone(int[] old, int from, int depth, List<Line> lines) {
        int next = from;
        for (; next < old.length && !kept.contains(old[next]); next++) {
            lines.add(new Line(Change.REMOVED, old[next], -1, depth));
        }
        return next;
    }

    private static Change change(TreeDiff.Kind kind) {
        return switch (kind) {
            case WHOLE -> Change.WHOLE;
            case KEPT -> Change.KEPT;
            case CHANGED -> Change.CHANGED;
        };
    }

    /// {@return a line for the user}
    String shown(Line line) {
        var indent = "  ".repeat(Math.min(line.depth(), MOST_INDENTS));
        return line.change().mark + indent + said(line);
    }

    private String said(Line line) {
        var now = line.after() < 0 ? decomposed(before, line.before()) : decomposed(after, line.after());
        return switch (line.change()) {
            case REMOVED, ADDED, KEPT -> now;
            case WHOLE -> after.parts(line.after()).length == 0 ? now : now + " ...";
            case CHANGED -> method(line.before(), before).equals(method(line.after(), after))
                    ? now + " (with other objects: %s; before: %s)".formatted(binding(after, line.after()), binding(before, line.before()))
                    : now + " (before: %s)".formatted(method(line.before(), before));
        };
    }

    private String decomposed(Decomposition plan, int node) {
        return plan.method(node) < 0 ? name(plan, node) : name(plan, node) + " -> " + method(node, plan);
    }

    /// {@return a task and its arguments}
    String name(Line line) {
        return line.after() < 0 ? name(before, line.before()) : name(after, line.after());
    }

    /// {@return the method of a node in the plan that comes second, or in the first where it is only there; empty for an action}
    String method(Line line) {
        return line.after() < 0 ? method(line.before(), before) : method(line.after(), after);
    }

    /// {@return the method of a node in the first plan; empty for an action, or where it is not there}
    String earlier(Line line) {
        return line.before() < 0 ? "" : method(line.before(), before);
    }

    private String method(int node, Decomposition plan) {
        return plan.method(node) < 0 ? "" : problem.model().methods().get(plan.method(node)).name();
    }

    private String name(Decomposition plan, int node) {
        var name = problem.model().name(plan.symbol(node));
        return plan.arguments(node).length == 0 ? name : name + " " + objects(plan.arguments(node), 0);
    }

    private String binding(Decomposition plan, int node) {
        return objects(plan.binding(node), plan.arguments(node).length);
    }

    private String objects(int[] objects, int from) {
        return String.join(" ", Arrays.stream(objects, Math.min(from, objects.length), objects.length)
                .mapToObj(object -> object < 0 ? "?" : problem.objects().get(object).name())
                .toList());
    }
}
