package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellIndexTest {
    private static final Step NOTHING = new Step.Join(0, "Join all", "", 0, 0, Step.Block.NONE);

    private final List<Node> nodes =
            IntStream.range(0, 20).mapToObj(id -> new Node(id, null, NOTHING, id, Node.NOTHING)).toList();
    private final CellIndex index = new CellIndex();
    private final Map<Long, List<Node>> model = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2000})
    void it_holds_what_a_map_of_ordered_lists_holds(int cells) {
        var random = new SplittableRandom(cells);
        for (int i = 0; i < 20_000; i++) {
            long cell = (random.nextLong() | 1) % cells * 0x1_0000_0001L;
            var node = nodes.get(random.nextInt(nodes.size()));
            change(cell, node, random.nextBoolean());
            assertEquals(model.getOrDefault(cell, List.of()), held(cell));
        }
        model.forEach((cell, list) -> assertEquals(list, held(cell)));
    }

    private void change(long cell, Node node, boolean add) {
        if (add) {
            index.add(cell, node);
            var list = model.computeIfAbsent(cell, _ -> new ArrayList<>());
            list.add(node);
            list.sort(Comparator.comparingInt(Node::id));
        } else {
            index.remove(cell, node);
            model.getOrDefault(cell, new ArrayList<>()).remove(node);
        }
    }

    private List<Node> held(long cell) {
        return Arrays.stream(index.of(cell)).filter(Objects::nonNull).toList();
    }
}
