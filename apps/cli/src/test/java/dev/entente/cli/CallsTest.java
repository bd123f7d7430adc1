package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.RecordedCall;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs whose minds speak through a model: recorded from a server, executed again without one.
class CallsTest {
    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""), Map.of());
    private Shell keyless = shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder, Talker.key());
        keyless = new Shell(folder, Map.of());
    }

    private Shell.Result recorded() {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            var run = shell.ok("run duel --set enough=99 --mind north --out live");
            assertTrue(talker.asked() > 10, "asked " + talker.asked());
            assertEquals(List.of("Bearer sk-secret-4711"), talker.keys().stream().distinct().toList());
            return run;
        }
    }

    private List<RecordedCall> calls(String run) {
        var calls = new ArrayList<RecordedCall>();
        try (var reader = CallsReader.open(shell.path(run).resolve(CallsReader.NAME))) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                calls.add(call.get());
            }
        }
        return calls;
    }

    private void forget() throws IOException {
        Files.deleteIfExists(folder.resolve("entente.properties"));
    }

    @Test
    void a_run_made_with_a_live_model_is_executed_again_without_key_network_and_configuration() throws IOException {
        var live = recorded();
        forget();

        var replay = keyless.ok("replay live");
        assertEquals(live.lastLine(), replay.lastLine());
        assertTrue(replay.out().contains("; %d calls answered from the recording.".formatted(calls("live").size())), replay.out());
        assertEquals(live.lastLine(), keyless.ok("verify live").lastLine());
    }

    @Test
    void the_model_decides_what_happens_and_its_failures_are_recorded_as_such() {
        var live = recorded();
        var rules = shell.ok("run duel --set enough=99 --quiet --out rules");

        assertNotEquals(rules.hash(), live.hash());
        assertTrue(calls("live").stream().anyMatch(it -> it.reply() instanceof Reply.Silence));
        assertTrue(calls("live").stream().anyMatch(it -> !it.judgement().rule().isEmpty()));
        assertFalse(Files.exists(shell.path("rules").resolve(CallsReader.NAME)));
    }

    @Test
    void a_budget_that_is_spent_is_spent_again_in_a_replay() {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration("entente.mind.north.run-tokens=500"));
            shell.ok("run duel --set enough=99 --mind north --ticks 150 --out poor");
        }
        assertTrue(calls("poor").stream().anyMatch(CallsTest::unaffordable));
        keyless.ok("replay poor");
    }

    private static boolean unaffordable(RecordedCall call) {
        return call.reply() instanceof Reply.Silence silence && silence.failure() == Failure.BUDGET;
    }

    @Test
    void no_file_of_a_run_holds_the_key() throws IOException {
        recorded();

        try (var files = Files.walk(shell.path("live"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(text(file).contains("sk-secret"), file.toString());
            }
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void another_run_answers_from_a_recording_and_keeps_it() throws IOException {
        var live = recorded();
        forget();

        var again = keyless.ok("run duel --set enough=99 --mind north --calls replay --recording live --out again");
        assertEquals(live.lastLine(), again.lastLine());
        assertEquals(calls("live").size(), calls("again").size());
        assertEquals(live.lastLine(), keyless.ok("replay again --quiet").lastLine());
    }

    @Test
    void a_replay_that_asks_something_else_fails_and_names_the_first_difference() throws IOException {
        recorded();
        forget();
        shell.write("duel/duel.flow", shell.read("duel/duel.flow").replace("gold: 12", "gold: 13"));

        var other = keyless.run("run", "duel", "--mind", "north", "--calls", "replay", "--recording", "live");
        assertEquals(3, other.exit());
        assertTrue(other.err().contains("entente: Frost asks its model at tick "), other.err());
        assertTrue(other.err().contains("what is not recorded in calls.jsonl.gz"), other.err());
        assertTrue(other.err().contains("recorded ("), other.err());
    }

    @Test
    void what_is_not_recorded_is_asked_in_replay_or_record() throws IOException {
        recorded();
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --ticks 60 --set enough=99 --mind north --recording live --out longer");

            assertTrue(talker.asked() < calls("longer").size(), "asked " + talker.asked());
        }
        forget();
        keyless.ok("replay longer");
    }

    @Test
    void a_fork_asks_only_what_the_parent_was_not_asked() throws IOException {
        var live = recorded();
        forget();

        var same = keyless.ok("fork live --at 10 --calls replay --out same");
        assertEquals(live.lastLine(), same.lastLine());
        assertTrue(same.out().contains("answered from the recording (100 %)"), same.out());
        keyless.ok("replay same");
        keyless.ok("verify same");
    }

    @Test
    void a_fork_that_changes_something_asks_the_model_from_then_on() throws IOException {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --set enough=99 --mind north --out live");
            int before = talker.asked();
            forget();
            var fork = shell.ok("fork live --at 10 --set Ember.gold=500 --out rich");

            assertTrue(talker.asked() >= before, fork.out());
            assertEquals(calls("rich").size() - repeated(fork.out()), talker.asked() - before, fork.out());
        }
        keyless.ok("replay rich");
    }

    private static int repeated(String out) {
        var found = Pattern.compile("models, (\\d+) of them").matcher(out);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void a_run_does_not_begin_with_a_mind_that_nobody_answers_for() {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
        }
        var run = shell.run("run", "duel", "--mind", "north", "--out", "mute");

        assertEquals(1, run.exit());
        assertTrue(run.err().contains("Mind (north) cannot speak: nobody answers at http://127.0.0.1:"), run.err());
        assertTrue(run.err().contains("Maybe start its server"), run.err());
        assertFalse(Files.exists(shell.path("mute")));
    }

    @Test
    void what_lies_beside_a_scenario_sets_no_mind_up_by_itself() {
        try (var talker = new Talker()) {
            shell.ok("new borrowed --from duel");
            shell.write("borrowed/entente.properties", talker.configuration());
            var run = shell.run("run", "borrowed", "--mind", "north");

            assertEquals(2, run.exit());
            assertEquals(0, talker.asked());
            shell.ok("run borrowed --mind north --config borrowed/entente.properties --ticks 5");
            assertTrue(talker.asked() > 0);
        }
    }

    @Test
    void a_fork_without_the_key_says_which_variable_is_missing() throws IOException {
        recorded();
        forget();

        var fork = keyless.run("fork", "live", "--at", "10", "--out", "forked");
        assertEquals(1, fork.exit());
        assertTrue(fork.err().contains("NORTH_KEY"), fork.err());
        assertFalse(Files.exists(shell.path("forked")));
    }

    @Test
    void an_interrupted_run_goes_on_with_what_is_recorded() throws IOException {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            var live = shell.ok("run duel --ticks 120 --set enough=99 --mind north --out live");
            interrupt("live");
            forget();
            int before = talker.asked();
            var resumed = shell.ok("resume live");

            assertEquals(live.lastLine(), resumed.lastLine());
            assertEquals(before, talker.asked(), "nothing is asked twice");
        }
        keyless.ok("replay live");
        keyless.ok("verify live");
    }

    @Test
    void a_run_that_was_killed_between_two_calls_asks_the_lost_ones_again() throws IOException {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --ticks 120 --set enough=99 --mind north --out live");
            interrupt("live");
            cut(shell.path("live").resolve(CallsReader.NAME), 300);
            int before = talker.asked();
            shell.ok("resume live");

            assertTrue(talker.asked() > before, "asked " + (talker.asked() - before));
        }
        keyless.ok("replay live");
        keyless.ok("verify live");
    }

    /// Leaves the folder as a kill does: no end in the manifest, and a journal without its end.
    private void interrupt(String run) throws IOException {
        var opened = RunFolder.open(shell.path(run));
        var was = opened.manifest();
        opened.write(Manifest.starting(was.build(), was.input(), was.origin()));
        cut(opened.journal(), 20);
    }

    private static void cut(Path file, int bytes) throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - bytes));
    }

    @Test
    void a_run_whose_calls_are_not_kept_cannot_be_executed_again_and_says_so() {
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --mind north --calls live --out live");
        }
        var replay = keyless.run("replay", "live");
        assertEquals(1, replay.exit());
        assertTrue(replay.err().contains("was run with --calls live"), replay.err());
    }

    @Test
    void a_damaged_file_of_calls_is_found() {
        recorded();
        shell.flip("live/calls.jsonl.gz");

        var verify = keyless.run("verify", "live");
        assertEquals(3, verify.exit());
        assertTrue(verify.err().contains("calls.jsonl.gz"), verify.err());
        assertEquals(3, keyless.run("replay", "live").exit());
    }

    @Test
    void a_run_whose_minds_follow_rules_loads_nothing_of_what_models_need() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.entente.cli.Main",
                        "run",
                        "duel",
                        "--quiet")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), loaded);
        assertTrue(loaded.contains(" dev.entente.agents.RulesMind "));
        for (var library : List.of("dev.langchain4j.", "io.smallrye.", "dev.failsafe.", "java.net.http.")) {
            assertFalse(loaded.contains(" " + library), library);
        }
    }
}
