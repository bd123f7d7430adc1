package dev.entente.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.language.Diagnosis;
import dev.entente.agents.language.LanguageMind;
import dev.entente.agents.model.Call;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.MindSettings.Limits;
import dev.entente.agents.model.MindSettings.Parameters;
import dev.entente.agents.model.MindSettings.Prices;
import dev.entente.agents.model.MindSettings.Structure;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Transcript;
import dev.entente.engine.ScenarioException;
import dev.entente.planner.proposal.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MindCatalogueTest {
    /// Answers nothing that anybody could use.
    private record Poet(String name) implements Model {
        @Override
        public Reply ask(Call call) {
            return new Reply.Answer("a poem", "poet-1", new Usage(1, 1), 1);
        }
    }

    private record Known(Map<String, Configured> minds) implements Models {
        @Override
        public List<String> names() {
            return List.copyOf(minds.keySet());
        }

        @Override
        public Optional<Configured> find(String name) {
            return Optional.ofNullable(minds.get(name));
        }
    }

    private static final Models MODELS = new Known(new TreeMap<>(Map.of(
            "north", mind("north", 3, false, List.of("south", "east")),
            "south", mind("south", 2, false, List.of("west")),
            "east", mind("east", 1, false, List.of("west")),
            "west", mind("west", 9, true, List.of()))));

    private final List<Exchange> exchanges = new ArrayList<>();
    private final MindCatalogue catalogue = new MindCatalogue(MODELS, exchanges::add);

    private static Models.Configured mind(String name, int attempts, boolean creative, List<String> ladder) {
        var settings = new MindSettings(
                name, "own", "", "", "", Structure.WORDS, false, creative,
                new Parameters(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), 100),
                new Limits(Duration.ofSeconds(1), 1, 1, 0, 1_000, 0),
                new Budget(
                        attempts, OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(),
                        OptionalDouble.empty()),
                Prices.NONE, ladder, Set.of());
        return new Models.Configured(settings, new Poet(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules"})
    void the_default_is_the_rules(String kind) {
        assertInstanceOf(RulesMind.class, new MindCatalogue().mind("Wolves", kind, 42));
        assertInstanceOf(RulesMind.class, catalogue.mind("Wolves", kind, 42));
    }

    @Test
    void an_unknown_kind_is_refused_with_the_known_ones() {
        var faction = assertThrows(ScenarioException.class, () -> new MindCatalogue().mind("Wolves", "oracle", 42));
        var director = assertThrows(ScenarioException.class, () -> catalogue.adviser("chief", "oracle", 42));

        assertEquals(
                "Faction (Wolves) asks for a mind (oracle) that there is not. There are: rules.", faction.getMessage());
        assertEquals(
                "Director (chief) asks for a mind (oracle) that there is not. There are: rules, east, north, south, west.",
                director.getMessage());
    }

    @Test
    void what_is_configured_speaks_through_a_model() {
        assertEquals(List.of("rules", "east", "north", "south", "west"), catalogue.kinds());
        assertInstanceOf(LanguageMind.class, catalogue.mind("Wolves", "north", 42));
        assertInstanceOf(LanguageMind.class, catalogue.adviser("chief", "north", 42));
    }

    @Test
    void a_ladder_goes_on_with_the_ladders_of_its_rungs_and_asks_nobody_twice() {
        var diagnosis = new Diagnosis("run", List.of("Wolves"), List.of());

        assertTrue(catalogue.language("reader", "north").diagnose(diagnosis).isEmpty());
        assertEquals(
                List.of("north", "south", "west", "east"),
                exchanges.stream().map(Exchange::model).distinct().toList());
        assertEquals(3 + 2 + 9 + 1, exchanges.size());
        assertEquals(new Usage(3, 3), catalogue.spending().total("north"));
    }

    @Test
    void a_method_is_asked_for_as_often_as_the_ladder_has_attempts() {
        assertEquals(1, new MindCatalogue(new Known(Map.of("one", mind("one", 1, false, List.of()))), Transcript.NONE)
                .policy("Wolves", "one").bounds().asks());
        assertEquals(8, catalogue.policy("Wolves", "north").bounds().asks());
        assertEquals(Policy.CAUTIOUS, catalogue.policy("Wolves", "rules"));
    }

    @Test
    void only_a_creative_mind_is_asked_where_methods_apply() {
        assertTrue(catalogue.policy("Wolves", "west").creative());
        assertFalse(catalogue.policy("Wolves", "north").creative());
    }
}
