package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_changes_a_cell_between_its_provider_and_its_consumer_and_its_threat_does(long seed) {
        var room = Rooms.of(seed, 40);
        var links = Links.of(room.problem(), room.plan());
        var states = room.oracle().states(room.plan(), room.plan().steps());
        var spans = Spans.of(room.problem(), room.plan());

        for (int i = 0; i < links.size(); i++) {
            var link = links.link(i);
            var key = Oracle.key(link.fluent(), link.objects());
            int from = link.provider() < 0 ? 0 : spans.begin(link.provider()) + 1;
            int consumer = spans.begin(link.consumer());
            for (int at = from; at < consumer; at++) {
                assertEquals(value(states, at, key), value(states, at + 1, key), "seed " + seed + " " + link);
            }
            assertTrue(from <= consumer, "seed " + seed + " " + link);
            assertTrue(link.threat() < 0 || spans.begin(link.threat()) >= consumer, "seed " + seed + " " + link);
            int end = link.threat() < 0 ? states.size() - 1 : spans.begin(link.threat());
            for (int at = consumer; at < end; at++) {
                assertEquals(value(states, at, key), value(states, at + 1, key), "seed " + seed + " " + link);
            }
        }
    }

    private static long value(List<Map<String, Long>> states, int at, String key) {
        return states.get(at).getOrDefault(key, 0L);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_node_holds_in_every_state_that_agrees_with_its_links(long seed) {
        var room = Rooms.of(seed, 40);
        var links = Links.of(room.problem(), room.plan());
        var states = room.oracle().states(room.plan(), room.plan().steps());
        var spans = Spans.of(room.problem(), room.plan());
        var dice = new SplittableRandom(seed);

        for (int node = 0; node < room.plan().size(); node++) {
            var state = states.get(spans.begin(node));
            var other = scrambled(room.problem(), state, links.needs(node), dice);
            boolean holds = room.plan().method(node) < 0
                    ? room.oracle().allows(other, room.plan().symbol(node), room.plan().arguments(node))
                    : room.oracle().allowsMethod(other, room.plan(), node);
            assertTrue(holds, "seed " + seed + " node " + node);
        }
    }

    /// {@return a state that agrees on what is needed, and on what no action changes}
    private static Map<String, Long> scrambled(
            Problem problem, Map<String, Long> state, List<Links.Link> needs, SplittableRandom dice) {
        var other = new TreeMap<String, Long>();
        for (int fluent = 0; fluent < 6; fluent++) {
            for (int one = 0; one < 4; one++) {
                for (int two = 0; two < (fluent == 3 ? 4 : 1); two++) {
                    var key = Oracle.key(fluent, fluent == 3 ? new int[] {one, two} : new int[] {one});
                    boolean changes = changes(problem, fluent);
                    Oracle.put(other, key, changes ? dice.nextInt(fluent > 3 ? 6 : 2) : state.getOrDefault(key, 0L));
                }
            }
        }
        var all = new ArrayList<String>();
        needs.forEach(link -> all.add(Oracle.key(link.fluent(), link.objects())));
        all.forEach(key -> Oracle.put(other, key, state.getOrDefault(key, 0L)));
        return other;
    }

    private static boolean changes(Problem problem, int fluent) {
        return problem.model().operators().stream()
                .anyMatch(operator -> operator.effects().stream().anyMatch(it -> it.change().fluent() == fluent));
    }

    @Test
    void a_plan_that_cannot_be_carried_out_is_refused_with_the_node() {
        var errand = Errands.of(2, 1);
        var plan = errand.backwards();

        var refusal = assertThrows(BrokenPlanException.class, () -> Links.of(errand.problem(), plan));

        assertEquals("""
                Node 3 (drop p0 t0 shop0) must hold before step 1 of 7, but cannot be done there.
                Maybe the plan is for another problem; a verifier says what is wrong with it.""", refusal.getMessage());
        assertEquals(3, refusal.node());
    }

    @Test
    void a_link_names_who_made_it_so_who_needs_it_and_who_ends_it() {
        var errand = Errands.of(1, 1);
        var links = Links.of(errand.problem(), errand.plan());
        int[] steps = errand.plan().steps();

        var drop = links.needs(steps[2]);

        assertEquals(List.of("in p0 t0", "at t0 shop0"), drop.stream().map(errand::said).toList());
        assertEquals(steps[0], drop.get(0).provider());
        assertEquals(steps[2], drop.get(0).threat());
        assertEquals(steps[1], drop.get(1).provider());
        assertEquals(Links.NOBODY, drop.get(1).threat());
        assertNotEquals(Links.NOBODY, links.heir(0));
        assertEquals(steps[0], links.heir(0));
    }
}
