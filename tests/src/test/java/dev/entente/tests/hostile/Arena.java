package dev.entente.tests.hostile;

import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.UnaryOperator;

/// Lets each case be said in a world as it is in the beginning, by the way that every answer of a model goes.
///
/// What is rejected leaves no trace, and that is looked at; so the next case may be said in the same world.
final class Arena implements AutoCloseable {
    /// How many ticks it takes to see what a method leads to.
    private static final int LONGEST = 16;

    private final Scenario scenario = scenario(text -> text);
    /// The same, where nobody pursues anything, so that nothing happens but what a case says.
    private final Scenario quiet = scenario(text -> text.replaceAll("pursue \\w+\\([^)]*\\)", ""));

    private final byte[] opening = opening();
    private final Oracle oracle = oracle();
    private Stage stage = new Stage(quiet, oracle);
    private Statements statements = new Statements(this);

    private static Scenario scenario(UnaryOperator<String> change) {
        return Scenario.load("arena.flow", name -> {
            var text = read(name);
            return (name.endsWith(".flow") ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8);
        });
    }

    private static String read(String name) {
        try {
            return Files.readString(Case.FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] opening() {
        var saved = new ByteArrayOutputStream();
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, Voice.SILENT)) {
            simulation.save(new DataOutputStream(saved));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return saved.toByteArray();
    }

    /// {@return a world of its own, as it is before the first tick}
    World world() {
        try {
            return World.read(new DataInputStream(new ByteArrayInputStream(opening)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Oracle oracle() {
        var world = world();
        return new Oracle(Invariants.of(scenario.program(), Vocabulary.of(scenario.program(), world, world.writer()::symbol)));
    }

    Scenario scenario() {
        return scenario;
    }

    Oracle oracleOfIt() {
        return oracle;
    }

    /// {@return what becomes of a case}
    Outcome hear(Case said) {
        return said.asks("deltas") ? stated(said) : said.asks("evaluate") ? asked(said) : pursued(said);
    }

    private Outcome asked(Case said) {
        var outcome = stage.hear(said, 1);
        if (!stage.untouched()) {
            stage.close();
            stage = new Stage(quiet, oracle);
        }
        return outcome.whereTraces(outcome.approved() || outcome.changed().isEmpty());
    }

    private Outcome pursued(Case said) {
        try (var own = new Stage(scenario, oracle)) {
            return own.hear(said, said.asks("choose") ? 3 : LONGEST);
        }
    }

    private Outcome stated(Case said) {
        var outcome = statements.hear(said);
        if (outcome.approved()) {
            statements = new Statements(this);
        }
        return outcome.whereTraces(outcome.approved() || outcome.changed().isEmpty());
    }

    @Override
    public void close() {
        stage.close();
    }
}
