package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TournamentCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void domain() {
        shell = new Shell(folder);
        shell.write("grain.json", """
                {"issues": [{"name": "price", "values": ["5", "6", "7", "8"]}, {"name": "day", "values": ["monday", "friday"]}]}
                """);
        shell.write("buyer.json", """
                {"issues": [{"name": "price", "weight": 3, "scores": {"5": 10, "6": 6, "7": 3, "8": 0}},
                            {"name": "day", "weight": 1, "scores": {"monday": 10, "friday": 0}}]}
                """);
        shell.write("seller.xml", """
                <utility_space><objective index="0" name="any">
                  <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
                  <issue index="1" name="price">
                    <item index="1" value="5" evaluation="0"/><item index="2" value="6" evaluation="2"/>
                    <item index="3" value="7" evaluation="5"/><item index="4" value="8" evaluation="9"/>
                  </issue>
                  <issue index="2" name="day">
                    <item index="1" value="monday" evaluation="0"/><item index="2" value="friday" evaluation="1"/>
                  </issue>
                </objective><reservation value="0.2"/></utility_space>
                """);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whoever_gives_way_later_wins_more_and_micro_does_as_well_as_linear(int seed) throws IOException {
        var said = json("tournament --domains 50 --seed %d --json".formatted(seed));
        var means = means(said);

        assertEquals(50, said.get("domains").asInt());
        assertTrue(means.get("boulware") > means.get("linear"), means.toString());
        assertTrue(means.get("linear") > means.get("conceder"), means.toString());
        assertEquals(means.get("linear"), means.get("micro"), 0.06);
    }

    @Test
    void each_negotiator_has_a_mean_within_its_interval_and_a_share_of_agreements() throws IOException {
        var names = new HashSet<String>();
        for (var it : json("tournament --domains 10 --json").get("negotiators")) {
            names.add(it.get("negotiator").asText());
            double mean = it.get("mean").asDouble();
            assertTrue(it.get("low").asDouble() < mean && mean < it.get("high").asDouble(), it.toString());
            assertTrue(it.get("agreements").asDouble() >= 0 && it.get("agreements").asDouble() <= 1);
        }
        assertEquals(6, names.size());
    }

    @Test
    void it_is_held_over_domains_that_are_given() throws IOException {
        var said = json("tournament --domain grain.json --profile buyer.json --profile seller.xml --json");

        assertEquals(1, said.get("domains").asInt());
        assertEquals(List.of(0.0, 1.0), List.of(said.at("/negotiators/0/low").asDouble(), said.at("/negotiators/0/high").asDouble()));
        var told = shell.ok("tournament --domain grain.json --profile buyer.json --profile seller.xml");
        assertTrue(told.out().startsWith("1 game, 100 rounds, seed 1"), told.out());
        assertEquals("buyer.json: the weights sum to 4.0; they were divided by it", told.err().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--domain grain.json", "--domain grain.json --profile buyer.json", "--profile buyer.json",
        "--domain grain.json --profile buyer.json --profile none.json", "--domain grain.json --profile buyer.json --profile grain.json",
        "--domain duel/duel.flow --profile buyer.json --profile seller.xml"
    })
    void what_cannot_be_used_is_refused_with_a_remedy(String options) {
        var result = shell.run(("tournament " + options).split(" "));

        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().contains("Maybe "), result.err());
    }

    private JsonNode json(String command) throws IOException {
        return new ObjectMapper().readTree(shell.ok(command).out());
    }

    private static Map<String, Double> means(JsonNode said) {
        var means = new HashMap<String, Double>();
        said.get("negotiators").forEach(it -> means.put(it.get("negotiator").asText(), it.get("mean").asDouble()));
        return means;
    }
}
