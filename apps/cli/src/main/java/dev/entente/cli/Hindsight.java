package dev.entente.cli;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.engine.Cause;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.TickLine;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Looks at a run again with other constraints: after each decision that changed the world, as the gate would have.
final class Hindsight {
    private final World world;
    private final Writer writer;
    private final Invariants invariants;
    private final List<Refused> refused = new ArrayList<>();
    private long decisions;

    /// A decision that passed then, and would not have now.
    ///
    /// @param what as text, such as `Recruit(Wolves, 10)`
    record Refused(long tick, String agent, String what, String rule, String found, String allowed) {}

    private Hindsight(World world, Program program) {
        this.world = world;
        this.writer = world.writer();
        this.invariants = Invariants.of(program, Vocabulary.of(program, world, writer::symbol));
    }

    /// @param file the rules' name, for messages
    /// @param text the rules
    /// @throws Refusal where something is wrong with them
    static Hindsight of(KeptRun run, String file, String text) {
        var program = program(run, file, text);
        var hindsight = new Hindsight(run.folder().snapshots().read(run.begin()).world(), program);
        boolean running = run.manifest().state() instanceof Manifest.Running;
        try (var reader = running ? JournalReader.openCut(run.folder()) : JournalReader.open(run.folder())) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                hindsight.play(line.get());
            }
        }
        return hindsight;
    }

    /// The run's program with these constraints alone.
    private static Program program(KeptRun run, String file, String text) {
        var parsed = Flow.parse(file, text);
        refuse(parsed.problems(), text);
        var rules = parsed.program().all(Declaration.Constraint.class).toList();
        if (rules.isEmpty()) {
            throw Refusal.of("Rules (%s) have no constraint. Maybe write one, such as Constraint no_debt: Faction.gold >= 0.".formatted(file));
        }
        var others = run.scenario().program().declarations().stream().filter(it -> !(it instanceof Declaration.Constraint));
        var program = new Program(run.scenario().main(), Stream.<Declaration>concat(others, rules.stream()).toList());
        var checked = Flow.check(program, run.scenario().map().types(program));
        refuse(checked.stream().filter(problem -> problem.at().file().equals(file)).toList(), text);
        return program;
    }

    private static void refuse(List<Problem> problems, String text) {
        var errors = Flow.errors(problems, text);
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /// {@return how many decisions have changed the world}
    long decisions() {
        return decisions;
    }

    /// {@return those that would have been rejected, in the order committed}
    List<Refused> refused() {
        return refused;
    }

    /// {@return how many each constraint would have rejected}
    Map<String, Long> byRule() {
        return refused.stream().collect(Collectors.groupingBy(Refused::rule, TreeMap::new, Collectors.counting()));
    }

    private void play(TickLine line) {
        writer.advance();
        int begin = 0;
        for (int i = 0; i < line.size(); i++) {
            line.replay(i, world.schema(), writer);
            boolean ends = i + 1 == line.size() || !line.cause(i + 1).equals(line.cause(i));
            if (ends) {
                judge(line, begin, i + 1);
                begin = i + 1;
            }
        }
        writer.drain();
    }

    private void judge(TickLine line, int from, int to) {
        decisions++;
        var changed = IntStream.range(from, to).boxed().flatMapToLong(i -> cells(line, i)).toArray();
        invariants.broken(world, changed).ifPresent(it -> refused.add(refused(line.tick(), line.cause(from), it)));
    }

    /// {@return what a change may make a constraint say otherwise about}
    private LongStream cells(TickLine line, int i) {
        int entity = line.entity(i);
        return switch (line.op(i)) {
            case SET, ADD -> LongStream.of(Cell.of(line.what(i), entity));
            case CREATE -> LongStream.concat(
                    LongStream.of(Cell.existence(entity)),
                    IntStream.range(0, world.schema().attributeCount(line.what(i)))
                            .mapToLong(nth -> Cell.of(world.schema().attributeAt(line.what(i), nth), entity)));
            case REMOVE -> LongStream.of(Cell.existence(entity));
            case LINK, UNLINK -> LongStream.of(Cell.links(line.what(i), entity));
        };
    }

    private static Refused refused(long tick, Cause cause, Invariants.Broken broken) {
        return new Refused(tick, cause.agent(), cause.what(), broken.constraint(), broken.found(), broken.allowed());
    }
}
