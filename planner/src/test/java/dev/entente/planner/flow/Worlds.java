package dev.entente.planner.flow;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A flow program and a world for it, made by hand.
final class Worlds {
    final Program program;
    final World world;
    private final String text;
    private final Writer writer;
    private final Map<String, String> entities = new HashMap<>();

    Worlds(String text) {
        var parsed = Flow.parse("test.flow", text);
        this.text = text;
        program = Flow.complete(parsed.program()).program();
        expectNone(parsed.problems());
        world = World.create(Schemas.of(program), 1);
        writer = world.writer();
    }

    Worlds create(String type, String... names) {
        for (var name : names) {
            writer.create(world.schema().type(type), name);
            entities.put(name, type);
        }
        return this;
    }

    Worlds set(String entity, String attribute, long value) {
        int id = world.entity(entity);
        writer.set(world.schema().attribute(world.type(id), attribute), id, value);
        return this;
    }

    Worlds set(String entity, String attribute, String value) {
        return set(entity, attribute, world.entity(value));
    }

    Worlds link(String relation, String from, String to) {
        writer.link(world.schema().relation(relation), world.entity(from), world.entity(to));
        return this;
    }

    private void expectNone(List<Problem> problems) {
        var errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.stream().map(it -> Flow.show(it, text)).collect(Collectors.joining()));
        }
    }

    FlowModel.Read read() {
        var known = new HashMap<>(entities);
        known.remove("$");
        expectNone(Flow.check(program, known));
        return FlowModel.of(program, entities);
    }

    FlowModel model() {
        var read = read();
        return read.model().orElseThrow(() -> new AssertionError(read.refusals().toString()));
    }

    /// {@return the actions of the plan for a problem, each with what it is about}
    static List<String> plan(dev.entente.planner.model.Problem problem) {
        if (Search.plan(problem, Budget.of(100_000)) instanceof Outcome.Found(Decomposition plan)) {
            return Arrays.stream(plan.steps()).mapToObj(step -> action(problem, plan, step)).toList();
        }
        throw new AssertionError("no plan for " + problem.name());
    }

    private static String action(dev.entente.planner.model.Problem problem, Decomposition plan, int step) {
        return problem.model().name(plan.symbol(step))
                + Arrays.stream(plan.arguments(step))
                        .mapToObj(object -> " " + problem.objects().get(object).name())
                        .collect(Collectors.joining());
    }
}
