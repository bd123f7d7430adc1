package dev.entente.planner.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Wolves own the band; gold and morale are private.
final class PrivacyTest {
    private final Hunt hunt = new Hunt();

    private Hunt.Outcome hear(String condition) {
        return hunt.hear(0, "Method take when " + condition + " { Do March(band, birch)  Do Plant(band, birch) }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "who.gold > 0", "Wolves.gold > 0", "band.morale == 3", "band.owner.gold > 0", "flock.hp > 0",
        "some a in Army (a.owner == who and a.morale > 0)", "some a in Army (a.morale > 0 and Wolves == a.owner)",
        "(most a in Army (a.owner == who) by a.morale).morale > 0", "sum a in Army (a.owner == who) by a.morale == 3",
        "count f in Faction (f == who and f.gold > 0) == 1", "every a in Army (a.owner == who and a.morale > 0) or true"
    })
    void what_is_plainly_the_proposers_own_may_be_read(String condition) {
        assertEquals("", hear(condition).rule(), () -> hear(condition).found());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ravens.gold > 0", "flock.morale > 0", "who.rival.gold > 0", "count f in Faction (f.rival == who and f.gold > 0) == 0", "flock.owner.gold > 0", "some a in Army (a.morale > 0)",
        "some a in Army (a.owner == who or a.morale > 0)", "some a in Army (not (a.owner == who) and a.morale > 0)",
        "some a in Army (a.owner == Ravens and a.morale > 0)", "every a in Army (a.owner != who or a.morale > 0)",
        "some f in Faction (f != who and f.gold > 0)", "(least f in Faction by f.gold) != who",
        "some a in Army (a.owner == who) and some b in Army (b.morale > 0)",
        "some a in Army (a.owner == who and a.morale > 0) and (count a in Army (a.morale > 0)) > 0"
    })
    void what_may_be_anothers_may_not(String condition) {
        var outcome = hear(condition);

        assertEquals("secret", outcome.rule(), outcome::found);
    }

    @Test
    void an_amount_that_is_paid_is_read_too() {
        var said = "Method take { Do Pay(who, Ravens.gold - 50)  Do March(band, birch)  Do Plant(band, birch) }";

        assertEquals("secret", hunt.hear(0, said).rule());
    }

    @Test
    void the_refusal_names_the_attribute_and_never_its_value() {
        assertEquals("(gold) is private, and may be another's", hear("Ravens.gold > 0").found());
    }
}
