package dev.entente.tests.bench;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Outbox;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.planner.Domain;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.function.BiConsumer;

/// A world with its gate, made of a flow text and of entities that Java code adds.
///
/// @param domain its goals and actions, compiled after the entities were added
record Ground(World world, Gate gate, Vocabulary vocabulary, Domain domain) {

    /// @param fill adds the entities
    static Ground of(String text, BiConsumer<World, Writer> fill) {
        var program = program(text);
        var world = World.create(Schemas.of(program), 42);
        var writer = world.writer();
        fill.accept(world, writer);
        writer.drain();
        var vocabulary = Vocabulary.of(program, world, writer::symbol);
        var gate = new Gate(world, writer, Invariants.of(program, vocabulary), new Silence());
        return new Ground(world, gate, vocabulary, Domain.of(program, vocabulary));
    }

    private static Program program(String text) {
        var parsed = Flow.parse("bench.flow", text);
        var problems = parsed.ok() ? Flow.check(parsed.program()) : parsed.problems();
        problems.forEach(problem -> System.err.println(Flow.show(problem, text)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("bench.flow has %d problems".formatted(problems.size()));
        }
        return parsed.program();
    }

    int type(String name) {
        return vocabulary.type(name);
    }

    int attribute(String type, String name) {
        return world.schema().attribute(type(type), name);
    }

    /// Hears nothing.
    private static final class Silence implements Outbox {
        @Override
        public int room() {
            return MOST;
        }

        @Override
        public void told(Proposal<?> by, int weight, String text) {
            // nobody reads the story of a benchmark
        }

        @Override
        public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
            // nobody reacts to it either
        }

        @Override
        public void started(Proposal<?> by, String module, String operation, long[] arguments) {
            // nobody carries it out
        }
    }
}
