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
import dev.entente.planner.Operator;
import dev.entente.planner.Plan;
import dev.entente.planner.PlanLog;
import dev.entente.planner.Repertoire;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Wolves and Ravens with an army each, and a boar, on a road ash - birch - cedar - dale; the Wolves know no way to do what they want.
public final class Hunt {
    private static final String FLOW =
            """
            Entity Faction { gold: int = 50 private   rival: Faction? }
            Entity Region { owner: Faction?   wall: int = 0 }
            Entity Army { owner: Faction   at: Region   hp: int = 20   morale: int = 3 private }
            Entity Beast { at: Region   hp: int = 30 }
            Relation Road(Region, Region) symmetric
            Constraint solvent: Faction.gold >= 0
            Constraint alive: Army.hp >= 0
            Constraint beasts_end_at_nothing: Beast.hp >= 0
            Event Horn(land: Region)
            Faction Wolves { pursue Held($me, birch)  pursue Slain($me, boar)  pursue Held($me, dale) }
            Faction Ravens { }
            Goal Held(who: Faction, land: Region) {
                Achieved when land.owner == who
                Method never when false { Do Pay(who, 1) }
            }
            Goal Slain(who: Faction, beast: Beast) {
                Achieved when beast.hp == 0
                Method never when false { Do Pay(who, 1) }
            }
            Goal Near(army: Army, land: Region) {
                Achieved when army.at == land
                Method walk when size(route r over Road from army.at to land (r.wall == 0)) > 0 {
                    Each step in route r over Road from army.at to land (r.wall == 0) { Do March(army, step) }
                }
            }
            Goal Ping(army: Army) { Achieved when army.hp == 99   Method pong { Achieve Pong(army) } }
            Goal Pong(army: Army) { Achieved when army.hp == 98   Method ping { Achieve Ping(army) } }
            Action March(army: Army, to: Region) {
                requires Road(army.at, to) and to.wall == 0
                effects { army.at = to }
            }
            Action Strike(army: Army, beast: Beast, force: int) {
                requires army.at == beast.at
                effects { beast.hp -= force   army.hp -= 5 }
            }
            Action Plant(army: Army, land: Region) {
                requires army.at == land
                effects { land.owner = army.owner   army.owner.gold -= 10 }
            }
            Action Pay(who: Faction, amount: int) { effects { who.gold -= amount } }
            Action Rob(who: Faction, other: Faction) { effects { who.gold += 500 / (other.gold - 50) } }
            Action Raise(who: Faction, land: Region) { effects { Create Army { owner: who, at: land } } }
            Action Blow(army: Army) { effects { Emit Horn { land: army.at } } }
            """;
    private static final Program PROGRAM = program();

    final World world;
    final Domain domain;
    private final Gate gate;
    private final Invariants invariants;
    private final List<String> words = new ArrayList<>();

    private static Program program() {
        var parsed = Flow.parse("hunt.flow", FLOW);
        if (!parsed.ok()) {
            throw new IllegalArgumentException(parsed.problems().toString());
        }
        return parsed.program();
    }

    /// Makes a fresh world.
    public Hunt() {
        world = World.create(Schemas.of(PROGRAM), 42);
        var writer = world.writer();
        fill(writer);
        writer.drain();
        var vocabulary = Vocabulary.of(PROGRAM, world, writer::symbol);
        invariants = Invariants.of(PROGRAM, vocabulary);
        gate = new Gate(world, writer, invariants, new Ears());
        domain = Domain.of(PROGRAM, vocabulary);
    }

    private void fill(Writer writer) {
        int wolves = writer.create(type("Faction"), "Wolves");
        int ravens = writer.create(type("Faction"), "Ravens");
        var lands = List.of("ash", "birch", "cedar", "dale").stream().map(it -> writer.create(type("Region"), it)).toList();
        for (int i = 1; i < lands.size(); i++) {
            writer.link(world.schema().relation("Road"), lands.get(i - 1), lands.get(i));
        }
        army(writer, "band", wolves, lands.getFirst());
        army(writer, "flock", ravens, lands.getFirst());
        int boar = writer.create(type("Beast"), "boar");
        writer.set(attribute("Beast", "at"), boar, lands.get(2));
        writer.set(attribute("Region", "owner"), lands.get(3), ravens);
    }

    private void army(Writer writer, String name, int owner, int at) {
        int army = writer.create(type("Army"), name);
        writer.set(attribute("Army", "owner"), army, owner);
        writer.set(attribute("Army", "at"), army, at);
    }

    private int type(String name) {
        return world.schema().type(name);
    }

