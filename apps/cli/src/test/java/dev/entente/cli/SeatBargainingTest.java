package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.agents.MindCatalogue;
import dev.entente.agents.language.Bargain;
import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.recording.Transcript;
import dev.entente.agents.seat.Seats;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A party of a negotiation that is an agent from outside.
@Timeout(60)
class SeatBargainingTest {
    private static final Space SPACE = new Space(List.of(
            new Issue("price", List.of("5", "6", "7")), new Issue("day", List.of("monday", "friday"))));
    private static final Preferences BUYER =
            Preferences.additive(SPACE, new double[] {3, 1}, new double[][] {{1, 0.5, 0}, {1, 0}}, 0.3, 1);
    private static final String TOKEN = "a-token-that-is-long-enough";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Seats opened() throws IOException {
        var models = ConfiguredModels.load(List.of(), Map.of(), Path.of("no-plugins"), Set.of("seat"));
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return Seats.open(where, "Market", "1", new TreeMap<>(Map.of("Wolves", TOKEN)), models);
    }

    /// {@return the task after a message with data}
    private static JsonNode send(Seats seats, String task, String data) throws IOException, InterruptedException {
        var body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"message/send\", \"params\": {\"message\": {%s\"parts\": [{\"data\": %s}]}}}";
        var request = HttpRequest.newBuilder(seats.address())
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.formatted(task.isEmpty() ? "" : "\"taskId\": \"%s\", ".formatted(task), data)));
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body()).path("result");
        }
    }

    private static <T> FutureTask<T> begun(Callable<T> work) {
        var begun = new FutureTask<>(work);
        Thread.startVirtualThread(begun);
        return begun;
    }

    @Test
    void it_is_told_that_it_bargains_and_its_offers_and_acceptances_are_held_to_its_reserve() throws Exception {
        try (var seats = opened()) {
            var guest = begun(() -> send(seats, "", "{\"take\": \"Wolves\"}"));
            seats.await(java.time.Duration.ofSeconds(20));
            var negotiator = new MindCatalogue(seats, Transcript.NONE).language("Wolves", "seat")
                    .bargain(new Bargain(4, "grain", BUYER, (_, _, _) -> new Move.Walk("nobody answered")));
            var move = begun(() -> negotiator.answer(0, 10, Negotiator.NOTHING));
            var task = guest.get().path("id").asText();
            var asked = guest.get().path("status").path("message").path("parts").path(1).path("data");
            assertEquals("bargain", asked.path("kind").asText());
            assertEquals("[\"move\",\"price\",\"day\",\"because\"]", asked.path("schema").path("required").toString());

            var again = send(seats, task, "{\"question\": 1, \"answer\": {\"move\": \"offer\", \"price\": \"7\", \"day\": \"friday\", \"because\": \"\"}}");
            assertEquals(2, again.path("status").path("message").path("parts").path(1).path("data").path("attempt").asInt());
            var last = begun(() -> send(seats, task, "{\"question\": 2, \"answer\": {\"move\": \"offer\", \"price\": \"6\", \"day\": \"monday\", \"because\": \"\"}}"));
            assertEquals(new Move.Offer(SPACE.deal(1, 0)), move.get());
            seats.over();
            seats.close();
            assertEquals("completed", last.get().path("status").path("state").asText());
        }
    }
}
