package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a provider is spared.
class GatewayTest {
    private static final Gateway.Patience SHORT = new Gateway.Patience(3, 6, Duration.ofMillis(800));

    @TempDir
    private Path folder;

    private Server server;

    @BeforeEach
    void start() {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ConfiguredModels models(Gateway.Patience patience, String... more) throws IOException {
        var settings = Stream.concat(
                Stream.of("north.provider=openai", "north.model=m", "north.base-url=" + server.url() + "/v1", "north.retries=0"),
                Stream.of(more));
        return Configuration.in(folder).with(settings.toArray(String[]::new)).load(patience);
    }

    private static List<Reply> atOnce(int calls, Callable<Reply> call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Reply>>();
            for (int i = 0; i < calls; i++) {
                asked.add(threads.submit(call));
            }
            var replies = new ArrayList<Reply>();
            for (var reply : asked) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    /// A model that counts how many ask it at the same time, and lets none go before it is told to.
    private static final class Crowded implements ChatModel {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public ChatResponse doChat(
                ChatRequest request) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                open.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                now.decrementAndGet();
            }
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from("here"))
                    .build();
        }
    }

    private MindSettings limited(String... lines) throws IOException {
        var settings = Stream.concat(Stream.of("north.provider=ollama", "north.model=m"), Stream.of(lines));
        return Configuration.in(folder).with(settings.toArray(String[]::new)).settings("north");
    }

    @Test
    void only_so_many_calls_are_made_at_once_and_so_many_wait() throws Exception {
        var crowded = new Crowded();
        var model = Model.over(limited("north.concurrency=3", "north.queue=4"), crowded);
        var call = new Call("Reds", 1, "choose-1", 1, Asking.plain());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Reply>>();
            for (int i = 0; i < 20; i++) {
                asked.add(threads.submit(() -> model.ask(call)));
            }
            while (asked.stream().filter(Future::isDone).count() < 13) {
                Thread.sleep(5);
            }
            crowded.open.countDown();
            var replies = new ArrayList<Reply>();
            for (var reply : asked) {
                replies.add(reply.get());
            }

            assertEquals(3, crowded.most.get());
            assertEquals(7, replies.stream().filter(Reply.Answer.class::isInstance).count());
            assertEquals(13, replies.stream().filter(reply -> reply instanceof Reply.Silence(var why, var detail, _, _)
                    && why == Failure.BUSY && detail.equals("4 calls are waiting already")).count());
        }
    }

    @Test
    void calls_are_made_at_the_pace_that_is_allowed() throws Exception {
        server.answering(Wire.OPENAI.answer("yes", false));
        try (var models = models(SHORT, "north.per-second=20", "north.concurrency=10")) {
            long start = System.nanoTime();

            atOnce(7, () -> Asking.ask(models));

            assertTrue(System.nanoTime() - start >= 290_000_000L, "seven calls at 20 a second take 0.3 s at least");
            assertTrue(models.traffic().get("north").waitedMillis() >= 300, models.traffic().toString());
        }
    }

    @Test
    void a_provider_that_fails_again_and_again_is_left_alone_and_then_tried_once() throws Exception {
        server.answering(WireMock.aResponse().withStatus(500));
        try (var models = models(SHORT)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(Failure.SERVER, Asking.silence(models).failure());
            }
            var refused = Asking.silence(models);

            assertEquals(Failure.OPEN, refused.failure());
            assertTrue(refused.detail().matches("the provider failed too often, and is left alone for \\d+ ms more"), refused.detail());
            assertEquals(3, server.requests().size());
            assertTrue(models.traffic().get("north").open());

            Thread.sleep(850);
            assertEquals(Failure.SERVER, Asking.silence(models).failure());
            assertEquals(Failure.OPEN, Asking.silence(models).failure());

            server.answering(Wire.OPENAI.answer("well again", false));
            Thread.sleep(850);
            assertEquals("well again", Asking.answer(models).text());
            assertEquals("well again", Asking.answer(models).text());
            assertEquals(2, models.traffic().get("north").openings());
            assertFalse(models.traffic().get("north").open());
        }
    }

    @Test
    void a_request_that_is_not_taken_says_nothing_against_the_provider() throws Exception {
        server.answering(WireMock.aResponse().withStatus(400));
        try (var models = models(SHORT)) {
            for (int i = 0; i < 8; i++) {
                assertEquals(Failure.REQUEST, Asking.silence(models).failure());
            }
        }
    }

    @Test
    void minds_with_one_address_share_what_it_is_spared() throws Exception {
        server.answering(WireMock.aResponse().withStatus(500));
        try (var models = models(
                SHORT, "south.provider=ollama", "south.model=m", "south.base-url=" + server.url(), "south.retries=0",
                "east.provider=ollama", "east.model=m", "east.base-url=http://localhost:1", "east.retries=0")) {
            for (int i = 0; i < 3; i++) {
                Asking.ask(models);
            }

            assertEquals(Failure.OPEN, failure(models, "south"));
            assertEquals(Failure.UNREACHABLE, failure(models, "east"));
        }
    }

    private static Failure failure(Models models, String mind) {
        return assertInstanceOf(Reply.Silence.class, Asking.ask(models, mind, Asking.plain())).failure();
    }

    @Test
    void what_calls_came_to_is_counted() throws Exception {
        server.answering(
                Wire.OPENAI.answer("yes", false), Wire.OPENAI.answer(" ", false), WireMock.aResponse().withStatus(400));
        try (var models = models(SHORT)) {
            for (int i = 0; i < 4; i++) {
                Asking.ask(models);
            }
            var traffic = models.traffic().get("north");

            assertEquals(4, traffic.calls());
            assertEquals(1, traffic.answers());
            assertEquals(Map.of(Failure.EMPTY, 1L, Failure.REQUEST, 2L), traffic.failures());
            assertEquals(new Usage(22, 14), traffic.usage());
        }
    }

    @Test
    void a_model_that_never_answers_is_left_alone_in_time() throws Exception {
        var model = Model.over(limited("north.timeout=200ms"), new Crowded());

        var silence = assertInstanceOf(Reply.Silence.class, model.ask(new Call("Reds", 1, "choose-1", 1, Asking.plain())));

        assertEquals(Failure.TIMEOUT, silence.failure());
        assertTrue(silence.millis() >= 190, silence.toString());
    }

    @Test
    void a_call_that_is_stopped_says_so_and_keeps_the_thread_stopped() throws Exception {
        server.answering(Wire.OPENAI.answer("late", false).withFixedDelay(5_000));
        try (var models = models(SHORT)) {
            Thread.currentThread().interrupt();
            var silence = Asking.silence(models);

            assertTrue(Thread.interrupted());
            assertEquals(new Reply.Silence(Failure.TIMEOUT, "the call was stopped", Usage.NONE, silence.millis()), silence);
        }
    }
}
