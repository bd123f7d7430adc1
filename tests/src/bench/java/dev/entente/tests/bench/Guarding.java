package dev.entente.tests.bench;

import dev.entente.agents.language.AnswerReader;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Statement;
import dev.entente.guardrails.AnswerGuard;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.world.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the guards cost: an answer of ten fields against twenty constraints, and ten changes against twenty constraints
/// of a world, in worlds of many sizes. Every proposal passes, so nothing is saved by an early rejection.
final class Guarding {
    private static final int FIELDS = 10;
    private static final int WARM_UP = 60_000;
    private static final int ROUNDS = 100_000;
    private static final int[] SIZES = {100, 1_000, 10_000, 100_000};
    private static final int SIZE = 10_000;

    private final int entities;
    private final Ground ground;
    private final AnswerGuard guard;
    private final Scope scope = new Scope("");
    private final List<Said> said = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Proposal<Change>> changes = new ArrayList<>();

    private Guarding(int entities) {
        this.entities = entities;
        this.ground = Ground.of(flow(), (world, writer) -> {
            for (int i = 0; i < entities; i++) {
                writer.create(world.schema().type("Realm"), "realm_" + i);
            }
        });
        this.guard = AnswerGuard.of(evaluate(), scope, ground.vocabulary());
        draw(new SplittableRandom(7));
    }

    private static String name(int field) {
        return "f" + field;
    }

    private static String flow() {
        var attributes = IntStream.range(0, FIELDS).mapToObj(i -> name(i) + ": int = 50").collect(Collectors.joining("  "));
        return "Entity Realm { %s }%n%s".formatted(attributes, constraints("Constraint low%d: Realm.%s >= 0%n", "Constraint high%d: Realm.%s <= Realm.%s + 1000%n"));
    }

    private static String constraints(String low, String high) {
        return IntStream.range(0, FIELDS)
                .mapToObj(i -> low.formatted(i, name(i)) + high.formatted(i, name(i), name((i + 1) % FIELDS)))
                .collect(Collectors.joining());
    }

    /// Twenty constraints over an answer of eight numbers, a truth and an entity.
    private static Statement.Evaluate evaluate() {
        var fields = IntStream.range(0, FIELDS - 2).mapToObj(i -> name(i) + ": 1, ").collect(Collectors.joining());
        var rules = IntStream.range(0, FIELDS - 2)
                .mapToObj(i -> "Constraint $x.f%d >= 0 Constraint $x.f%d <= $x.f%d + 1000 ".formatted(i, i, (i + 1) % (FIELDS - 2)))
                .collect(Collectors.joining());
        var text = "Action Probe() { effects { Evaluate guide.topic -> $x { %s %s Otherwise { $x = { %s calm: true, of: realm_0 } } } } }"
                .formatted(rules, "Constraint $x.of != none Constraint $x.of.f0 >= 0 Constraint $x.calm or $x.f1 < 900 Constraint $x.f0 + $x.f1 < 2000", fields);
        var parsed = Flow.parse("bench.flow", text);
        return (Statement.Evaluate) parsed.program().all(Declaration.Action.class).findFirst().orElseThrow().effects().getFirst();
    }

    private void draw(SplittableRandom random) {
        int type = ground.type("Realm");
        for (int i = 0; i < 4_096; i++) {
            int entity = ground.world().at(type, random.nextInt(entities));
            var fields = IntStream.range(0, FIELDS - 2)
                    .mapToObj(field -> "\"%s\": %d".formatted(name(field), random.nextInt(900)))
                    .collect(Collectors.joining(", "));
            var text = "{%s, \"calm\": %s, \"of\": \"%s\"}".formatted(fields, random.nextBoolean(), ground.world().name(entity));
            texts.add(text);
            said.add(AnswerReader.read(text, Set.of()).said());
            List<Delta> deltas = IntStream.range(0, FIELDS)
                    .<Delta>mapToObj(field -> new Delta.Set(ground.attribute("Realm", name(field)), entity, random.nextInt(900)))
                    .toList();
            changes.add(new Proposal<>("guide", -1, "deltas", new Change.Deltas(deltas)));
        }
    }

    private void judge(int i) {
        approved(guard.check(new Proposal<>("guide", -1, "topic", said.get(i)), List.of(), frame(), _ -> 0));
    }

    private void read(int i) {
        var answer = AnswerReader.read(texts.get(i), Set.of()).said();
        approved(guard.check(new Proposal<>("guide", -1, "topic", answer), List.of(), frame(), _ -> 0));
        admit(i);
    }

    private Frame frame() {
        return new Frame(ground.world(), new long[scope.size()]);
    }

    private void admit(int i) {
        approved(ground.gate().admit(changes.get(i), 0));
        ground.gate().drain();
    }

    private static void approved(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?>(String rule, String found, _)) {
            throw new IllegalStateException("rejected by %s: %s".formatted(rule, found));
        }
    }

    private Sample micros(IntConsumer work) {
        var micros = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            int which = (i + WARM_UP) % said.size();
            long start = System.nanoTime();
            work.accept(which);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        return Sample.of(micros);
    }

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        var medians = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            var guarding = new Guarding(SIZES[i]);
            var gate = guarding.micros(guarding::admit);
            medians[i] = gate.median();
            if (SIZES[i] == SIZE) {
                rows.add(row("W ten changes, 20 constraints, world of 10,000: the gate, us", gate));
                rows.add(row("W an answer of ten fields, 20 constraints: its guard, us", guarding.micros(guarding::judge)));
                rows.add(row("W both, and the reading of the JSON, us", guarding.micros(guarding::read)));
            }
        }
        rows.add(slope(medians));
        return rows;
    }

    private static Row row(String what, Sample sample) {
        double p99 = percentile(sample, 0.99);
        return Row.of(what, text("p50 %.2f, p99 %.2f", sample.median(), p99), text("p99.9 %.1f (n=%,d)", percentile(sample, 0.999), ROUNDS))
                .against("p50 < 5, p99 < 50", sample.median() < 5 && p99 < 50);
    }

    private static Row slope(double[] medians) {
        double slope = Math.log(medians[medians.length - 1] / medians[0]) / Math.log((double) SIZES[SIZES.length - 1] / SIZES[0]);
        return Row.of("W slope of the gate's p50 over the size of the world, 100 .. 100,000 (log/log)", text("%.3f", slope),
                        text("%.2f, %.2f, %.2f, %.2f us", medians[0], medians[1], medians[2], medians[3]))
                .against("about 0", Math.abs(slope) < 0.1);
    }

    private static double percentile(Sample sample, double share) {
        return sample.sorted()[(int) (sample.sorted().length * share)];
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
