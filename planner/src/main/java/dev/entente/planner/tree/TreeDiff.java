package dev.entente.planner.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What became of a plan: which nodes of an earlier revision are kept, which are decomposed otherwise, which are gone, and
/// which are new.
///
/// Aligned from the top down: among the parts of two nodes for the same task, a longest common subsequence is matched by
/// task and arguments, equal subtrees first. Equal subtrees are not looked into, so the cost is that of what changed and
/// what stands beside it. Immutable.
public final class TreeDiff {
    private final Revision before;
    private final Revision after;
    private final Alignment alignment;
    private final long[] lost;
    private final long[] gained;

    /// A node of the earlier revision that is still there.
    ///
    /// @param before its number in the earlier revision
    /// @param after its number in the later one
    public record Match(Kind kind, int before, int after) {}

    /// How much of a node is still there.
    public enum Kind {
        /// It and everything below it.
        WHOLE,
        /// It and its method, but not everything below it.
        KEPT,
        /// Its task, which is decomposed by another method, or by the same with other objects.
        CHANGED
    }

    private TreeDiff(Revision before, Revision after) {
        this.before = before;
        this.after = after;
        alignment = new Alignment(before, after);
        alignment.run();
        lost = actions(before, alignment.removed);
        gained = actions(after, alignment.added);
    }

    /// {@return what became of the earlier of two revisions}
    public static TreeDiff of(Revision before, Revision after) {
        return new TreeDiff(before, after);
    }

    /// {@return the keys of all actions below some nodes, sorted}
    private static long[] actions(Revision revision, Ints tops) {
        int count = IntStream.range(0, tops.size()).map(i -> revision.actions(tops.at(i))).sum();
        var keys = new long[count];
        var open = new Ints();
        for (int i = 0; i < tops.size(); i++) {
            open.add(tops.at(i));
        }
        int next = 0;
        while (!open.isEmpty()) {
            int node = open.last();
            open.cut(open.size() - 1);
            if (revision.plan().method(node) < 0) {
                keys[next++] = revision.key(node);
            }
            for (int part : revision.plan().parts(node)) {
                open.add(part);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    /// {@return how many matches there are}
    public int size() {
        return alignment.kinds.size();
    }

    /// {@return a match, by its number from 0}
    public Match match(int number) {
        return new Match(
                alignment.kinds.get(number), alignment.befores.at(number), alignment.afters.at(number));
    }

    /// {@return all matches, in no particular but always the same order}
    public List<Match> matches() {
        return IntStream.range(0, size()).mapToObj(this::match).toList();
    }

    /// {@return the tops of the subtrees that are gone, by their numbers in the earlier revision}
    public int[] removed() {
        return alignment.removed.toArray();
    }

    /// {@return the tops of the subtrees that are new, by their numbers in the later revision}
    public int[] added() {
        return alignment.added.toArray();
    }

    /// {@return how many nodes of the earlier revision are in no match}
    public int removedNodes() {
        return IntStream.of(removed()).map(before::nodes).sum();
    }

    /// {@return how many nodes of the later revision are in no match}
    public int addedNodes() {
        return IntStream.of(added()).map(after::nodes).sum();
    }

    /// {@return how many tasks are decomposed otherwise}
    public int changedNodes() {
        return (int) alignment.kinds.stream().filter(kind -> kind == Kind.CHANGED).count();
    }

    /// {@return how many actions are in one revision but not in the other, counted as often as they occur, wherever they
    /// stand (Fox, Gerevini, Long & Serina, ICAPS 2006)}
    public int distance() {
        return lost.length + gained.length - 2 * common();
    }

    /// {@return the share of the earlier revision's actions that the later one has too; 1 where it had none}
    public double keptShare() {
        int had = before.plan().steps().length;
        return had == 0 ? 1 : (double) (had - lost.length + common()) / had;
    }

    private int common() {
        int common = 0;
        int left = 0;
        int right = 0;
        while (left < lost.length && right < gained.length) {
            int order = Long.compare(lost[left], gained[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return common;
    }

    @Override
    public String toString() {
        var share = String.format(Locale.ROOT, "%.3f", keptShare());
        return "%s nodes removed, %s added, %s decomposed otherwise; actions: distance %s, kept share %s"
                .formatted(removedNodes(), addedNodes(), changedNodes(), distance(), share);
    }
}
