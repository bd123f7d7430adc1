package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SummonsTest {
    private static final int FACTIONS = 300;
    private static final String LAND = """
            Goal Cross(who: Faction, land: Region) {
                Method over when land.wall == 0 { Do Rest(who)   Do Pass(who, land) }
                Method around { Do Rest(who)   Do Swim(who) }
            }
            Goal Hope(who: Faction) improvable {
                Method ride when some land in Region (land.marked) prefer 2 { Do Rest(who)   Do Pass(who, land) }
                Method stay prefer 1 { Do Rest(who)   Do Swim(who) }
            }
            Action Rest(who: Faction) takes 50 ticks { effects { Tell 1 "rested" } }
            Action Pass(who: Faction, land: Region) { requires land.wall == 0   effects { Tell 1 "over" } }
            Action Swim(who: Faction) { effects { Tell 1 "around" } }
            Event Mark(land: Region)
            Module Scout { ON (Mark) { {land}.marked = true } }
            """;

    /// Every third faction crosses ash, birch and cedar each.
    private static Toy crossing(String... timeline) {
        var text = new StringBuilder(LAND);
        IntStream.range(0, FACTIONS)
                .forEach(i -> text.append("Faction F%d { pursue Cross($me, %s) }%n".formatted(i, land(i))));
        return Toy.with(text.toString()).timeline(timeline);
    }

    private static String land(int faction) {
        return List.of("ash", "birch", "cedar").get(faction % 3);
    }

    /// {@return how many decide in the next tick}
    private static long deciding(Toy toy) {
        long before = toy.simulation.decisions();
        toy.run(1);
        return toy.simulation.decisions() - before;
    }

    @Test
    void an_event_calls_exactly_those_whose_plans_depend_on_it() {
        var toy = crossing("5 Wall {\"land\": \"ash\", \"height\": 2}").run(4);
        var rewritten = new java.util.TreeSet<Integer>();
        long before = toy.simulation.decisions();
        toy.simulation.step((_, _, _, _, entries) -> entries.forEach(entry -> {
            if (entry instanceof Entry.Rewrote it) {
                rewritten.add(Integer.parseInt(it.agent().substring(1)));
            }
        }));
        assertEquals(FACTIONS / 3, toy.simulation.decisions() - before);
        assertEquals(IntStream.range(0, FACTIONS).filter(i -> land(i).equals("ash")).boxed().toList(), List.copyOf(rewritten));
    }

    @Test
    void in_a_tick_in_which_nothing_concerns_anybody_nobody_decides() {
        var toy = crossing("5 Horn {\"word\": \"hey\"}", "6 Mark {\"land\": \"ash\"}").run(4);
        assertEquals(0, deciding(toy));
        assertEquals(0, deciding(toy));
    }

    @Test
    void who_has_something_to_do_decides_without_an_event() {
        var toy = crossing().run(50);
        assertEquals(FACTIONS, deciding(toy));
        assertEquals(FACTIONS, toy.told.stream().filter("51 rested"::equals).count());
    }

    @Test
    void what_a_plan_ceased_to_depend_on_calls_nobody() {
        var toy = crossing(
                "5 Wall {\"land\": \"ash\", \"height\": 2}", "7 Wall {\"land\": \"birch\", \"height\": 0}", "8 Wall {\"land\": \"ash\", \"height\": 3}");
        toy.run(6);
        assertEquals(0, deciding(toy));
        assertEquals(0, deciding(toy));
    }

    @Test
    void a_fact_that_is_watched_calls_those_who_watch() {
        var toy = Toy.with(LAND + "Faction Wolves { pursue Hope($me) }  Faction Ravens { pursue Cross($me, ash) }")
                .timeline("5 Mark {\"land\": \"birch\"}")
                .run(4);
        assertEquals(1, deciding(toy));
        assertEquals(1, toy.events("a better way").size());
    }

    @Test
    void somebody_new_calls_those_who_watch_for_any() {
        var toy = Toy.with(LAND + """
                        Entity Boat { fast: bool = true }
                        Event Launch(fast: bool)
                        Module Yard { ON (Launch) { Create Boat { fast: {fast} } -> $boat } }
                        Goal Sail(who: Faction) improvable {
                            Method boat when some it in Boat (it.fast) prefer 2 { Do Rest(who)   Do Swim(who) }
                            Method stay prefer 1 { Do Rest(who) }
                        }
                        Faction Wolves { pursue Sail($me) }  Faction Ravens { pursue Cross($me, ash) }
                        """)
                .timeline("5 Launch {\"fast\": false}", "6 Launch {\"fast\": true}")
                .run(4);
        assertEquals(1, deciding(toy));
        assertEquals(1, deciding(toy));
        assertEquals(1, toy.events("a better way").size());
    }

    @Test
    void a_restored_run_calls_everybody_once_and_then_as_before() throws IOException {
        var toy = crossing("9 Wall {\"land\": \"ash\", \"height\": 2}").run(5);
        var bytes = new ByteArrayOutputStream();
        toy.simulation.save(new DataOutputStream(bytes));
        toy.simulation = Simulation.restore(
                toy.scenario(), toy.settings, (_, _, _) -> _ -> 0, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(FACTIONS, deciding(toy));
        assertEquals(0, deciding(toy));
        assertEquals(0, deciding(toy));
        assertEquals(FACTIONS / 3, deciding(toy));
        assertEquals(FACTIONS / 3, toy.events("->").size());
    }
}
