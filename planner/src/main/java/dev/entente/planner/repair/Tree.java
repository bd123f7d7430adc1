package dev.entente.planner.repair;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The tasks of a live plan as a tree, and in the order in which they are carried out, parents before parts.
final class Tree {
    private final List<Item> roots = new ArrayList<>();
    private List<Item> schedule = new ArrayList<>();

    Tree(Decomposition plan) {
        roots.addAll(items(plan));
        number();
    }

    /// {@return the top-level tasks of a plan, in the order in which they are carried out}
    static List<Item> items(Decomposition plan) {
        var items = new Item[plan.size()];
        var first = new int[plan.size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = plan.steps().length - 1; i >= 0; i--) {
            for (int node = plan.steps()[i]; node >= 0; node = plan.parent(node)) {
                first[node] = i;
            }
        }
        for (int node = 0; node < items.length; node++) {
            items[node] = new Item(plan.symbol(node), plan.arguments(node), plan.method(node), plan.binding(node));
        }
        for (int node = 0; node < items.length; node++) {
            items[node].parts = ordered(plan.parts(node), first, items);
            for (var part : items[node].parts) {
                part.parent = items[node];
            }
        }
        return List.of(ordered(plan.roots(), first, items));
    }

    /// Parts in the order of their first actions; one without actions comes after the one before it in the text.
    private static Item[] ordered(int[] parts, int[] first, Item[] items) {
        var at = new int[parts.length];
        int last = -1;
        for (int i = 0; i < parts.length; i++) {
            last = first[parts[i]] == Integer.MAX_VALUE ? last : first[parts[i]];
            at[i] = last;
        }
        return IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> at[i]))
                .map(i -> items[parts[i]])
                .toArray(Item[]::new);
    }

    /// {@return all tasks in the order in which they are carried out; a task comes just before its parts}
    List<Item> schedule() {
        return schedule;
    }

    List<Item> roots() {
        return roots;
    }

    /// Numbers the tasks anew, after parts have changed.
    void number() {
        var order = new ArrayList<Item>(schedule.size() + 16);
        var open = new ArrayList<Item>(roots.reversed());
        while (!open.isEmpty()) {
            var item = open.removeLast();
            item.place = order.size();
            order.add(item);
            for (int i = item.parts.length - 1; i >= 0; i--) {
                open.add(item.parts[i]);
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            var item = order.get(i);
            item.end = item.parts.length == 0 ? i + 1 : item.parts[item.parts.length - 1].end;
        }
        schedule = order;
    }

    /// Puts a task in the place of another.
    void replace(Item old, Item fresh) {
        var parent = old.parent;
        fresh.parent = parent;
        if (parent == null) {
            roots.set(roots.indexOf(old), fresh);
            return;
        }
        for (int i = 0; i < parent.parts.length; i++) {
            parent.parts[i] = parent.parts[i] == old ? fresh : parent.parts[i];
        }
    }

    /// Puts another plan in the place of all.
    void replaceAll(List<Item> items) {
        roots.clear();
        roots.addAll(items);
        number();
    }
}
