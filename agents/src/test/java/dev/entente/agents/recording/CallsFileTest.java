package dev.entente.agents.recording;

import static dev.entente.agents.recording.Calls.exchange;
import static dev.entente.agents.recording.Calls.read;
import static dev.entente.agents.recording.Calls.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.LineWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of calls: what was noted comes back, whatever happens to its end.
class CallsFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(CallsReader.NAME);
    }

    private static Exchange silent(long tick) {
        var reply = new Reply.Silence(Failure.RATE, "429, again in 3 s", Usage.NONE, 12);
        return new Exchange("north", Calls.call("Wolves", tick, "Where to?"), reply, Judgement.NOTHING);
    }

    private static Exchange rejected(long tick) {
        var judgement = new Judgement(Judgement.Outcome.REPROMPT, "fences", "references", "option 7", "0 to 2");
        return new Exchange("north", Calls.call("Wolves", tick, "Which?"), Calls.answer("{\"option\":7}"), judgement);
    }

    private static Exchange[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> exchange("Wolves", i, "The state at " + i, "answer " + i))
                .toArray(Exchange[]::new);
    }

    @Test
    void answers_failures_and_verdicts_come_back_as_they_were() throws IOException {
        var calls = read(written(file(), exchange("Bears", 1, "How?", "so"), silent(2), rejected(3)));

        assertEquals(List.of("Bears", "Wolves", "Wolves"), calls.stream().map(RecordedCall::asker).toList());
        assertEquals(Calls.answer("so"), calls.get(0).reply());
        assertEquals(silent(2).reply(), calls.get(1).reply());
        assertEquals(rejected(3).judgement(), calls.get(2).judgement());
        assertEquals(
                List.of(new Request.Message("system", "You speak for Wolves"), new Request.Message("user", "Which?")),
                calls.get(2).request().messages());
    }

    @Test
    void a_mind_comes_back_as_it_was_set_up_and_without_a_key() throws IOException {
        written(file());

        try (var reader = CallsReader.open(file())) {
            assertEquals(Calls.header(), reader.header());
        }
        assertEquals(Calls.NORTH, Recording.settings(file()).find("north").orElseThrow().settings());
    }

    @Test
    void a_text_is_written_once() throws IOException {
        var question = "Where to go from here, with " + "0123456789".repeat(20);
        written(file(), exchange("Wolves", 1, question, "a"), exchange("Wolves", 2, question, "b"));

        try (var in = new GZIPInputStream(Files.newInputStream(file()))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(text.indexOf(question), text.lastIndexOf(question));
        }
        assertEquals(question, read(file()).get(1).request().messages().get(1).text());
    }

    @Test
    void every_text_that_java_can_hold_comes_back() throws IOException {
        for (var text : List.of("a\uD83D\uDE00b", "half \uD800", "\uDC00", "\u0000\u001f\u2028\uFFFE", "ßλ中\"\\")) {
            var file = folder.resolve("text-%d.gz".formatted(text.hashCode()));
            var call = read(written(file, exchange("Wolves", 1, text, text))).getFirst();

            assertEquals(Calls.answer(text), call.reply());
            assertEquals(text, call.request().messages().get(1).text());
        }
    }

    @Test
    void a_file_that_was_cut_anywhere_holds_the_calls_before_the_cut() throws IOException {
        var whole = read(written(file(), many(60)));
        var bytes = Files.readAllBytes(file());
        var seen = new ArrayList<Integer>();
        for (int length = bytes.length; length > 1_200; length -= 37) {
            var cut = folder.resolve("cut.gz");
            Files.write(cut, Arrays.copyOf(bytes, length));
            var calls = read(cut);

            assertEquals(whole.subList(0, calls.size()), calls, "cut to " + length);
            seen.add(calls.size());
        }
        assertTrue(seen.contains(60) && seen.stream().anyMatch(it -> it < 50), seen.toString());
    }

    @Test
    void what_is_noted_can_be_read_before_the_file_is_closed() {
        try (var recording = Calls.writing(file())) {
            recording.note(exchange("Wolves", 1, "Where to?", "north"));

            assertEquals(1, read(file()).size());
        }
    }

    @Test
    void a_cut_file_is_continued_after_its_last_whole_call() throws IOException {
        written(file(), many(70));
        var bytes = Files.readAllBytes(file());
        for (int length : List.of(bytes.length, bytes.length - 3, bytes.length - 40, bytes.length - 900)) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            int before = read(file()).size();
            try (var writer = CallsWriter.append(file())) {
                writer.write(read(file()).getFirst());
            }
            var calls = read(file());

            assertEquals(before + 1, calls.size(), "cut to " + length);
            assertEquals(calls.getFirst(), calls.getLast());
            assertFalse(torn());
        }
    }

    private boolean torn() {
        try (var reader = CallsReader.open(file())) {
            while (reader.next().isPresent()) {
                // to the end
            }
            return reader.torn();
        }
    }

    @Test
    void a_changed_byte_is_damage_or_changes_nothing_that_is_read() throws IOException {
        var whole = read(written(file(), many(55)));
        var bytes = Files.readAllBytes(file());
        int damaged = 0;
        for (int at = 0; at < bytes.length; at += 41) {
            var changed = bytes.clone();
            changed[at] ^= 0x10;
            Files.write(file(), changed);
            try {
                var calls = read(file());
                assertEquals(whole.subList(0, calls.size()), calls, "byte " + at);
            } catch (JournalException damage) {
                assertTrue(damage.damage().isPresent(), "byte " + at);
                damaged++;
            }
        }
        assertTrue(damaged > bytes.length / 41 * 8 / 10, damaged + " of " + bytes.length / 41);
    }

    @Test
    void a_line_whose_hash_is_another_is_damage() throws IOException {
        written(file(), exchange("Wolves", 1, "Where to?", "north"));
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(file()))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.delete(file());
        try (var writer = LineWriter.create(file())) {
            text.lines()
                    .map(line -> line.replace("Where to?", "Where so?"))
                    .forEach(line -> writer.line(line.getBytes(StandardCharsets.UTF_8)));
        }

        var damage = assertThrows(JournalException.class, () -> read(file()));
        assertTrue(damage.getMessage().startsWith("calls.jsonl.gz, line 2, byte "), damage.getMessage());
    }
}
