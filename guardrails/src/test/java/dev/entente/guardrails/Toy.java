package dev.entente.guardrails;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Shards;
import dev.entente.guardrails.expression.Target;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Five regions in a ring (ash, birch, cedar, dale, elm), two factions, and a gate that remembers what it was told.
public final class Toy implements Outbox {
    private static final String LAND =
            """
            Entity Region { owner: Faction?   wall: int = 0   cost: int = 1   title: text = "wild"   open: bool = true }
            Entity Faction { gold: int = 100 }
            Entity Army { owner: Faction?   at: Region?   strength: int = 0 }
            Relation Road(Region, Region) symmetric
            Relation Way(Faction, Region)
            Event Horn(land: Region, loud: int)
            $state = 7
            """;
    private static final List<String> REGIONS = List.of("ash", "birch", "cedar", "dale", "elm");

    public final World world;
    public final List<String> words = new ArrayList<>();
    final Writer writer;
    private final Program program;
    public final Vocabulary vocabulary;
    final Invariants invariants;
    final Gate gate;

    private Toy(Program program) {
        this.program = program;
        world = World.create(Schemas.of(program), 42);
        writer = world.writer();
        var shards = Shards.of(program);
        program.all(Declaration.Module.class)
                .filter(module -> world.schema().type(module.name()) >= 0)
                .forEach(module -> shards.holders(module.name()).forEach(name -> create(module.name(), name)));
        create("$", "$");
        create("Faction", "Wolves");
        create("Faction", "Ravens");
        REGIONS.forEach(name -> create("Region", name));
        for (int i = 0; i < REGIONS.size(); i++) {
            int road = world.schema().relation("Road");
            writer.link(road, id(REGIONS.get(i)), id(REGIONS.get((i + 1) % REGIONS.size())));
        }
        writer.commit();
        writer.drain();
        vocabulary = Vocabulary.of(program, world, writer::symbol);
        invariants = Invariants.of(program, vocabulary);
        gate = new Gate(world, writer, invariants, this);
    }

    /// {@return the toy with further declarations}
    public static Toy with(String declarations) {
        return new Toy(parse(LAND + declarations));
    }

    /// {@return the toy with one constraint}
    static Toy constrained(String constraint) {
        return with("Constraint rule: " + constraint);
    }

    private static Program parse(String text) {
        var parsed = Flow.parse("toy.flow", text);
        if (!parsed.ok()) {
            throw new IllegalArgumentException(parsed.problems().toString());
        }
        return parsed.program();
    }

    private void create(String type, String name) {
        writer.create(world.schema().type(type), name);
    }

    /// {@return the entity of a name}
    public int id(String name) {
        return world.entity(name);
    }

    /// {@return an attribute such as `ash.wall`}
    public long get(String path) {
        int entity = id(path.substring(0, path.indexOf('.')));
        return world.get(world.schema().attribute(world.type(entity), path.substring(path.indexOf('.') + 1)), entity);
    }

    /// Gives an attribute such as `ash.wall` a value.
    public void set(String path, long value) {
        int entity = id(path.substring(0, path.indexOf('.')));
        writer.set(world.schema().attribute(world.type(entity), path.substring(path.indexOf('.') + 1)), entity, value);
    }

    /// {@return an expression's code}
    public Code code(String expression, Scope scope) {
        var program = parse("Scenario Probe { score " + expression + " }");
        return vocabulary.expression(program.all(Declaration.Scenario.class).findFirst().orElseThrow().score(), scope);
    }

    /// {@return an expression's value}
    public long value(String expression) {
        var scope = new Scope("");
        var code = code(expression, scope);
        return code.value(frame(scope));
    }

    /// {@return an expression as a reader sees it}
    public String text(String expression) {
        var scope = new Scope("");
        var code = code(expression, scope);
        return code.text(frame(scope));
    }

    /// {@return a frame with room for the names of a scope}
    public Frame frame(Scope scope) {
        return new Frame(world, new long[scope.size()]).dice(1, 1);
    }

    /// {@return the change that a body such as `ash.wall = 2` makes}
    Change.Run change(String body) {
        var scope = new Scope("");
        var action = parse("Action Probe() { effects { " + body + " } }").all(Declaration.Action.class);
        var effect = vocabulary.effect(action.findFirst().orElseThrow().effects(), scope);
        return new Change.Run(code("true", scope), "", effect, new long[scope.size()], 1, 1);
    }

    /// {@return the gate's verdict on the heartbeat of a module, for the shard whose state `holder` has}
    public Verdict<Change> beat(String module, String holder) {
        var tick = program.all(Declaration.Module.class)
                .filter(it -> it.name().equals(module))
                .flatMap(it -> it.members().stream())
                .filter(Declaration.Tick.class::isInstance)
                .map(Declaration.Tick.class::cast)
                .findFirst()
                .orElseThrow();
        var scope = new Scope(module);
        var effect = vocabulary.effect(tick.body(), scope);
        return admit(new Change.Run(code("true", scope), "", effect, new long[scope.size()], 1, 1, id(holder)));
    }

    /// {@return the gate's verdict on a body}
    public Verdict<Change> run(String body) {
        return admit(change(body));
    }

    Verdict<Change> admit(Change change) {
        return gate.admit(new Proposal<>("Wolves", 3, "Probe()", change), 0);
    }

    /// Runs a body that must pass.
    public Toy after(String body) {
        if (run(body) instanceof Verdict.Rejected<Change> rejected) {
            throw new AssertionError(rejected.toString());
        }
        return this;
    }

    /// Begins the next tick.
    public void advance() {
        gate.advance();
    }

    /// {@return what the gate's refusal of a body says}
    public Verdict.Rejected<Change> refusal(String body) {
        return (Verdict.Rejected<Change>) run(body);
    }

    @Override
    public int room() {
        return MOST;
    }

    @Override
    public void told(Proposal<?> by, int weight, String text) {
        words.add(by.agent() + " " + weight + " " + text);
    }

    @Override
    public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
        words.add(event + " " + List.of(fields[0], fields[1]) + (shard == Target.ALL ? "" : " to " + shard));
    }

    @Override
    public void started(Proposal<?> by, String module, String operation, long[] arguments) {
        words.add(module + "." + operation + Arrays.toString(arguments));
    }
}
