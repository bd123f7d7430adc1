package dev.entente.planner.repair;

import dev.entente.planner.search.Hints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The choices that a stretch of a plan was made of, to be tried first when it is decomposed again.
final class OldPlan implements Hints {
    private final List<Item> items = new ArrayList<>();
    private final Map<Long, Integer> byTask = new HashMap<>();
    private final int[] numbers;
    private final int start;

    /// @param now tasks from here on are preferred where an older one is the same
    OldPlan(List<Item> schedule, int start, int end, int now) {
        this.start = start;
        this.numbers = new int[end - start];
        Arrays.fill(numbers, -1);
        for (int i = start; i < end; i++) {
            var item = schedule.get(i);
            if (item.compound()) {
                numbers[i - start] = items.size();
                if (i <= now) {
                    byTask.put(key(item.symbol, item.arguments), items.size());
                } else {
                    byTask.putIfAbsent(key(item.symbol, item.arguments), items.size());
                }
                items.add(item);
            }
        }
    }

    private static long key(int symbol, int[] arguments) {
        return 31L * Arrays.hashCode(arguments) + ((long) symbol << 32);
    }

    int number(Item item) {
        return item.place < start || item.place >= start + numbers.length ? -1 : numbers[item.place - start];
    }

    @Override
    public int like(int symbol, int[] arguments) {
        int found = byTask.getOrDefault(key(symbol, arguments), -1);
        boolean same = found >= 0
                && items.get(found).symbol == symbol
                && Arrays.equals(items.get(found).arguments, arguments);
        return same ? found : -1;
    }

    @Override
    public int method(int old) {
        return items.get(old).method;
    }

    @Override
    public int[] binding(int old) {
        return items.get(old).binding;
    }

    @Override
    public int part(int old, int place) {
        var parts = items.get(old).parts;
        return place < parts.length ? number(parts[place]) : -1;
    }
}
