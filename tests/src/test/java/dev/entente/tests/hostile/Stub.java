package dev.entente.tests.hostile;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// A model whose answer is a function of what it is asked.
record Stub(String name, Function<Call, String> speech) implements Model {
    private static final Usage USAGE = new Usage(100, 20);

    @Override
    public Reply ask(Call call) {
        var text = speech.apply(call);
        return text.isEmpty()
                ? new Reply.Silence(Failure.EMPTY, "nothing was said", USAGE, 1)
                : new Reply.Answer(text, name, USAGE, 1);
    }

    static MindSettings settings(String name, int attempts, Set<String> repairs) {
        return new MindSettings(
                name, "stub", "stub-1", "", "", MindSettings.Structure.SCHEMA, false, false,
                new MindSettings.Parameters(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), 1_000),
                new MindSettings.Limits(Duration.ofSeconds(10), 8, 8, 0, 100_000, 0),
                new MindSettings.Budget(
                        attempts, OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty()),
                MindSettings.Prices.NONE, List.of(), repairs);
    }
}
