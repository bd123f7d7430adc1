package dev.entente.planner.proposal;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Outbox;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.Domain;
import dev.entente.planner.Limits;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.PlanLog;
import dev.entente.planner.Repertoire;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// A planner that has forgotten some of its methods, and a mind that remembers them one case at a time.
///
/// The mind is the same planner with all methods: it plans the task at hand, and says for any part of it which steps it
/// took there, by the names of what they were done with. Two such planners do one task after the other: one keeps what
/// it learns, the other forgets it after each task. The world goes on as the mind would have it, so both meet the same.
public final class Amnesia implements PlanLog {
    private static final Limits FAR = new Limits(4_000, 40, 6, 400, 12);

    private final Lesson lesson;
    private final World world;
    private final Gate gate;
    private final Vocabulary whole;
    private final Domain full;
    private final Domain partial;
    private final Map<String, String> memory = new HashMap<>();
    private final Map<String, Integer> removed;
    private String rejected = "";

    /// A domain with tasks.
    ///
    /// @param declarations all but goals
    /// @param goals the head of each goal, with its methods
    /// @param entities fills a world
    /// @param tasks what is to be done, one after the other
    public record Lesson(
            String declarations, Map<String, List<String>> goals, java.util.function.Consumer<Writing> entities, List<String> tasks) {}

    /// Adds entities to a world.
    public record Writing(World world, Writer writer) {
        /// Makes an entity with references to others, each as `attribute=name`.
        public Writing add(String type, String name, String... references) {
            int of = world.schema().type(type);
            int entity = writer.create(of, name);
            for (var reference : references) {
                var parts = reference.split("=", 2);
                int attribute = world.schema().attribute(of, parts[0]);
                boolean number = Character.isDigit(parts[1].charAt(0));
                writer.set(attribute, entity, number ? Long.parseLong(parts[1]) : world.entity(parts[1]));
            }
            return this;
        }
    }

    /// What came of all tasks.
    ///
    /// @param calls how many questions the mind was asked
    public record Result(int tasks, int solved, long calls, long reused) {}

    /// Forgets about half of the methods of a lesson.
    public Amnesia(Lesson lesson, long seed) {
        this.lesson = lesson;
        var random = new SplittableRandom(seed);
        removed = new LinkedHashMap<>();
        lesson.goals().forEach((head, methods) -> {
            if (random.nextBoolean()) {
                removed.put(head, random.nextInt(methods.size()));
            }
        });
        var all = program(lesson.goals());
        world = World.create(Schemas.of(all), seed);
        var writer = world.writer();
        lesson.entities().accept(new Writing(world, writer));
        writer.drain();
        whole = Vocabulary.of(all, world, writer::symbol);
        gate = new Gate(world, writer, Invariants.of(all, whole), new Silence());
        full = Domain.of(all, whole);
        partial = Domain.of(program(remaining()), whole);
    }

    private Map<String, List<String>> remaining() {
        var goals = new LinkedHashMap<String, List<String>>();
        lesson.goals().forEach((head, methods) -> {
            var kept = new ArrayList<>(methods);
            if (removed.containsKey(head)) {
                kept.remove((int) removed.get(head));
            }
            goals.put(head, kept);
        });
        return goals;
    }

    private Program program(Map<String, List<String>> goals) {
        var text = new StringBuilder(lesson.declarations());
        goals.forEach((head, methods) -> text.append("Goal ").append(head).append(String.join("\n", methods)).append(" }\n"));
        text.append("Faction Us { ").append(lesson.tasks().stream().map(it -> "pursue " + it).collect(Collectors.joining("\n"))).append(" }");
        var parsed = Flow.parse("lesson.flow", text.toString());
        if (!parsed.ok()) {
            throw new IllegalArgumentException(Flow.show(parsed.problems().getFirst(), text.toString()));
        }
        return parsed.program();
    }

    /// {@return how many methods were forgotten}
    public int forgotten() {
        return removed.size();
    }

