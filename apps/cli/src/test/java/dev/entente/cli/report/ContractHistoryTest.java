package dev.entente.cli.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContractHistoryTest {
    private static String json(ContractHistory history) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            history.write(json);
        }
        return text.toString();
    }

    private static Entry.Contracted act(String act, String party, String state) {
        return new Entry.Contracted("Pass#7", "Pass", List.of("Bears", "Wolves"), act, party, "", state, "", List.of());
    }

    @Test
    void a_contract_begins_when_it_takes_force_and_ends_once() throws IOException {
        var history = new ContractHistory("Pass#7", 3);
        history.acted(3, act("offer", "Wolves", "offered"));
        history.acted(5, act("fund", "", "active"));
        history.acted(9, act("settle", "", "settled"));
        var json = json(history);

        assertTrue(json.contains("\"offered\":3,\"since\":5,\"ended\":9,\"state\":\"settled\""), json);
    }

    @Test
    void a_negotiation_that_no_contract_came_of_shows_who_spoke_and_when_it_was_over() throws IOException {
        var history = new ContractHistory("Hire#8", 11);
        history.bargained(11, new Entry.Bargained("Hire#8", "Bears", "bids", 0, "price 90"));
        history.bargained(12, new Entry.Bargained("Hire#8", "Wolves", "offers", 1, "price 20"));
        history.bargained(13, new Entry.Bargained("Hire#8", "Bears", "rejects", 1, ""));
        var json = json(history);

        assertTrue(json.contains("\"kind\":\"Hire\",\"parties\":[\"Bears\",\"Wolves\"]"), json);
        assertTrue(json.contains("\"offered\":11,\"since\":-1,\"ended\":13,\"state\":\"no deal\""), json);
    }
}
