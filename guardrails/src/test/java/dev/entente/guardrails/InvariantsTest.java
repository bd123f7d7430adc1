package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvariantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Region.wall <= 3                            | ash.wall = 4                                | ash.wall is 4
            Army.strength > 0                           | Create Army {}                              | Army#8.strength is 0
            Army.owner != none                          | Create Army {}                              | Army#8.owner is none
            Region.open                                 | ash.open = false                            | ash.open is false
            Region.title != "lost"                      | ash.title = "lost"                          | ash.title is lost
            Army.strength <= Army.at.wall               | Create Army { at: ash, strength: 1 }        | Army#8.strength is 1, Army#8.at is ash, ash.wall is 0
            Region.wall * (count a in Army) < 4         | ash.wall = 4  Create Army {}                | ash.wall is 4
            """)
    void a_broken_one_says_what_it_found(String constraint, String body, String found) {
        assertEquals(found, Toy.constrained(constraint).refusal(body).found());
    }

    @Test
    void one_that_follows_a_reference_is_checked_from_the_far_side_too() {
        var toy = Toy.constrained("Army.at == none or Army.strength <= Army.at.wall");
        toy.after("ash.wall = 5  Create Army { at: ash, strength: 4 }");
        assertEquals("Army#8.at is ash, Army#8.strength is 4, ash.wall is 3", toy.refusal("ash.wall = 3").found());
    }

    @Test
    void one_about_all_entities_of_a_type_is_checked_when_one_comes_or_goes() {
        var toy = Toy.constrained("(count a in Army) <= 2 and (count r in Region) >= 4");
        toy.after("Create Army {}  Create Army {}").after("Remove ash");
        assertEquals("rule", toy.refusal("Create Army {}").rule());
        assertEquals("rule", toy.refusal("Remove birch").rule());
    }

    @Test
    void one_about_links_is_checked_when_they_change() {
        var toy = Toy.constrained("not Way(Faction, ash) or Faction.gold >= 50");
        toy.after("Link Way(Wolves, ash)");
        assertEquals("rule", toy.refusal("Wolves.gold = 49").rule());
        toy.after("Ravens.gold = 49");
        assertEquals("rule", toy.refusal("Link Way(Ravens, ash)").rule());
    }

    @Test
    void state_can_be_named_beside_a_type() {
        var toy = Toy.constrained("Region.wall <= $state");
        toy.after("ash.wall = 7");
        assertEquals("ash.wall is 7, $state is 6", toy.refusal("$state = 6").found());
    }

    @Test
    void one_without_a_value_refuses() {
        var toy = Toy.constrained("100 / Faction.gold >= 1");
        var refusal = assertInstanceOf(Verdict.Rejected.class, toy.run("Wolves.gold = 0"));
        assertEquals("toy.flow:8:18: 100 is divided by zero. Maybe test the divisor first, or use max(1, ...).", refusal.found());
    }

    @Test
    void all_that_are_broken_at_the_start_are_found() {
        var toy = Toy.with("Constraint one: Region.wall > 0  Constraint two: Faction.gold > 0  "
                + "Constraint three: 1 / Region.wall > 0  Constraint four: (count a in Army) > 0");
        var names = toy.invariants.broken(toy.world).stream().map(Invariants.Broken::constraint).toList();
        assertEquals(List.of("one", "three", "four"), names);
    }

    @Test
    void entities_that_were_not_touched_are_not_asked() {
        var toy = Toy.constrained("100 / Region.cost > 0");
        toy.writer.set(toy.world.schema().attribute(toy.world.schema().type("Region"), "cost"), toy.id("elm"), 0);
        toy.writer.drain();
        toy.after("ash.cost = 3  Wolves.gold = 1  ash.wall = 4");
        assertEquals("rule", Toy.constrained("Region.cost > 1").refusal("elm.cost = 0").rule());
    }
}
