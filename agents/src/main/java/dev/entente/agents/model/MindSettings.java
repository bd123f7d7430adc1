package dev.entente.agents.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// How a mind that speaks through a language model is set up: everything but the key, so it may be written down.
///
/// @param name as flow files, `--mind` and `entente.mind.<name>...` call it
/// @param provider such as `openai`, `anthropic`, `gemini`, `ollama`, `mistral`, or the name of a designer's own model
/// @param model what the provider calls the model
/// @param address the base URL; empty for the provider's own
/// @param key the name of the environment variable that holds the key; empty where none is needed
/// @param structure how the shape of an answer is asked for
/// @param stream whether answers are taken as they come
/// @param creative whether it is also asked for methods where some apply
/// @param ladder the minds that are asked when this one fails, in order; the rules come last by themselves
/// @param repairs what may be mended in an answer before it is judged: `fences`, `prose`
public record MindSettings(
        String name,
        String provider,
        String model,
        String address,
        String key,
        Structure structure,
        boolean stream,
        boolean creative,
        Parameters parameters,
        Limits limits,
        Budget budget,
        Prices prices,
        List<String> ladder,
        Set<String> repairs) {
    public MindSettings {
        ladder = List.copyOf(ladder);
        repairs = Set.copyOf(repairs);
    }

    /// How the shape of an answer is asked for.
    public enum Structure {
        /// By a JSON schema, which the provider holds the answer to.
        SCHEMA,
        /// As JSON, described in words.
        JSON,
        /// In words only.
        WORDS
    }

    /// What is sent with every request.
    ///
    /// @param seed best effort only, as all providers say
    public record Parameters(OptionalDouble temperature, OptionalDouble topP, OptionalLong seed, int maxOutputTokens) {}

    /// What the provider is spared.
    ///
    /// @param timeout for a whole answer, however it drips
    /// @param concurrency calls at the same time
    /// @param queue how many more may wait
    /// @param perSecond calls a second; 0 for any number
    /// @param characters of an answer, at the most
    /// @param retries how often a call is made again after a failure that may pass
    public record Limits(
            Duration timeout, int concurrency, int queue, double perSecond, int characters, int retries) {}

    /// What may be spent. Every attempt counts, failed ones too.
    ///
    /// @param attempts at one decision, for this mind
    /// @param tokens for one decision
    /// @param time for one decision
    /// @param money for one decision, in the unit of [Prices]
    /// @param runTokens for a whole run
    /// @param runMoney for a whole run
    public record Budget(
            int attempts,
            OptionalLong tokens,
            Optional<Duration> time,
            OptionalDouble money,
            OptionalLong runTokens,
            OptionalDouble runMoney) {}

    /// What a million tokens cost, in any unit.
    public record Prices(double input, double output) {
        /// Costs nothing, or nobody knows.
        public static final Prices NONE = new Prices(0, 0);

        /// {@return what this many tokens cost}
        public double of(Usage usage) {
            return (usage.input() * input + usage.output() * output) / 1_000_000;
        }
    }
}
