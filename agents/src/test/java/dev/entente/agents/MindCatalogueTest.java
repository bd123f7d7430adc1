package dev.entente.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.engine.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MindCatalogueTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "rules"})
    void the_default_is_the_rules(String kind) {
        assertInstanceOf(RulesMind.class, new MindCatalogue().mind("Wolves", kind, 42));
    }

    @Test
    void an_unknown_kind_is_refused_with_the_known_ones() {
        var refused = assertThrows(ScenarioException.class, () -> new MindCatalogue().mind("Wolves", "oracle", 42));

        assertEquals(
                "Faction (Wolves) asks for a mind (oracle) that there is not. There are: rules.", refused.getMessage());
    }
}
