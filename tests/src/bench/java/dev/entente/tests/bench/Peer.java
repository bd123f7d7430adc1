package dev.entente.tests.bench;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The same work as [FactionTick], done by a sequence of three langchain4j agents: decide with a stub model, check, act.
///
/// The world is an array here; there is no gate, no constraint, no hash, and nothing that could be taken back.
@Fork(3)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
public class Peer {

    /// Asks the model.
    public interface Scout {
        @UserMessage("You lead {{faction}}. You see: {{observation}}. Answer in JSON.")
        @Agent(value = "decides", outputKey = "answer")
        String decide(@V("faction") String faction, @V("observation") String observation);
    }

    /// Parses and checks an answer.
    public static final class Check {
        @Agent(value = "checks", outputKey = "cell")
        public int check(@V("answer") String answer) {
            var decision = Decision.parse(answer);
            if (!Decision.VERBS.contains(decision.verb()) || !decision.inside()) {
                throw new IllegalStateException("the stub's decision must pass");
            }
            return decision.cell();
        }
    }

    /// Adds 1 to a cell.
    public static final class Act {
        private final long[] world = new long[Decision.SIDE * Decision.SIDE];

        @Agent(value = "acts", outputKey = "seen")
        public Object act(@V("cell") int cell) {
            return ++world[cell];
        }
    }

    private static final class Stub implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder().aiMessage(AiMessage.from(Decision.ANSWER)).build();
        }
    }

    /// One built system of agents.
    @State(Scope.Thread)
    public static class System3 {
        private final UntypedAgent agents = AgenticServices.sequenceBuilder()
                .subAgents(
                        AgenticServices.agentBuilder(Scout.class)
                                .chatModel(new Stub())
                                .outputKey("answer")
                                .build(),
                        new Check(),
                        new Act())
                .outputKey("seen")
                .build();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Object one(System3 system) {
        return system.agents.invoke(Map.of("faction", "Wolves", "observation", "field 0 was scouted before"));
    }

    static List<Row> rows() {
        var results = Jmh.run(Peer.class);
        return List.of(
                Jmh.effort(Jmh.of(results, "one"))
                        .row("A peer: langchain4j-agentic, steps per core second", "%,.0f"),
                Jmh.bytes(Jmh.of(results, "one")).row("A peer: bytes allocated per step", "%,.0f"));
    }
}
