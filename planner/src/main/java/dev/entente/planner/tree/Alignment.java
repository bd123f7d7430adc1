package dev.entente.planner.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Aligns two trees from the top down.
///
/// Parts that begin or end two bodies in the same way are matched at once. Short rest: exact, by dynamic programming. Long
/// rest: after a difference, the nearest place within [#WINDOW] where both go on alike is taken, and what lies between is
/// aligned exactly; where there is none, what is left is matched in order as far as it goes.
final class Alignment {
    private static final int WINDOW = 64;
    private static final int EXACT = 16_384;
    private static final int WHOLE = 4;
    private static final int METHOD = 3;
    private static final int TASK = 2;

    final List<TreeDiff.Kind> kinds = new ArrayList<>();
    final Ints befores = new Ints();
    final Ints afters = new Ints();
    final Ints removed = new Ints();
    final Ints added = new Ints();
    private final Revision before;
    private final Revision after;
    private int looked;
    private int[] old = {};
    private int[] fresh = {};
    private int[] scores = {};

    Alignment(Revision before, Revision after) {
        this.before = before;
        this.after = after;
    }

    void run() {
        align(before.plan().roots(), after.plan().roots());
        while (looked < kinds.size()) {
            int match = looked++;
            if (kinds.get(match) != TreeDiff.Kind.WHOLE) {
                align(before.plan().parts(befores.at(match)), after.plan().parts(afters.at(match)));
            }
        }
    }

    private void align(int[] left, int[] right) {
        old = left;
        fresh = right;
        int start = 0;
        int oldEnd = left.length;
        int freshEnd = right.length;
        while (start < oldEnd && start < freshEnd && same(start, start)) {
            match(start, start);
            start++;
        }
        while (oldEnd > start && freshEnd > start && same(oldEnd - 1, freshEnd - 1)) {
            match(--oldEnd, --freshEnd);
        }
        middle(start, oldEnd, start, freshEnd);
    }

    private boolean same(int left, int right) {
        return before.hash(old[left]) == after.hash(fresh[right]);
    }

    private void match(int left, int right) {
        int a = old[left];
        int b = fresh[right];
        kinds.add(same(left, right)
                ? TreeDiff.Kind.WHOLE
                : before.sameMethod(a, after, b) ? TreeDiff.Kind.KEPT : TreeDiff.Kind.CHANGED);
        befores.add(a);
        afters.add(b);
    }

    private void middle(int oldFrom, int oldEnd, int freshFrom, int freshEnd) {
        int left = oldFrom;
        int right = freshFrom;
        while ((long) (oldEnd - left) * (freshEnd - right) > EXACT) {
            if (same(left, right)) {
                match(left++, right++);
                continue;
            }
            int apart = meeting(left, oldEnd, right, freshEnd);
            if (apart < 0) {
                inOrder(left, oldEnd, right, freshEnd);
                return;
            }
            int oldNext = left + apart / WINDOW;
            int freshNext = right + apart % WINDOW;
            exact(left, oldNext, right, freshNext);
            left = oldNext;
            right = freshNext;
        }
        exact(left, oldEnd, right, freshEnd);
    }

    /// {@return the nearest offsets at which both go on alike, as one number; -1 where they do not within the window}
    private int meeting(int left, int oldEnd, int right, int freshEnd) {
        for (int sum = 1; sum < WINDOW; sum++) {
            for (int i = 0; i <= sum; i++) {
                if (left + i < oldEnd && right + sum - i < freshEnd && same(left + i, right + sum - i)) {
                    return i * WINDOW + sum - i;
                }
            }
        }
        return -1;
    }

    private void exact(int oldFrom, int oldEnd, int freshFrom, int freshEnd) {
        int rows = oldEnd - oldFrom;
        int columns = freshEnd - freshFrom;
        int width = columns + 1;
        if (rows > 0 && columns > 0) {
            fill(oldFrom, rows, freshFrom, columns);
        }
        int left = 0;
        int right = 0;
        while (left < rows && right < columns) {
            int here = scores[left * width + right];
            if (here == scores[(left + 1) * width + right]) {
                removed.add(old[oldFrom + left++]);
            } else if (here == scores[left * width + right + 1]) {
                added.add(fresh[freshFrom + right++]);
            } else {
                match(oldFrom + left++, freshFrom + right++);
            }
        }
        rest(oldFrom + left, oldEnd, freshFrom + right, freshEnd);
    }

    /// Fills the table of the best scores of what is left of both, from the ends.
    private void fill(int oldFrom, int rows, int freshFrom, int columns) {
        int width = columns + 1;
        if (scores.length < (rows + 1) * width) {
            scores = new int[Math.max((rows + 1) * width, scores.length * 2)];
        }
        Arrays.fill(scores, rows * width, (rows + 1) * width, 0);
        var wanted = keys(after, fresh, freshFrom, columns);
        for (int i = rows - 1; i >= 0; i--) {
            scores[i * width + columns] = 0;
            long key = before.key(old[oldFrom + i]);
            for (int j = columns - 1; j >= 0; j--) {
                int skipped = Math.max(scores[(i + 1) * width + j], scores[i * width + j + 1]);
                int score = key == wanted[j] ? score(oldFrom + i, freshFrom + j) : 0;
                scores[i * width + j] = score == 0 ? skipped : Math.max(skipped, score + scores[(i + 1) * width + j + 1]);
            }
        }
    }

    private static long[] keys(Revision revision, int[] nodes, int from, int count) {
        var keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = revision.key(nodes[from + i]);
        }
        return keys;
    }

    private int score(int left, int right) {
        int a = old[left];
        int b = fresh[right];
        if (before.key(a) != after.key(b)) {
            return 0;
        }
        return same(left, right) ? WHOLE : before.sameMethod(a, after, b) ? METHOD : TASK;
    }

    private void inOrder(int oldFrom, int oldEnd, int freshFrom, int freshEnd) {
        int left = oldFrom;
        int right = freshFrom;
        while (left < oldEnd && right < freshEnd) {
            if (score(left, right) > 0) {
                match(left++, right++);
            } else if (oldEnd - left >= freshEnd - right) {
                removed.add(old[left++]);
            } else {
                added.add(fresh[right++]);
            }
        }
        rest(left, oldEnd, right, freshEnd);
    }

    private void rest(int oldFrom, int oldEnd, int freshFrom, int freshEnd) {
        for (int i = oldFrom; i < oldEnd; i++) {
            removed.add(old[i]);
        }
        for (int i = freshFrom; i < freshEnd; i++) {
            added.add(fresh[i]);
        }
    }
}
