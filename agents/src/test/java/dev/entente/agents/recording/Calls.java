package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Minds, calls and exchanges for tests of recordings.
final class Calls {
    static final MindSettings NORTH = mind("north", "gpt-test");

    private Calls() {}

    static MindSettings mind(String name, String model) {
        return new MindSettings(
                name,
                "openai",
                model,
                "http://localhost:1/v1",
                "NORTH_KEY",
                MindSettings.Structure.SCHEMA,
                false,
                true,
                new MindSettings.Parameters(OptionalDouble.of(0.25), OptionalDouble.empty(), OptionalLong.of(42), 800),
                new MindSettings.Limits(Duration.ofSeconds(20), 4, 100, 2.5, 20_000, 2),
                new MindSettings.Budget(
                        3,
                        OptionalLong.of(4_000),
                        Optional.of(Duration.ofMillis(1_500)),
                        OptionalDouble.empty(),
                        OptionalLong.of(100_000),
                        OptionalDouble.of(1.5)),
                new MindSettings.Prices(0.4, 1.6),
                List.of("small"),
                Set.of("fences", "prose"));
    }

    static Call call(String asker, long tick, String question) {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from("You speak for " + asker), UserMessage.from(question))
                .build();
        return new Call(asker, tick, "choose-1", 1, request);
    }

    static Exchange exchange(String asker, long tick, String question, String answer) {
        return new Exchange("north", call(asker, tick, question), answer(answer), Judgement.passed(""));
    }

    static Reply.Answer answer(String text) {
        return new Reply.Answer(text, "gpt-test-1", new Usage(120, 8), 35);
    }

    static CallsHeader header() {
        return new CallsHeader("TheNorth", 42, true, List.of(NORTH));
    }

    /// {@return the mind `north` with a model that says what a function does}
    static Models models(Function<Call, Reply> model) {
        return models(NORTH, model);
    }

    static Models models(MindSettings mind, Function<Call, Reply> model) {
        return new Models() {
            @Override
            public List<String> names() {
                return List.of(mind.name());
            }

            @Override
            public Optional<Configured> find(String name) {
                return name.equals(mind.name()) ? Optional.of(new Configured(mind, new Told(name, model))) : Optional.empty();
            }
        };
    }

    private record Told(String name, Function<Call, Reply> model) implements Model {
        @Override
        public Reply ask(Call call) {
            return model.apply(call);
        }
    }

    static Model north(Recording recording) {
        return recording.models().find("north").orElseThrow().model();
    }

    static Recording writing(Path file) {
        var recording = Recording.live(models(_ -> answer("live")));
        recording.keep(CallsWriter.create(file, header()));
        return recording;
    }

    static Path written(Path file, Exchange... exchanges) throws IOException {
        try (var recording = writing(file)) {
            for (var exchange : exchanges) {
                recording.note(exchange);
            }
        }
        return file;
    }

    static List<RecordedCall> read(Path file) {
        var calls = new ArrayList<RecordedCall>();
        try (var reader = CallsReader.open(file)) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                calls.add(call.get());
            }
        }
        return calls;
    }
}
