package dev.entente.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.agents.guarding.AnswerRules;
import dev.entente.agents.guarding.ConstraintGuardrail;
import dev.entente.agents.guarding.GuardedChatModel;
import dev.entente.agents.guarding.RejectedAnswerException;
import dev.entente.agents.model.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailException;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import dev.langchain4j.guardrail.config.OutputGuardrailsConfig;
import dev.langchain4j.internal.Json;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Our loop around a model beside langchain4j's own, with one stub, one corpus and one number of attempts.
///
/// The stub says what a case of `tests/hostile` says; asked again, it answers well if the question is still in the
/// conversation, and otherwise asks which question was meant. Every character of a request and of an answer costs it a
/// quarter of a token.
final class Loops {
    private static final int ATTEMPTS = 3;
    private static final int PASSES = 12;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String SYSTEM = "You direct a battle. Answer with one JSON object and nothing else.";
    private static final String QUESTION = "The boss has 900 of 1000 hit points, phase 1. What shall become of hp, phase and pattern?";
    private static final String GOOD = "{\"hp\": 880, \"phase\": 1, \"pattern\": \"sweep\"}";
    private static final AnswerRules RULES = AnswerRules.of("""
            Evaluate director.adjust -> $change {
                Constraint $change.hp >= 0 and $change.hp <= 1000
                Constraint $change.phase >= 1 and $change.phase <= 2
                Constraint $change.pattern == "steady" or $change.pattern == "sweep" or $change.pattern == "rage"
                Otherwise { $change = { hp: 900, phase: 1, pattern: "steady" } }
            }
            """);

    private final List<Said> corpus = corpus();

    /// One case of the corpus.
    private record Said(String text, boolean valid) {}

    /// What came of one guarded call.
    ///
    /// @param accepted the answer; empty where none was accepted
    /// @param counted the tokens that the loop says it has cost
    private record Ended(Optional<String> accepted, long counted) {}

    /// Makes a loop around a stub.
    private interface Loop extends Function<Stub, Supplier<Ended>> {}

    /// What langchain4j binds an answer to.
    record Change(long hp, int phase, String pattern) {}

    interface Director {
        @dev.langchain4j.service.SystemMessage(SYSTEM)
        Result<String> adjust(String question);
    }

    /// Says one thing first, and then what it understands.
    private static final class Stub implements ChatModel {
        private String first = "";
        private int calls;
        private long tokens;
        private long again;
        private long kept;

        private static int length(ChatMessage message) {
            return switch (message) {
                case SystemMessage it -> it.text().length();
                case UserMessage it -> it.singleText().length();
                case AiMessage it -> Optional.ofNullable(it.text()).orElse("").length();
                default -> 0;
            };
        }

        void say(String text) {
            first = text;
            calls = 0;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            boolean asked = request.messages().stream().anyMatch(it -> it instanceof UserMessage user && user.singleText().contains(QUESTION));
            again += calls > 0 ? 1 : 0;
            kept += calls > 0 && asked ? 1 : 0;
            var said = calls++ == 0 ? first : asked ? GOOD : "Which question do you mean?";
            int input = request.messages().stream().mapToInt(Stub::length).sum() / 4;
            int output = said.length() / 4;
            tokens += input + output;
            return ChatResponse.builder().aiMessage(AiMessage.from(said)).tokenUsage(new TokenUsage(input, output)).build();
        }
    }

    /// As a guardrail is written with langchain4j's own means: bind the answer, look at its values, ask again.
    private static final class Bound implements OutputGuardrail {
        @Override
        public OutputGuardrailResult validate(AiMessage answer) {
            try {
                var change = Json.fromJson(answer.text(), Change.class);
                return right(change) ? success() : reprompt("out of bounds: " + change, "hp must be 0 to 1000, phase 1 or 2, pattern steady, sweep or rage");
            } catch (RuntimeException unreadable) {
                return reprompt("not the JSON that was asked for", unreadable, "Answer with one JSON object: hp, phase, pattern");
            }
        }

        private static boolean right(Change change) {
            return change.hp() >= 0 && change.hp() <= 1000 && change.phase() >= 1 && change.phase() <= 2
                    && List.of("steady", "sweep", "rage").contains(change.pattern());
        }
    }

    private static List<Said> corpus() {
        var folder = Path.of("").toAbsolutePath().resolve("hostile");
        var cases = new ArrayList<Said>();
        Stream.of("outputs.jsonl", "legitimate.jsonl").map(folder::resolve).forEach(file -> read(file, cases));
        return cases;
    }

