package dev.entente.cli.graph;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes a tree of each declaration that does something; types, relations, constraints and state do nothing. What a
/// contract becomes for its parties is drawn in their parts of the contract, and not once more.
final class DeclarationTrees {
    private final StepTrees steps;
    private final Map<String, Long> shards = new HashMap<>();
    private final Set<String> contracts = new HashSet<>();

    private DeclarationTrees(Program program) {
        this.steps = new StepTrees(new Effects(states(program)), Clauses.of(program));
        program.all(Declaration.Contract.class).forEach(it -> contracts.add(it.name()));
        program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.shards().stream())
                .forEach(it -> shards.put(it.module(), it.count()));
    }

    /// {@return the trees in the order written}
    static List<Node> of(Program program) {
        var trees = new DeclarationTrees(program);
        return program.declarations().stream().flatMap(trees::of).toList();
    }

    private static Set<String> states(Program program) {
        var states = new HashSet<String>();
        program.all(Declaration.State.class).forEach(state -> states.add(state.name()));
        program.all(Declaration.Module.class).flatMap(module -> module.members().stream())
                .filter(Declaration.State.class::isInstance)
                .forEach(state -> states.add(state.name()));
        return states;
    }

    private Stream<Node> of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Faction faction -> Stream.of(faction(faction));
            case Declaration.Goal goal -> goal.name().contains(".") ? Stream.empty() : Stream.of(goal(goal));
            case Declaration.Action action -> Stream.of(action(action));
            case Declaration.Saga saga ->
                Stream.of(Node.of(Node.Kind.SAGA, "Saga " + saga.name() + Labels.parameters(saga.parameters()), "",
                                steps.stages(saga.stages()))
                        .keyed("Saga." + saga.name()));
            case Declaration.Director mind -> Stream.of(mind(mind));
            case Declaration.Module module ->
                contracts.contains(module.name()) ? Stream.empty() : Stream.of(module(module));
            case Declaration.Operation operation -> Stream.of(operation("", operation));
            case Declaration.On on -> Stream.of(on(on));
            case Declaration.Tick tick ->
                Stream.of(Node.of(Node.Kind.HEARTBEAT, "Tick", "every " + tick.period(), steps.of(tick.body())));
            case Declaration.Contract contract -> new ContractTrees(steps).of(contract);
            case Declaration.Scenario _, Declaration.Import _, Declaration.Entity _, Declaration.Relation _,
                    Declaration.Constraint _, Declaration.Event _, Declaration.State _ -> Stream.empty();
        };
    }

    private Node faction(Declaration.Faction faction) {
        var mind = faction.mind().isEmpty() ? "" : "mind " + faction.mind();
        var goals = faction.pursues().stream()
                .map(it -> StepTrees.achieve(Node.Kind.ACHIEVE, "pursue ", it)
                        .linked(Link.Kind.PURSUES, StepTrees.goal(it)))
                .toList();
        return Node.of(Node.Kind.FACTION, "Faction " + faction.name(), mind, goals);
    }

    private Node goal(Declaration.Goal goal) {
        var children = new ArrayList<Node>();
        if (goal.achieved().at().written()) {
            children.add(Node.of(Node.Kind.PART, "Achieved", Labels.clause("when", goal.achieved()), List.of()));
        }
        goal.methods().forEach(method -> children.add(method(method)));
        return Node.of(Node.Kind.GOAL, "Goal " + goal.name() + Labels.parameters(goal.parameters()), "", children)
                .keyed("Goal " + goal.name());
    }

    private Node method(Declaration.Method method) {
        var detail = Labels.join(Labels.clause("when", method.when()), Labels.clause("prefer", method.prefer()));
        return Node.of(Node.Kind.METHOD, "Method " + method.name(), detail, steps.of(method.body()));
    }

    private Node action(Declaration.Action action) {
        var children = new ArrayList<Node>();
        if (action.requires().at().written()) {
            children.add(Node.of(Node.Kind.PART, "requires", Flow.format(action.requires()), List.of()));
        }
        part(children, Node.Kind.PART, "starts", action.starts());
        part(children, Node.Kind.PART, "effects", action.effects());
        part(children, Node.Kind.UNDO, "undo", action.undo());
        var takes = action.takes().at().written() ? "takes " + Flow.format(action.takes()) + " ticks" : "";
        return Node.of(Node.Kind.ACTION, "Action " + action.name() + Labels.parameters(action.parameters()), takes, children)
                .keyed("Action " + action.name());
    }

    private void part(List<Node> parts, Node.Kind kind, String word, List<Statement> body) {
        var part = steps.part(kind, word, body);
        if (!part.text().equals(word) || !part.children().isEmpty()) {
            parts.add(part);
        }
    }

    private Node mind(Declaration.Director mind) {
        var topics = new ArrayList<Node>();
        mind.answers().stream().map(Declaration.Answer::topic).distinct().forEach(topic ->
                topics.add(Node.of(Node.Kind.TOPIC, "answer " + topic, "", List.of()).keyed(mind.name() + "." + topic)));
        mind.topics().forEach(topic -> {
            if (topic instanceof Declaration.Operation rule) {
                topics.add(operation(mind.name(), rule));
            }
        });
        var role = mind.role() == Declaration.Role.DIRECTOR ? "Director " : "Observer ";
        var kind = mind.mind().isEmpty() ? "" : "mind " + mind.mind();
        return Node.of(Node.Kind.MIND, role + mind.name(), kind, topics).keyed(mind.name());
    }

    private Node module(Declaration.Module module) {
        var members = module.members().stream()
                .flatMap(member -> member instanceof Declaration.Operation operation
                        ? Stream.of(operation(module.name(), operation))
                        : of(member))
                .toList();
        var count = shards.get(module.name());
        var detail = count == null ? "" : "%,d shards".formatted(count);
        return Node.of(Node.Kind.MODULE, "Module " + module.name(), detail, members).keyed(module.name());
    }

    private Node operation(String owner, Declaration.Operation operation) {
        var title = operation.name() + Labels.parameters(operation.parameters());
        var kind = operation.reads() ? "/return" : "/execute";
        return Node.of(Node.Kind.OPERATION, title, kind, steps.of(operation.body()))
                .keyed(owner + "." + operation.name());
    }

    private Node on(Declaration.On on) {
        return Node.of(Node.Kind.REACTION, "ON " + on.name(), Labels.clause("when", on.when()), steps.of(on.body()))
                .keyed("ON " + on.name());
    }
}
