package dev.entente.engine;

import dev.entente.planner.Course;
import dev.entente.planner.Domain;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// How agents' plans are kept while they sleep: as they are saved, but in fewer bytes.
final class Packed {
    private final AgentCodec codec;
    private final List<String> words;
    private final Packing packing;

    Packed(Domain domain) {
        this.codec = new AgentCodec(domain);
        this.words = words(domain);
        this.packing = new Packing(words);
    }

    /// {@return words that most plans use}
    private static List<String> words(Domain domain) {
        var words = new LinkedHashSet<>(List.of("", "achieved", "then", "else"));
        for (var status : Status.values()) {
            words.add(status.name());
        }
        for (var course : Course.values()) {
            words.add(course.name());
        }
        for (var step : domain.steps()) {
            if (step instanceof Step.Task task) {
                words.addAll(task.goal().ways());
            }
        }
        return words.stream().map(Objects::requireNonNull).limit(Packing.FOLLOWS).toList();
    }

    byte[] pack(Agent agent) {
        try {
            codec.writePlan(agent, packing);
            return packing.take();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// May be called by several threads.
    void unpack(Agent agent, byte[] bytes) {
        try {
            codec.readPlan(agent, new Unpacking(words, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
