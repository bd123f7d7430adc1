package dev.entente.planner.ground;

/// The strongly connected components of tasks and their parts, parts first (Tarjan, SIAM J. Comput. 1972, without
/// recursion).
final class Components {
    /// By task; components are numbered so that parts come before what they are part of, or with it.
    final int[] of;
    /// Tasks by component.
    final int[][] members;

    private final Ground ground;
    private final int[] index;
    private final int[] low;
    private final boolean[] stacked;
    private final Ints stack = new Ints();
    private final Ints path = new Ints();
    private final int[] way;
    private final int[] part;
    private int counter;
    private int count;

    Components(Ground ground) {
        this.ground = ground;
        int tasks = ground.tasks;
        of = new int[tasks];
        index = new int[tasks];
        low = new int[tasks];
        stacked = new boolean[tasks];
        way = new int[tasks];
        part = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            if (index[task] == 0) {
                visit(task);
            }
        }
        members = members();
    }

    private void enter(int task) {
        index[task] = ++counter;
        low[task] = counter;
        stack.add(task);
        stacked[task] = true;
        path.add(task);
    }

    private void visit(int first) {
        enter(first);
        while (path.size() > 0) {
            int task = path.at(path.size() - 1);
            int next = next(task);
            if (next < 0) {
                leave(task);
            } else if (index[next] == 0) {
                enter(next);
            } else if (stacked[next]) {
                low[task] = Math.min(low[task], index[next]);
            }
        }
    }

    /// {@return the next part of a task; -1 if there is none}
    private int next(int task) {
        while (way[task] < ground.ways[task].length) {
            int[] parts = ground.parts[ground.ways[task][way[task]]];
            if (part[task] < parts.length) {
                return parts[part[task]++];
            }
            way[task]++;
            part[task] = 0;
        }
        return -1;
    }

    private void leave(int task) {
        path.pop();
        if (path.size() > 0) {
            int above = path.at(path.size() - 1);
            low[above] = Math.min(low[above], low[task]);
        }
        if (low[task] == index[task]) {
            int member;
            do {
                member = stack.pop();
                stacked[member] = false;
                of[member] = count;
            } while (member != task);
            count++;
        }
    }

    private int[][] members() {
        var lists = new Ints[count];
        for (int task = 0; task < of.length; task++) {
            if (lists[of[task]] == null) {
                lists[of[task]] = new Ints();
            }
            lists[of[task]].add(task);
        }
        var found = new int[count][];
        for (int i = 0; i < count; i++) {
            found[i] = lists[i].array();
        }
        return found;
    }
}
