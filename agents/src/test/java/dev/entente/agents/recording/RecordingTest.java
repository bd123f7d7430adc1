package dev.entente.agents.recording;

import static dev.entente.agents.recording.Calls.answer;
import static dev.entente.agents.recording.Calls.call;
import static dev.entente.agents.recording.Calls.exchange;
import static dev.entente.agents.recording.Calls.models;
import static dev.entente.agents.recording.Calls.north;
import static dev.entente.agents.recording.Calls.read;
import static dev.entente.agents.recording.Calls.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recording, replaying, and what is neither.
class RecordingTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(CallsReader.NAME);
    }

    private static Call other(Call call, String purpose, int attempt) {
        return new Call(call.asker(), call.tick(), purpose, attempt, call.request());
    }

    @Test
    void a_replay_says_what_was_said_and_asks_nobody() throws IOException {
        var failure = new Reply.Silence(Failure.TIMEOUT, "20 s", new Usage(10, 0), 20_000);
        written(
                file(),
                exchange("Wolves", 1, "Where to?", "north"),
                new Exchange("north", call("Wolves", 2, "And now?"), failure, Judgement.NOTHING));

        try (var recording = Recording.of(file())) {
            assertEquals(answer("north"), north(recording).ask(call("Wolves", 1, "Where to?")));
            assertEquals(failure, north(recording).ask(call("Wolves", 2, "And now?")));
            assertEquals(2, recording.reused());
        }
    }

    @Test
    void the_same_question_of_one_tick_is_answered_in_the_order_of_the_recording() throws IOException {
        written(file(), exchange("Wolves", 1, "Again?", "first"), exchange("Bears", 1, "Again?", "theirs"), exchange("Wolves", 1, "Again?", "second"));

        try (var recording = Recording.of(file())) {
            var model = north(recording);
            assertEquals(answer("first"), model.ask(call("Wolves", 1, "Again?")));
            assertEquals(answer("second"), model.ask(call("Wolves", 1, "Again?")));
            var miss = assertThrows(RecordingException.class, () -> model.ask(call("Wolves", 1, "Again?")));
            assertEquals(
                    """
                    Wolves asks its model at tick 1 (choose-1, attempt 1) what is not recorded in calls.jsonl.gz.
                    The nearest call there is its own at tick 1 (choose-1, attempt 1): it is the same, but it was made fewer times or at another tick.""",
                    miss.getMessage());
        }
    }

    @Test
    void a_miss_names_the_nearest_call_and_the_first_difference() throws IOException {
        written(
                file(),
                exchange("Bears", 12, "Your gold is 45. Where to?", "a"),
                exchange("Wolves", 11, "Your gold is 45. Where to?", "b"),
                exchange("Wolves", 12, "Your gold is 40. Where to?", "c"));

        try (var recording = Recording.of(file())) {
            var asked = other(call("Wolves", 12, "Your gold is 45. Where to?"), "choose-1", 2);
            var miss = assertThrows(RecordingException.class, () -> north(recording).ask(asked));
            assertEquals(
                    """
                    Wolves asks its model at tick 12 (choose-1, attempt 2) what is not recorded in calls.jsonl.gz.
                    The nearest call there is its own at tick 12 (choose-1, attempt 1): message 2 (user) differs at character 15: recorded (Your gold is 40. Where to?), asked (Your gold is 45. Where to?).""",
                    miss.getMessage());
        }
    }

    @Test
    void a_miss_tells_a_mind_that_is_set_up_otherwise() throws IOException {
        written(file(), exchange("Wolves", 1, "Where to?", "north"));
        var live = models(Calls.mind("north", "gpt-other"), _ -> answer("live"));

        try (var recording = Recording.of(file(), Recording.Mode.REPLAY, live)) {
            var miss = assertThrows(RecordingException.class, () -> north(recording).ask(call("Wolves", 1, "Where to?")));
            assertEquals(
                    "The nearest call there is its own at tick 1 (choose-1, attempt 1): "
                            + "its parameter model differs: recorded (gpt-test), asked (gpt-other).",
                    String.valueOf(miss.getMessage()).lines().toList().get(1));
        }
    }

    @Test
    void a_miss_in_an_empty_recording_says_so() throws IOException {
        written(file());

        try (var recording = Recording.of(file())) {
            var miss = assertThrows(RecordingException.class, () -> north(recording).ask(call("Wolves", 1, "Where to?")));
            assertEquals("It holds no call at all.", String.valueOf(miss.getMessage()).lines().toList().getLast());
        }
    }

    @Test
    void a_replay_whose_verdict_is_another_is_refused() throws IOException {
        written(file(), exchange("Wolves", 1, "Where to?", "north"));

        try (var recording = Recording.of(file())) {
            var call = call("Wolves", 1, "Where to?");
            var reply = north(recording).ask(call);
            var rejected = new Judgement(Judgement.Outcome.REPROMPT, "", "shape", "a word", "an object");
            var other = assertThrows(
                    RecordingException.class, () -> recording.note(new Exchange("north", call, reply, rejected)));
            assertEquals(
                    "Wolves is answered at tick 1 (choose-1, attempt 1) as it was, but judged otherwise: "
                            + "recorded (success), now (reprompt by shape: found a word).",
                    String.valueOf(other.getMessage()).lines().toList().getFirst());
        }
    }

    @Test
    void replay_or_record_asks_what_is_missing_and_keeps_everything() throws IOException {
        written(file(), exchange("Wolves", 1, "Where to?", "recorded"));
        var next = folder.resolve("next.gz");
        var asked = new ArrayList<String>();
        var live = models(call -> {
            asked.add(call.asker());
            return answer("live");
        });

        try (var recording = Recording.of(file(), Recording.Mode.REPLAY_OR_RECORD, live)) {
            recording.keep(CallsWriter.create(next, Calls.header()));
            goOn(recording, call("Wolves", 1, "Where to?"));
            goOn(recording, call("Bears", 1, "Where to?"));
            assertEquals(List.of("Bears"), asked);
            assertEquals(List.of(1L, 2L), List.of(recording.reused(), recording.asked()));
        }
        assertEquals(
                List.of(answer("recorded"), answer("live")), read(next).stream().map(RecordedCall::reply).toList());
    }

    private static void goOn(Recording recording, Call call) {
        recording.note(new Exchange("north", call, north(recording).ask(call), Judgement.passed("")));
    }

    @Test
    void a_recording_that_goes_on_adds_only_what_is_new() throws IOException {
        written(file(), exchange("Wolves", 1, "Where to?", "recorded"));

        try (var recording = Recording.on(file(), models(_ -> answer("live")))) {
            goOn(recording, call("Wolves", 1, "Where to?"));
            goOn(recording, call("Wolves", 2, "Where to?"));
        }
        assertEquals(
                List.of(answer("recorded"), answer("live")), read(file()).stream().map(RecordedCall::reply).toList());
    }

    @Test
    void a_call_that_was_never_made_is_not_noted_twice() throws IOException {
        var spent = new Reply.Silence(Failure.BUDGET, "100 of 100 tokens", Usage.NONE, 0);
        var exchange = new Exchange("north", call("Wolves", 1, "Where to?"), spent, Judgement.NOTHING);
        written(file(), exchange);

        try (var recording = Recording.on(file(), models(_ -> answer("live")))) {
            recording.note(exchange);
            recording.note(exchange);
        }
        assertEquals(2, read(file()).size());
    }

    @Test
    void modes_are_found_by_how_they_are_written() {
        for (var mode : Recording.Mode.values()) {
            assertEquals(mode, Recording.Mode.of(mode.code()).orElseThrow());
        }
        assertEquals(Recording.Mode.REPLAY_OR_RECORD, Recording.Mode.of("replay-or-record").orElseThrow());
    }
}