    /// What the arena asks of its director, without the target that only a world knows.
    private static void read(Path file, List<Said> cases) {
        try (var lines = Files.lines(file)) {
            var json = new ObjectMapper();
            for (var line : lines.toList()) {
                JsonNode it = json.readTree(line);
                var said = it.required("said").asText().replace(", \"target\": null", "");
                boolean fits = it.required("ask").asText().equals("evaluate:director.adjust") && !it.has("repairs") && !said.isBlank()
                        && !it.required("class").asText().equals("a name left out");
                if (fits && !said.contains("target")) {
                    cases.add(new Said(said, it.required("expect").asText().equals("approved")));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Supplier<Ended> service(Stub stub, OutputGuardrail guardrail) {
        var director = AiServices.builder(Director.class)
                .chatModel(stub)
                .outputGuardrails(guardrail)
                .outputGuardrailsConfig(OutputGuardrailsConfig.builder().maxRetries(ATTEMPTS).build())
                .build();
        return () -> ask(director);
    }

    private static Ended ask(Director director) {
        try {
            var result = director.adjust(QUESTION);
            return new Ended(Optional.of(result.content()), result.tokenUsage().totalTokenCount());
        } catch (OutputGuardrailException refused) {
            return new Ended(Optional.empty(), 0);
        }
    }

    private static Supplier<Ended> guarded(Stub stub) {
        var model = GuardedChatModel.over(stub, RULES, ATTEMPTS, _ -> {});
        return () -> ask(model);
    }

    private static Ended ask(ChatModel model) {
        try {
            var response = model.chat(SystemMessage.from(SYSTEM), UserMessage.from(QUESTION));
            return new Ended(Optional.of(response.aiMessage().text()), response.tokenUsage().totalTokenCount());
        } catch (RejectedAnswerException refused) {
            return new Ended(Optional.empty(), Optional.of(refused.usage()).map(Usage::total).orElse(0L));
        }
    }

    static List<Row> rows() {
        var loops = new Loops();
        var rows = new ArrayList<Row>();
        rows.addAll(loops.rows("our GuardedChatModel", Loops::guarded, true));
        rows.addAll(loops.rows("our constraints in langchain4j's loop", stub -> service(stub, ConstraintGuardrail.of(RULES)), false));
        rows.addAll(loops.rows("peer: langchain4j 1.18.0, a guardrail that binds and checks", stub -> service(stub, new Bound()), false));
        return rows;
    }

    private List<Row> rows(String who, Loop loop, boolean ours) {
        var stub = new Stub();
        var asking = loop.apply(stub);
        long counted = 0;
        int through = 0;
        int lost = 0;
        int valid = 0;
        for (var said : corpus) {
            stub.say(said.text());
            var ended = asking.get();
            counted += ended.counted();
            through += !said.valid() && ended.accepted().filter(said.text()::equals).isPresent() ? 1 : 0;
            lost += said.valid() && ended.accepted().filter(said.text()::equals).isEmpty() ? 1 : 0;
            valid += ended.accepted().isPresent() ? 1 : 0;
        }
        double share = 100.0 * counted / stub.tokens;
        double kept = stub.again == 0 ? 100 : 100.0 * stub.kept / stub.again;
        var micros = micros(loop);
        var rows = List.of(
                Row.of("Y %s: invalid answers let through".formatted(who), Integer.toString(through), "of %d; %d valid ones refused".formatted(invalid(), lost)),
                Row.of("Y %s: tokens counted, %% of those that it cost".formatted(who), text("%.0f", share), text("%,d of %,d", counted, stub.tokens)),
                Row.of("Y %s: questions kept when asked again, %%".formatted(who), text("%.0f", kept), "%d of %d".formatted(stub.kept, stub.again)),
                Row.of("Y %s: calls that end with an answer".formatted(who), "%d of %d".formatted(valid, corpus.size()), ""),
                micros.row("Y %s: one guarded call, us of CPU time".formatted(who), "%.1f"));
        return ours ? judged(rows, through + lost == 0, counted == stub.tokens, stub.kept == stub.again) : rows;
    }

    private static List<Row> judged(List<Row> rows, boolean through, boolean counted, boolean kept) {
        return List.of(
                rows.get(0).against("0", through), rows.get(1).against("100", counted), rows.get(2).against("100", kept), rows.get(3), rows.get(4));
    }

    private long invalid() {
        return corpus.stream().filter(said -> !said.valid()).count();
    }

    /// All cases again and again; the first passes warm up.
    private Sample micros(Loop loop) {
        var stub = new Stub();
        var asking = loop.apply(stub);
        var passes = new double[PASSES];
        for (int i = -PASSES; i < PASSES; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (var said : corpus) {
                stub.say(said.text());
                asking.get();
            }
            if (i >= 0) {
                passes[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e3 / corpus.size();
            }
        }
        return Sample.of(passes);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
