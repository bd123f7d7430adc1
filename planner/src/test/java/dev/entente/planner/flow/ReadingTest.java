package dev.entente.planner.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How constructs of the language are read.
class ReadingTest {
    private static final String LAND = """
            Entity Region { wall: int = 0   owner: Faction?   seat: bool = false }
            Entity Faction { gold: int = 100   home: Region? }
            Relation Road(Region, Region) symmetric
            $built = 0
            Action Build(land: Region) { effects { land.wall += 1  $built += 1 } }
            Action Give(land: Region, to: Faction) { effects { land.owner = to } }
            Action Tax(who: Faction, land: Region) { requires land.owner == who  effects { land.owner.gold += 7 } }
            Action Burn(who: Faction) { effects { Each r in Region (r.owner == who) { r.wall = 0  r.owner = none } } }
            """;

    private static Worlds land(String goals) {
        return new Worlds(LAND + goals)
                .create("$", "$")
                .create("Faction", "Wolves", "Bears")
                .create("Region", "ash", "birch", "cedar")
                .set("ash", "owner", "Wolves")
                .set("Wolves", "home", "cedar")
                .link("Road", "ash", "birch");
    }

    private static List<String> plan(String goals, String goal, String... entities) {
        var land = land(goals);
        return Worlds.plan(land.model().problem(land.world, goal, List.of(entities)));
    }

    @Test
    void forks_are_not_ordered_and_joins_are() {
        var model = land("""
                Goal Walled(a: Region, b: Region) { Method both {
                    Do Build(a)  Fork one { Do Build(a)  Do Build(b) }  Fork two { Do Build(b) }
                    Do Build(a)  Join one  Do Build(b)  Join all  Do Build(a) } }
                """).model().model();
        var body = model.methods().getFirst().body();

        assertFalse(body.ordered());
        assertArrayEquals(new int[] {0, 1, 1, 2, 0, 3, 0, 4, 4, 5, 2, 5, 5, 6, 2, 6, 3, 6}, body.before());
    }

    @Test
    void an_argument_is_read_when_it_comes_to_it() {
        String goals = """
                Goal Taxed(land: Region, to: Faction) { Method all { Do Give(land, to)  Do Tax(land.owner, land) } }
                """;

        assertEquals(List.of("Give ash Bears", "Tax Bears ash"), plan(goals, "Taxed", "ash", "Bears"));
    }

    @Test
    void if_is_decided_when_it_comes_to_it() {
        String goals = """
                Goal Done(land: Region) { Method all {
                    if (land.owner == Wolves) { Do Give(land, Bears) } else { Do Give(land, Wolves) }
                    if (land.owner == Wolves) { Do Give(land, Bears) } else { Do Build(land) } } }
                """;

        assertEquals(List.of("Give ash Bears", "Build ash"), plan(goals, "Done", "ash"));
        assertEquals(List.of("Give birch Wolves", "Give birch Bears"), plan(goals, "Done", "birch"));
    }

    @Test
    void effects_reach_all_that_they_say() {
        String goals = """
                Goal Done(land: Region) { Method all {
                    Do Build(ash)  Do Build(birch)  Do Tax(Wolves, ash)  Do Burn(Wolves)  Achieve Seen(land) } }
                Goal Seen(land: Region) { Method seen
                    when ash.wall == 0 and birch.wall == 1 and ash.owner == none and Wolves.gold == 107 and $built == 2 {
                        Do Build(land) } }
                """;

        assertEquals("Build cedar", plan(goals, "Done", "cedar").getLast());
    }

    @Test
    void questions_look_through_attributes_and_relations() {
        String goals = """
                Goal Done(who: Faction) { Method all when some land in Region (Road(land, ash))
                        and every r in Region (r.wall < 3) and not (some r in Region (r.seat))
                        and who.home.wall == 0 and who.home != land and ash.owner == who {
                    Do Build(land) } }
                """;

        assertEquals(List.of("Build birch"), plan(goals, "Done", "Wolves"));
    }

    @Test
    void a_faction_pursues_what_it_says_it_does() {
        var land = new Worlds(LAND + """
                Faction Foxes { pursue Own($me, ash)  pursue Own(land: birch, who: $me) }
                Goal Own(who: Faction, land: Region) { Achieved when land.owner == who  Method take { Do Give(land, who) } }
                """).create("Faction", "Foxes").create("Region", "ash", "birch").set("ash", "owner", "Foxes");

        assertEquals(List.of("Give birch Foxes"), Worlds.plan(land.model().problem(land.world, "Foxes")));
    }
}
