package dev.entente.agents.recording;

import dev.entente.agents.model.MindSettings;
import java.util.List;
import java.util.Optional;

/// The first line of a file of calls: whose they are, and how the minds were set up.
///
/// @param kept whether calls were to be kept at all
/// @param minds those that the run may ask, those of ladders included; without their keys
public record CallsHeader(String scenario, long seed, boolean kept, List<MindSettings> minds) {
    /// The version of the format that this code reads and writes.
    public static final int FORMAT = 1;

    public CallsHeader {
        minds = List.copyOf(minds);
    }

    /// {@return how a mind was set up}
    public Optional<MindSettings> mind(String name) {
        return minds.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