    private int attribute(String type, String name) {
        return world.schema().attribute(type(type), name);
    }

    /// What became of one proposal.
    ///
    /// @param rule the reason's code; empty where it was approved
    /// @param nanos how long the check took, by the clock
    /// @param unsound what the world says against an approved one after it was carried out; empty where nothing
    public record Outcome(String rule, String found, long nanos, String unsound) {}

    /// Lets a mind say one thing for one of the Wolves' goals, and carries out what is approved.
    public Outcome hear(int goal, String said) {
        var check = new Check(said);
        int self = world.entity("Wolves");
        var once = new Bounds(8_000, 250, 24, 8, 400, 12, 1, 50, 100);
        var plan = new Plan("Wolves", Limits.DEFAULT, check, world);
        plan.learn(Repertoire.of(domain, self, Policy.CAUTIOUS.within(once)));
        var root = plan.pursue(domain.pursued("Wolves").get(goal), new long[] {self});
        boolean way = plan.unfold(root, world, check);
        if (way != check.rule.isEmpty()) {
            throw new AssertionError("a way: %s, rejected: %s %s".formatted(way, check.rule, check.found));
        }
        return new Outcome(check.rule, check.found, check.nanos, way ? carriedOut(plan, root) : "");
    }

    private String carriedOut(Plan plan, Node root) {
        var before = ravens();
        int entities = world.entities();
        for (var act : acts(plan, root, new ArrayList<>())) {
            var operator = ((Step.Act) act.step()).operator();
            var refused = run(act, operator, operator.starts()).or(() -> run(act, operator, operator.effects()));
            if (refused.isPresent()) {
                return operator.name() + " was refused: " + refused.get();
            }
        }
        if (!plan.achieved(root, world)) {
            return "the goal is not achieved";
        }
        if (!invariants.broken(world).isEmpty()) {
            return invariants.broken(world).toString();
        }
        if (!before.equals(ravens())) {
            return "what belongs to the Ravens changed: %s -> %s".formatted(before, ravens());
        }
        return entities == world.entities() && words.isEmpty() ? "" : "something was created or said: " + words;
    }

    private static List<Node> acts(Plan plan, Node node, List<Node> acts) {
        if (node.step() instanceof Step.Act) {
            acts.add(node);
        }
        plan.parts(node).forEach(part -> acts(plan, part, acts));
        return acts;
    }

    private Optional<String> run(Node act, Operator operator, Effect effect) {
        var change = new Change.Run(operator.requires(), operator.requirement(), effect, act.inner().clone(), 1, 1);
        return gate.admit(new Proposal<>("Wolves", act.id(), operator.name(), change), 0)
                        instanceof Verdict.Rejected<Change>(String rule, String found, String _)
                ? Optional.of(rule + ": " + found)
                : Optional.empty();
    }

    /// {@return every attribute of what belongs to the Ravens but land, which may be conquered}
    private TreeMap<String, Long> ravens() {
        var all = new TreeMap<String, Long>();
        for (var name : List.of("Ravens", "flock")) {
            int entity = world.entity(name);
            int type = world.type(entity);
            for (int i = 0; i < world.schema().attributeCount(type); i++) {
                int attribute = world.schema().attributeAt(type, i);
                all.put(name + "." + world.schema().attributeName(attribute), world.get(attribute, entity));
            }
        }
        return all;
    }

    /// Says one thing, and times how long it takes to judge it.
    private static final class Check implements Chooser, PlanLog {
        private final String said;
        private long since;
        private long nanos;
        private String rule = "";
        private String found = "";

        Check(String said) {
            this.said = said;
        }

        @Override
        public int choose(Choice choice) {
            return 0;
        }

        @Override
        public Optional<String> propose(Question question) {
            if (since != 0) {
                return Optional.empty();
            }
            since = System.nanoTime();
            return Optional.of(said);
        }

        @Override
        public void proposed(Question question, String text, Verdict<Examination> verdict) {
            nanos = System.nanoTime() - since;
            if (verdict instanceof Verdict.Rejected<Examination> rejected) {
                rule = rejected.rule();
                found = rejected.found();
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
    }

    /// Hears what effects say.
    private final class Ears implements Outbox {
        @Override
        public int room() {
            return MOST;
        }

        @Override
        public void told(Proposal<?> by, int weight, String text) {
            words.add(text);
        }

        @Override
        public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
            words.add(event);
        }

        @Override
        public void started(Proposal<?> by, String module, String operation, long[] arguments) {
            words.add(operation);
        }
    }
}
