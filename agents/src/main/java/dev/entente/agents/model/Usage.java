package dev.entente.agents.model;

/// How many tokens a call cost, as the provider counts them.
///
/// @param input of the request
/// @param output of the answer
public record Usage(long input, long output) {
    /// Nothing was counted.
    public static final Usage NONE = new Usage(0, 0);

    /// {@return both together}
    public Usage plus(Usage other) {
        return new Usage(input + other.input, output + other.output);
    }

    /// {@return all tokens}
    public long total() {
        return input + output;
    }
}
