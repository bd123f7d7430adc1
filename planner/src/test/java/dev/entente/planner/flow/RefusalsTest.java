package dev.entente.planner.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.dsl.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has no symbolic form is told, with its place.
class RefusalsTest {
    private static final String LAND = """
            Entity Region { title: text   wall: int = 0   owner: Faction? }
            Entity Faction { gold: int = 100   spent: int = 0 }
            Relation Road(Region, Region) symmetric
            Event Horn.Blown(land: Region?)
            Director guide { mind scripted  answer way 1 }
            Module Mill { Grind() /execute { Emit Horn.Blown { land: none } } }
            Action Build(land: Region) { effects { land.wall += 1 } }
            """;

    private static String refused(String text) {
        String all = LAND + text;
        var refusals = new Worlds(all).create("Region", "ash").read().refusals();
        return String.join("", refusals.stream().map(it -> Flow.show(it, all)).toList());
    }

    @Test
    void a_refusal_shows_its_line_and_what_to_do() {
        assertEquals("""
                test.flow:8:42: error: (Each land in Region (land.wall == 0)) does as much as there are entities, which has no symbolic form
                Goal Walled(who: Faction) { Method all { Each land in Region (land.wall == 0) { Do Build(land) } } }
                                                         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                Maybe write a goal that achieves itself again for what is left.
                """, refused("Goal Walled(who: Faction) { Method all { Each land in Region (land.wall == 0) { Do Build(land) } } }\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Do Build(ash)  While ash.wall < 3 max 5 { Do Build(ash) }   | goes round as often as a state says
            Evaluate guide.way { who: who } -> $way { Otherwise { $way = 1 } } | asks a mind
            Call Mill.Grind {}                                           | runs an operation
            Fork a { Do Build(ash) }  Fork b { Do Build(ash) }  Join any | goes on without some of its forks
            """)
    void steps_that_no_plan_can_foresee_are_refused(String body, String why) {
        String shown = refused("Goal Walled(who: Faction) { Method all { %s } }\n".formatted(body));

        assertEquals(true, shown.contains(why), shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            requires chance(50)                                        | (chance(50)) is computed, and has no symbolic form
            requires distance(Road, land, land) > 2                    | (distance(Road, land, land)) is no number of a symbolic model
            requires count r in Region (r.owner == who) > 2            | is no number of a symbolic model
            requires land.title == "ash"                               | attribute (land.title) is neither a number, nor true or false, nor an entity
            effects { who.gold -= 5  who.spent += 100 - who.gold }     | this depends on (Faction-gold), which the same action has changed before
            effects { who.gold -= 5  who.gold = 3 }                    | this depends on (Faction-gold), which the same action has changed before
            """)
    void actions_that_no_state_can_be_reckoned_after_are_refused(String part, String why) {
        String shown = refused("Action Act(land: Region, who: Faction) { %s }\n".formatted(part));

        assertEquals(true, shown.contains(why), shown);
    }

    @Test
    void everything_is_told_at_once() {
        var read = new Worlds(LAND + """
                Action Bribe(who: Faction, amount: int) { requires chance(50)  effects { who.gold -= amount } }
                Constraint few: (count r in Region (r.wall > 0)) < 3
                """).read();

        assertEquals(List.of(8, 8, 8, 9), read.refusals().stream().map(it -> it.at().line()).toList());
    }
}
