package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.RecordedCall;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs in which an agent from outside has a faction's seat: two processes that know each other by an address and a token.
@Timeout(180)
class SeatRunTest {
    private static final Path CLIENT = client();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern TOKEN = Pattern.compile("token (\\S+)$", Pattern.MULTILINE);

    private static final String TRADE =
            """
            Scenario Trade { seed 1   ticks 30   tick 1s }
            Entity Faction { gold: int = 100   wood: int = 0 }
            Faction Reeds { mind seat   pursue Get($me) }
            Faction Stones { }
            Contract Wood(seller: Faction, buyer: Faction) {
                Term price in 10 to 30 by 10
                Worth seller price
                Worth buyer 40 - price
                seller: Fork stock { Do Fell(seller, buyer) } when buyer.wood >= 1 by 10 ticks
                buyer: Join stock
            }
            Goal Get(who: Faction) {
                Achieved when who.wood >= 1
                Method buy {
                    Negotiate Wood(Stones, who) by 8 ticks -> $deal else { Do Rest(who) }
                    Join $deal.stock timeout 12 ticks
                }
            }
            Action Fell(who: Faction, other: Faction) takes 2 ticks { effects { other.wood += 1 } }
            Action Rest(who: Faction) takes 3 ticks { effects { } }
            """;

    @TempDir
    private Path folder;

