package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A band of the Wolves in ash, on a road ash - birch - cedar - dale - elm, with a detour cedar - fen - elm.
final class Toy implements PlanLog {
    private static final String LAND =
            """
            Entity Region { wall: int = 0   cost: int = 1   beacon: bool = false }
            Entity Faction { gold: int = 100 }
            Entity Army { owner: Faction   at: Region   strength: int = 10 }
            Relation Road(Region, Region) symmetric
            Event Horn(land: Region)
            $depth = 0
            Action March(army: Army, to: Region) takes to.cost ticks {
                requires Road(army.at, to) and to.wall == 0
                effects { army.at = to }
            }
            Action Tunnel(army: Army, to: Region) takes 2 ticks {
                requires Road(army.at, to)
                starts { army.owner.gold -= 40 }
                effects { army.at = to }
                undo { army.owner.gold += 40 }
            }
            Action Light(land: Region) { requires not land.beacon  effects { land.beacon = true } }
            Action Pay(who: Faction, amount: int) { requires who.gold >= amount  effects { who.gold -= amount } }
            Action Never(who: Faction) { requires who.gold < 0 }
            Goal Reached(army: Army, land: Region) {
                Achieved when army.at == land
                Method march when size(route r over Road from army.at to land (r.wall == 0) by r.cost) > 0 {
                    Each step in route r over Road from army.at to land (r.wall == 0) by r.cost { Do March(army, step) }
                }
                Method tunnel when army.owner.gold >= 40 {
                    Each step in route r over Road from army.at to land {
                        if (step.wall == 0) { Do March(army, step) } else { Do Tunnel(army, step) }
                    }
                }
            }
            """;
    static final String[][] ROADS = {
        {"ash", "birch"}, {"birch", "cedar"}, {"cedar", "dale"}, {"dale", "elm"}, {"cedar", "fen"}, {"fen", "elm"}
    };

    final World world;
    final Writer writer;
    final Domain domain;
    final Plan plan;
    final List<String> decided = new ArrayList<>();
    final List<String> grew = new ArrayList<>();
    Node root;
    Chooser mind = _ -> 0;

    /// @param goals further declarations, after `pursue` and the standing goal
    Toy(String goal, String goals, Limits limits) {
        var program = parse("%s Faction Wolves { pursue %s } %s".formatted(LAND, goal, goals));
        world = World.create(Schemas.of(program), 42);
        writer = world.writer();
        writer.create(type("$"), "$");
        int wolves = writer.create(type("Faction"), "Wolves");
        for (var name : List.of("ash", "birch", "cedar", "dale", "elm", "fen")) {
            writer.create(type("Region"), name);
        }
        writer.create(type("Army"), "band");
        set("band.owner", wolves);
        set("band.at", world.entity("ash"));
        for (var road : ROADS) {
            writer.link(world.schema().relation("Road"), world.entity(road[0]), world.entity(road[1]));
        }
        domain = Domain.of(program, Vocabulary.of(program, world, writer::symbol));
        plan = new Plan("Wolves", limits, this, world);
        root = pursue(0);
    }

    static Toy of(String goal, String goals) {
        return new Toy(goal, goals, Limits.DEFAULT);
    }

    private static Program parse(String text) {
        var parsed = Flow.parse("toy.flow", text);
        if (!parsed.ok()) {
            throw new IllegalArgumentException(parsed.problems().toString());
        }
        return parsed.program();
    }

    private int type(String name) {
        return world.schema().type(name);
    }

    Node pursue(int which) {
        return plan.pursue(domain.pursued("Wolves").get(which), new long[] {world.entity("Wolves")});
    }

    boolean unfold() {
        return plan.unfold(root, world, mind);
    }

    /// Unfolds, which must work, and shows the actions.
    String planned() {
        if (!unfold()) {
            throw new AssertionError(plan.reason());
        }
        return actions();
    }

    /// {@return the actions below the standing goal, in order}
    String actions() {
        return plan.tree().tree().below(root).stream()
                .filter(node -> node.step() instanceof Step.Act)
                .map(node -> Labels.of(node, world))
                .collect(Collectors.joining(" "));
    }

    /// {@return all nodes below a node as `label[part, part]`}
    String shape(Node node) {
        var parts = plan.parts(node).stream().map(this::shape).collect(Collectors.joining(", "));
        return Labels.of(node, world) + (parts.isEmpty() ? "" : "[" + parts + "]");
    }

    /// {@return the node of a label}
    Node node(String label) {
        return plan.tree().tree().below(root).stream()
                .filter(node -> Labels.of(node, world).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + shape(root)));
    }

    /// Gives an attribute such as `ash.wall` a value, and returns its cell.
    long set(String path, long value) {
        int entity = world.entity(path.substring(0, path.indexOf('.')));
        int attribute = world.schema().attribute(world.type(entity), path.substring(path.indexOf('.') + 1));
        writer.set(attribute, entity, value);
        return Cell.of(attribute, entity);
    }

    /// Changes the world and mends the plan.
    Optional<Rewrite> disturb(String path, long value) {
        var broken = plan.broken(set(path, value), world);
        return broken == null ? Optional.empty() : rewrite(broken);
    }

    /// Mends a part, and says how where it was decomposed again.
    Optional<Rewrite> rewrite(Node broken) {
        return plan.mend(broken, world, mind) instanceof Mending.Rewritten(var rewrite, _)
                ? Optional.of(rewrite)
                : Optional.empty();
    }

    /// Carries a node out as a stepper would, its effects included.
    void done(Node node) {
        plan.move(node, Status.RUNNING, "");
        plan.move(node, Status.DONE, "");
    }

    @Override
    public void grew(Node node, String kind, String label) {
        grew.add(kind + " " + label);
    }

    @Override
    public void moved(Node node, Status status, String reason) {}

    @Override
    public void refused(Choice choice, String rule, String found, String allowed) {
        decided.add("refused " + found);
    }

    @Override
    public void decided(Choice choice, int chosen) {
        decided.add(choice.options().stream().map(Option::label).collect(Collectors.joining(" | ")));
    }
}
