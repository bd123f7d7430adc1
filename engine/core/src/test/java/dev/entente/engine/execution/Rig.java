package dev.entente.engine.execution;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Outbox;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Dice;
import dev.entente.world.View;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Executions over a small world, tick by tick: all that they do as lines, changes rejected and strands picked by a seed.
final class Rig implements Ground, Outbox {
    final List<String> journal = new ArrayList<>();
    final List<Ended> ended = new ArrayList<>();
    final World world;
    private final Program program;
    private final Writer writer;
    private final Vocabulary vocabulary;
    private final Gate gate;
    private final Templates templates;
    private final Executions executions;
    private final Haggling keeper;
    private final Chaos chaos;
    private long draws;
    int stuck;

    /// What a seed does to a run.
    ///
    /// @param percent how many of a hundred changes are rejected
    /// @param picks 0 for first come first served, else a way to pick what runs next
    record Chaos(long seed, int percent, int picks) {
        static final Chaos NONE = new Chaos(1, 0, 0);
    }

    private Rig(Program program, Chaos chaos, World world) {
        this.program = program;
        this.chaos = chaos;
        this.world = world;
        this.writer = world.writer();
        if (world.entities() == 0) {
            fill();
        }
        this.vocabulary = Vocabulary.of(program, world, writer::symbol);
        this.gate = new Gate(world, writer, Invariants.of(program, vocabulary), this);
        this.templates = Templates.of(program, vocabulary);
        this.executions = Executions.of(program, vocabulary, templates, Map.of(), (_, _) -> Adviser.NONE, this);
        this.keeper = new Haggling(chaos.seed(), world, proposal -> gate.admit(proposal, 0), executions);
        executions.connect(keeper);
        if (chaos.picks() > 0) {
            executions.pick(this::pick);
        }
    }

    static Rig of(String text) {
        return of(text, Chaos.NONE);
    }

    static Rig of(String text, Chaos chaos) {
        return of(program(text), chaos);
    }

    static Rig of(Program program, Chaos chaos) {
        return new Rig(program, chaos, World.create(Schemas.of(program), chaos.seed()));
    }

    static Program program(String text) {
        var parsed = Flow.parse("rig.flow", text);
        var problems = parsed.ok() ? Flow.check(parsed.program()) : parsed.problems();
        for (var problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR) {
                throw new IllegalArgumentException(Flow.show(problem, text));
            }
        }
        return Flow.complete(parsed.program()).program();
    }

    private void fill() {
        create(Schemas.PROGRAM, Schemas.PROGRAM);
        program.all(Declaration.Module.class).forEach(module -> create(module.name(), module.name()));
        program.all(Declaration.Faction.class).forEach(faction -> create("Faction", faction.name()));
        writer.commit();
        writer.drain();
    }

    private void create(String type, String name) {
        if (world.schema().type(type) >= 0) {
            writer.create(world.schema().type(type), name);
        }
    }

    /// The same seed draws the same, also after the rig was saved and restored.
    private long draw(int bound) {
        return Long.remainderUnsigned(Dice.draw(chaos.seed(), 1, 0, draws++, 0), bound);
    }

    private int pick(int size) {
        return switch (chaos.picks()) {
            case 1 -> (int) draw(size);
            case 2 -> size - 1;
            default -> draw(4) == 0 ? (int) draw(size) : 0;
        };
    }

    long begin(String operation, long... names) {
        int dot = operation.indexOf('.');
        var template = templates.operation(operation.substring(0, dot), operation.substring(dot + 1));
        long dice = Dice.draw(chaos.seed(), 2, world.tick(), draws++, 0);
        return executions.begin(
                template, names, new Origin(operation.substring(0, dot), template.name(), dice, -1));
    }

    Executions executions() {
        return executions;
    }

    /// {@return whoever keeps the contracts}
    Haggling keeper() {
        return keeper;
    }

    /// {@return whether anything is at work}
    boolean busy() {
        return executions.size() > 0 || keeper.busy();
    }

    Templates templates() {
        return templates;
    }

    /// Runs a tick, with what begins in it.
    Rig tick(Runnable begin) {
        gate.advance();
        executions.due();
        begin.run();
        executions.run();
        executions.ask();
        executions.answer();
        keeper.tick();
        gate.drain();
        return this;
    }

    Rig ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick(() -> {});
        }
        return this;
    }

    /// Begins something in the first tick and runs some ticks.
    Rig run(int ticks, String operation, long... names) {
        tick(() -> begin(operation, names));
        return ticks(ticks - 1);
    }

    /// {@return what was told, as `1 a, 3 b`}
    String story() {
        return String.join(", ", lines("tell "));
    }

    /// {@return the lines of the journal with a word, without the word}
    List<String> lines(String word) {
        return journal.stream().filter(it -> it.contains(word)).map(it -> it.replace(word, "")).toList();
    }

    long get(String path) {
        int dot = path.indexOf('.');
        int entity = world.entity(path.substring(0, dot));
        return world.get(world.schema().attribute(world.type(entity), path.substring(dot + 1)), entity);
    }

    /// {@return a rig that goes on from here, with nothing in common}
    Rig restored() {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            world.write(out);
            executions.save(out);
            keeper.write(out);
            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            var rig = new Rig(program, chaos, World.read(in));
            rig.executions.restore(in);
            rig.keeper.read(in);
            rig.draws = draws;
            rig.stuck = stuck;
            rig.journal.addAll(journal);
            rig.ended.addAll(ended);
            return rig;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void note(String line) {
        journal.add(world.tick() + " " + line);
    }

    @Override
    public View view() {
        return world;
    }

    @Override
    public long symbol(String text) {
        return writer.symbol(text);
    }

    @Override
    public Verdict<Change> admit(Proposal<Change> proposal, boolean part) {
        if (chaos.percent() > 0 && draw(100) < chaos.percent()) {
            return new Verdict.Rejected<>("chaos", "bad luck", "");
        }
        return gate.admit(proposal, 0);
    }

    @Override
    public void stepped(String execution, int node, String what, String status, String detail) {
        note((execution + " " + what).strip() + " " + status + (detail.isEmpty() ? "" : ": " + detail));
    }

    @Override
    public void stuck(String execution, String agent, String what, String reason) {
        stuck++;
    }

    @Override
    public void judged(String mind, int node, String topic, String rule, String found, String allowed) {
        note("%s.%s %s".formatted(mind, topic, rule.isEmpty() ? "approved" : rule + ": " + found));
    }

    @Override
    public void answered(String asker, int node, long question, String mind, String topic, String said) {
        note("%s asked %s.%s: %s".formatted(asker, mind, topic, said));
    }

    @Override
    public void ended(Ended over) {
        ended.add(over);
    }

    @Override
    public void told(Proposal<?> by, int weight, String text) {
        note("tell " + text);
    }

    @Override
    public int room() {
        return MOST;
    }

    @Override
    public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
        note("emit " + event);
    }

    @Override
    public void started(Proposal<?> by, String module, String operation, long[] arguments) {
        begin(module + "." + operation, arguments);
    }
}