    /// {@return the client that is shown in the documentation}
    private static Path client() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolve("tests/a2a/seat.py");
    }

    private static void assumePython() {
        var there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
        assumeTrue(there, "python3 is not installed, so no client of another language can be tried");
    }

    private Process run(String name, String... more) throws IOException {
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.entente.cli.Main");
        return process(Stream.concat(java.stream(), Stream.of(more)).toList(), name);
    }

    private Process seated(String name, String ticks) throws IOException {
        return run(name, "run", "conquer-the-north", "--seed", "42", "--ticks", ticks, "--mind", "Goldmoot=seat", "--seats", "0", "--quiet", "--out", name);
    }

    private Process process(List<String> command, String name) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private Process python(String name, String address, String faction, String token) throws IOException {
        var process = process(List.of("python3", CLIENT.toString(), address, faction), name);
        try (var in = process.outputWriter()) {
            in.write(token + "\n");
        }
        return process;
    }

    private String read(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? Files.readString(folder.resolve(name)) : "";
    }

    /// {@return what a pattern finds in what a run says before it waits}
    private String told(String name, Process process, Pattern pattern) throws Exception {
        while (!read(name + ".err").contains("Waiting")) {
            assertTrue(process.isAlive(), read(name + ".err"));
            Thread.sleep(20);
        }
        var found = pattern.matcher(read(name + ".err"));
        assertTrue(found.find(), read(name + ".err"));
        return found.group(found.groupCount());
    }

    private String end(String name, Process process, int exit) throws Exception {
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the process must end");
        assertEquals(exit, process.exitValue(), read(name + ".err"));
        return read(name + ".out").strip();
    }

    private List<Reply> replies(String run) {
        return calls(run).stream().map(RecordedCall::reply).toList();
    }

    private List<RecordedCall> calls(String run) {
        var calls = new ArrayList<RecordedCall>();
        try (var reader = CallsReader.open(folder.resolve(run).resolve(CallsReader.NAME))) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                calls.add(call.get());
            }
        }
        return calls;
    }

    /// {@return everything that a run has written, unpacked}
    private String written(String run) throws IOException {
        try (var files = Files.walk(folder.resolve(run))) {
            return String.join("\n", files.filter(Files::isRegularFile).map(SeatRunTest::text).toList()) + read(run + ".out");
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var whole = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(whole.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_client_of_sixty_lines_plays_a_faction_and_the_run_is_executed_again_without_it() throws Exception {
        assumePython();
        assertTrue(Files.readAllLines(CLIENT).size() <= 60, "lines");
        var process = seated("live", "80");
        var token = told("live", process, TOKEN);
        var client = python("client", told("live", process, ADDRESS), "Goldmoot", token);
        var hash = end("live", process, 0);
        var played = end("client", client, 0);

        var answers = replies("live").stream().filter(Reply.Answer.class::isInstance).count();
        assertTrue(answers >= 40, "answers " + answers);
        assertEquals("completed " + replies("live").size(), played);
        assertFalse(written("live").contains(token), "the token is in the run folder");

        var alone = new Shell(folder, Map.of());
        assertEquals(hash, alone.ok("replay live").lastLine());
        assertEquals(hash, alone.ok("verify live").lastLine());
        assertFalse(hash.equals(alone.ok("run conquer-the-north --seed 42 --ticks 80 --quiet --out rules").lastLine()), "the rules play otherwise");
    }

    @Test
    void a_faction_in_a_seat_bargains_for_its_contracts() throws Exception {
        assumePython();
        Files.writeString(folder.resolve("trade.flow"), TRADE);
        var process = run("trade", "run", "trade.flow", "--seats", "0", "--quiet", "--out", "trade");
        var client = python("client", told("trade", process, ADDRESS), "Reeds", told("trade", process, TOKEN));
        var hash = end("trade", process, 0);

        assertEquals("completed " + calls("trade").size(), end("client", client, 0));
        var moves = calls("trade").stream().filter(it -> it.purpose().equals("bargain-1") && it.reply() instanceof Reply.Answer).count();
        assertTrue(moves >= 2, "bargained in %d moves".formatted(moves));
        assertEquals(hash, new Shell(folder).ok("replay trade").lastLine());
    }

    @Test
    void the_client_that_is_shown_is_the_one_that_plays_and_its_settings_can_be_written() throws Exception {
        var page = Files.readString(CLIENT.resolveSibling("../../docs/how-to/take-a-seat.md").normalize());
        var properties = page.substring(page.indexOf("```properties\n") + 14, page.indexOf("\n```", page.indexOf("```properties")));

        assertTrue(page.contains("```python\n" + Files.readString(CLIENT) + "```\n"), "docs/how-to/take-a-seat.md shows another client");
        var shell = new Shell(folder, Map.of("GUEST_TOKEN", "a-token-that-is-long-enough"));
        shell.write("entente.properties", properties.replace("= local", "= seat") + "\nentente.mind.seat.provider=seat\n");
        assertTrue(shell.ok("minds").out().contains("guest"), properties);
    }

    @Test
    void a_run_that_was_killed_goes_on_with_another_agent_in_the_seat() throws Exception {
        assumePython();
        var process = seated("killed", "400");
        python("first", told("killed", process, ADDRESS), "Goldmoot", told("killed", process, TOKEN));
        while (!Files.exists(folder.resolve("killed/calls.jsonl.gz")) || Files.size(folder.resolve("killed/calls.jsonl.gz")) < 8_000) {
            assertTrue(process.isAlive(), read("killed.err"));
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        var shell = new Shell(folder, Map.of());
        assertTrue(shell.run("resume", "killed").err().contains("Goldmoot waits for an agent from outside, and no door is open. Maybe write --seats 8140."));

        var again = run("again", "resume", "killed", "--seats", "0", "--quiet");
        python("second", told("again", again, ADDRESS), "Goldmoot", told("again", again, TOKEN));
        var hash = end("again", again, 0);
        assertEquals(hash, shell.ok("replay killed").lastLine());
    }

    @Test
    void a_run_that_is_stopped_while_it_waits_leaves_nothing() throws Exception {
        var process = seated("stopped", "60");
        var address = told("stopped", process, ADDRESS);
        process.toHandle().destroy();
        process.waitFor();

        assertFalse(Files.exists(folder.resolve("stopped")), "a folder is left");
        new ServerSocket(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)), 1, InetAddress.getLoopbackAddress()).close();
    }

    /// Takes the seat of Goldmoot, and answers nothing.
    private static void hang(String address, String token) throws Exception {
        var take = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"message/send\", \"params\": {\"message\": {\"parts\": [{\"data\": {\"take\": \"Goldmoot\"}}]}}}";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(take));
        try (var http = HttpClient.newHttpClient()) {
            var said = http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
            assertTrue(said.contains("input-required"), said);
        }
    }

    @Test
    void a_run_that_is_stopped_while_an_agent_thinks_ends_soon_and_can_go_on() throws Exception {
        var process = seated("thinking", "60");
        hang(told("thinking", process, ADDRESS), told("thinking", process, TOKEN));
        process.toHandle().destroy();

        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it waits for the agent");
        assertEquals(130, process.exitValue());
        assertTrue(read("thinking.err").contains("go on with: entente resume thinking"), read("thinking.err"));
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var result = new Shell(folder).run(
                    "run", "duel", "--mind", "Frost=seat", "--seats", Integer.toString(taken.getLocalPort()), "--out", "none");

            assertEquals(1, result.exit());
            assertEquals(
                    "entente: Port %d of 127.0.0.1 cannot be opened: Address already in use. Maybe another run has it; choose another, or 0 for any that is free."
                            .formatted(taken.getLocalPort()),
                    result.err().strip());
            assertFalse(Files.exists(folder.resolve("none")), "a folder is left");
        }
    }

    @Test
    void nobody_is_waited_for_where_the_run_folder_is_taken() {
        var shell = new Shell(folder);
        var result = shell.run("run", "duel", "--mind", "Frost=seat", "--seats", "0", "--out", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("is not empty. Maybe give another one with --out."), result.err());
        assertFalse(result.err().contains("Waiting"), result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --mind Frost=seat                                       | Frost waits for an agent from outside, and no door is open. Maybe write --seats 8140.
            --seats 0 --config entente.properties                   | --seats opens a door to nothing: no mind of this run is a seat.
            --mind Frost=seat --seats door                          | --seats (door) must be a port, such as 8140
            --mind Frost=seat --seats 70000                         | --seats (70000) must be a port
            --mind Frost=seat --seats 0.0.0.0:0                     | (0.0.0.0) is no address that an agent could be told
            --mind Frost=seat --seats no.such.host.invalid:0        | there is no host (no.such.host.invalid)
            --mind Frost=seat --seats 0 --seats-wait 50ms           | Nobody took the seat of Frost within 50ms.
            --mind seat --seats 0 --seats-wait 50ms                 | Nobody took the seat of Ember and Frost within 50ms.
            --mind Frost=guest --seats 0                            | entente.mind.guest.base-url is not for a seat
            --mind Frost=short --seats 0                            | The token in SHORT_TOKEN is too short: at least 16 characters are needed.
            """)
    void what_is_wrong_with_a_seat_is_said_and_nothing_is_left(String options, String sentence) {
        var shell = new Shell(folder, Map.of("SHORT_TOKEN", "guess-me"));
        shell.write("entente.properties", options.contains("guest")
                ? "entente.mind.guest.provider=seat\nentente.mind.guest.base-url=http://localhost/\n"
                : "entente.mind.short.provider=seat\nentente.mind.short.key=SHORT_TOKEN\n");
        var result = shell.run(("run duel --out none " + options).split(" +"));

        assertEquals(1, result.exit(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertFalse(result.err().contains("guess-me"), result.err());
        assertFalse(Files.exists(folder.resolve("none")), "a folder is left");
    }

    @Test
    void a_token_of_the_environment_is_never_shown() throws Exception {
        var shell = new Shell(folder, Map.of("GUEST_TOKEN", "a-token-that-is-long-enough"));
        shell.write("entente.properties", "entente.mind.guest.provider=seat\nentente.mind.guest.key=GUEST_TOKEN\n");
        var result = shell.run("run duel --mind Frost=guest --seats 0 --seats-wait 50ms --out none".split(" "));

        assertTrue(result.err().contains("  Frost  token of GUEST_TOKEN"), result.err());
        assertFalse(result.err().contains("a-token"), result.err());
    }
}
