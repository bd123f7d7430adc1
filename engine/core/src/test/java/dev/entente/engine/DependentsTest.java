package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DependentsTest {
    private final Dependents dependents = new Dependents();
    private final Map<Long, TreeSet<Integer>> model = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"3, 50", "40, 5", "2000, 2", "2000, 200"})
    void they_are_those_that_a_map_of_sorted_sets_holds(int cells, int agents) {
        var random = new SplittableRandom(cells + agents);
        for (int i = 0; i < 40_000; i++) {
            long cell = (random.nextLong() | 1) % cells * 0x1_0000_0001L;
            change(cell, random.nextInt(agents), random.nextInt(5) < i / 10_000);
            assertEquals(List.copyOf(model.getOrDefault(cell, new TreeSet<>())), of(cell));
        }
        model.forEach((cell, held) -> assertEquals(List.copyOf(held), of(cell)));
    }

    private void change(long cell, int agent, boolean remove) {
        if (remove) {
            dependents.remove(cell, agent);
            model.getOrDefault(cell, new TreeSet<>()).remove(agent);
        } else {
            dependents.add(cell, agent);
            model.computeIfAbsent(cell, _ -> new TreeSet<>()).add(agent);
        }
    }

    private List<Integer> of(long cell) {
        var found = new ArrayList<Integer>();
        dependents.each(cell, found::add);
        return found;
    }
}
