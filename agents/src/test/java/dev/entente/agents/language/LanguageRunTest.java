package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.Call;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Exchange;
import dev.entente.engine.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Whole runs with a language mind for a faction and one for a director.
class LanguageRunTest {
    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

    /// Sensible, but for one slip in every kind of question.
    private static String sensible(Call call) {
        boolean again = call.request().messages().size() > 2;
        return switch (call.purpose()) {
            case "choose-1" -> again ? "{\"option\": 1, \"because\": \"gold is short\"}" : "{\"option\": 7}";
            case "decompose-1" -> again ? "Method mint { Do Mint(Wolves) }" : "Method take { Do Take(Wolves, nowhere) }";
            case "direct-1" -> again ? "```json\n{\"hp\": 950, \"mood\": \"rage\"}\n```" : "{\"hp\": -1, \"mood\": \"rage\"}";
            default -> throw new AssertionError(call.purpose());
        };
    }

    private static Models models(Voice voice) {
        return new Models() {
            @Override
            public List<String> names() {
                return List.of(voice.name());
            }

            @Override
            public Optional<Configured> find(String name) {
                return Optional.of(voice.configured()).filter(_ -> name.equals(voice.name()));
            }
        };
    }

    private Ford.Run run(Voice voice, int threads) {
        exchanges.clear();
        var settings = new Settings(OptionalLong.empty(), OptionalLong.empty(), threads, Map.of(), Map.of("Wolves", "chief"));
        return Ford.run(settings, new MindCatalogue(models(voice), exchanges::add));
    }

    @Test
    void a_run_is_led_by_what_models_say_within_what_the_gate_allows() {
        var run = run(new Voice("chief", LanguageRunTest::sensible), 1);
        exchanges.forEach(e -> System.out.println(e.call().tick() + " " + e.call().purpose() + " " + e.call().attempt() + " " + e.reply() + " " + e.judgement()));
        System.out.println(exchanges.getFirst().call().request());
        run.entries().forEach(System.out::println);
        assertTrue(true);
    }
}
