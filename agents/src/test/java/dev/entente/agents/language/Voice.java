package dev.entente.agents.language;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.MindSettings.Limits;
import dev.entente.agents.model.MindSettings.Parameters;
import dev.entente.agents.model.MindSettings.Prices;
import dev.entente.agents.model.MindSettings.Structure;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models.Configured;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// A model that says what a function of the call says; keeps the calls. `!timeout` and the like stand for failures.
///
/// Each answer costs 100 tokens in and 10 out, and takes 50 ms.
final class Voice implements Model {
    static final Usage COST = new Usage(100, 10);
    static final Budget THREE = budget(3);

    private final String name;
    private final Function<Call, String> says;
    private final List<Call> calls = new ArrayList<>();

    Voice(String name, Function<Call, String> says) {
        this.name = name;
        this.says = says;
    }

    /// {@return a voice that says one text after the other, the last again and again}
    static Voice saying(String name, String... texts) {
        var said = new int[1];
        return new Voice(name, _ -> texts[Math.min(said[0]++, texts.length - 1)]);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply ask(Call call) {
        synchronized (calls) {
            calls.add(call);
            var text = says.apply(call);
            return text.startsWith("!")
                    ? new Reply.Silence(failure(text.substring(1)), "as told", Usage.NONE, 50)
                    : new Reply.Answer(text, "test", COST, 50);
        }
    }

    private static Failure failure(String code) {
        return List.of(Failure.values()).stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    static Budget budget(int attempts) {
        return new Budget(
                attempts,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty());
    }

    /// {@return this voice with a budget}
    Configured within(Budget budget) {
        return new Configured(settings(Structure.SCHEMA, budget, List.of(), Set.of("fences")), this);
    }

    /// {@return this voice with three attempts, and others behind it}
    Configured configured(String... ladder) {
        return new Configured(settings(Structure.SCHEMA, THREE, List.of(ladder), Set.of("fences")), this);
    }

    /// {@return this voice, asked for the shape of an answer in another way}
    Configured structured(Structure structure) {
        return new Configured(settings(structure, THREE, List.of(), Set.of()), this);
    }

    private MindSettings settings(Structure structure, Budget budget, List<String> ladder, Set<String> repairs) {
        return new MindSettings(
                name,
                "test",
                "test-1",
                "",
                "",
                structure,
                false,
                false,
                new Parameters(OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalLong.empty(), 1_000),
                new Limits(Duration.ofSeconds(30), 64, 64, 0, 64_000, 0),
                budget,
                new Prices(1, 10),
                ladder,
                repairs);
    }
}