    /// Does all tasks.
    ///
    /// @param keeps whether what was learned for one is kept for the next
    public Result run(boolean keeps) {
        var learned = repertoire();
        int solved = 0;
        long calls = 0;
        long reused = 0;
        for (int i = 0; i < lesson.tasks().size(); i++) {
            learned = keeps ? learned : repertoire();
            long before = learned.tally().questions();
            long again = learned.tally().reuses();
            solved += solves(i, learned) ? 1 : 0;
            calls += learned.tally().questions() - before;
            reused += learned.tally().reuses() - again;
        }
        return new Result(lesson.tasks().size(), solved, calls, reused);
    }

    private Repertoire repertoire() {
        return Repertoire.of(partial, world.entity("Us"), Policy.CAUTIOUS.within(new Bounds(8_000, 250, 24, 8, 4_000, 40, 2, 1, 1_000)));
    }

    private boolean solves(int task, Repertoire learned) {
        var known = new Plan("Us", FAR, this, world);
        var model = known.pursue(full.pursued("Us").get(task), new long[] {world.entity("Us")});
        if (!known.unfold(model, world, _ -> 0)) {
            throw new AssertionError("the whole domain has no plan for %s: %s".formatted(lesson.tasks().get(task), known.reason()));
        }
        memory.clear();
        remember(known, model);
        var plan = new Plan("Us", FAR, this, world);
        plan.learn(learned);
        boolean way = plan.unfold(plan.pursue(partial.pursued("Us").get(task), new long[] {world.entity("Us")}), world, new Memory());
        act(known, model);
        gate.advance();
        return way;
    }

    private void remember(Plan plan, Node node) {
        if (node.step() instanceof Step.Task && !plan.parts(node).isEmpty()) {
            memory.putIfAbsent(Plan.label(node, world), "Method remembered { " + String.join("  ", steps(plan, node)) + " }");
        }
        plan.parts(node).forEach(part -> remember(plan, part));
    }

    private List<String> steps(Plan plan, Node node) {
        return plan.parts(node).stream()
                .flatMap(part -> switch (part.step()) {
                    case Step.Task _ -> List.of("Achieve " + Plan.label(part, world)).stream();
                    case Step.Act _ -> List.of("Do " + Plan.label(part, world)).stream();
                    default -> steps(plan, part).stream();
                })
                .toList();
    }

    private void act(Plan plan, Node node) {
        if (node.step() instanceof Step.Act act) {
            for (Effect effect : List.of(act.operator().starts(), act.operator().effects())) {
                var run = new Change.Run(act.operator().requires(), "", effect, node.inner().clone(), 1, 1);
                if (gate.admit(new Proposal<>("Us", 0, act.text(), run), 0) instanceof Verdict.Rejected<Change> rejected) {
                    throw new AssertionError(Plan.label(node, world) + ": " + rejected);
                }
            }
        }
        plan.parts(node).forEach(part -> act(plan, part));
    }

    /// {@return the last rejection, for whoever wonders}
    public String rejected() {
        return rejected;
    }

    /// Says what it remembers.
    private final class Memory implements Chooser {
        @Override
        public int choose(Choice choice) {
            return 0;
        }

        @Override
        public Optional<String> propose(Question question) {
            return Optional.of(memory.getOrDefault(question.task(), ""));
        }
    }

    @Override
    public void proposed(Question question, String said, Verdict<Examination> verdict) {
        if (verdict instanceof Verdict.Rejected<Examination> it) {
            rejected = "%s: %s: %s: %s".formatted(question.task(), said, it.rule(), it.found());
        }
    }

    @Override
    public void grew(Node node, String kind, String label) {}

    @Override
    public void moved(Node node, Status status, String reason) {}

    @Override
    public void decided(Choice choice, int chosen) {}

    @Override
    public void refused(Choice choice, String broken, String what, String allowed) {}

    /// Hears nothing.
    private static final class Silence implements Outbox {
        @Override
        public int room() {
            return MOST;
        }

        @Override
        public void told(Proposal<?> by, int weight, String text) {}

        @Override
        public void emitted(Proposal<?> by, String event, long[] fields, int shard) {}

        @Override
        public void started(Proposal<?> by, String module, String operation, long[] arguments) {}
    }
}
