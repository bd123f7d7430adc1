package dev.entente.cli.graph;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Promise;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// Projects a contract onto its parties: one tree for what all agree on, and one for each party with the lines that it
/// plays, in their order. Promises are pointed at across parties, from who waits to who owes.
///
/// @param steps makes the trees of bodies
record ContractTrees(StepTrees steps) {

    /// {@return the key of a contract's tree}
    static String contract(String name) {
        return "Contract " + name;
    }

    /// {@return the key of a clause}
    static String clause(String contract, String name) {
        return "Clause " + contract + "." + name;
    }

    private static String party(String contract, String name) {
        return "Party " + contract + "." + name;
    }

    /// {@return the tree of the contract, then those of its parties in the order of its parameters}
    Stream<Node> of(Declaration.Contract contract) {
        var playing = new LinkedHashSet<String>();
        contract.commitments().forEach(line -> playing.add(line.party()));
        var parties = contract.parameters().stream()
                .map(it -> it.name())
                .filter(playing::contains)
                .toList();
        return Stream.concat(Stream.of(agreed(contract, parties)), parties.stream().map(it -> part(contract, it)));
    }

    private Node agreed(Declaration.Contract contract, List<String> parties) {
        var children = new ArrayList<Node>();
        contract.terms().forEach(term -> children.add(part(
                "Term " + term.name(),
                Labels.join(Flow.format(term.low()) + " to " + Flow.format(term.high()), Labels.clause("by", term.step())))));
        if (contract.needed() > 0) {
            children.add(part("Join " + StepTrees.counted(contract.needed()), ""));
        }
        end(children, Node.Kind.PART, "Settled", contract.settled());
        end(children, Node.Kind.UNDO, "Breach", contract.breach());
        var links = parties.stream()
                .map(it -> new Link(Link.Kind.BINDS, party(contract.name(), it)))
                .toList();
        var title = "Contract " + contract.name() + Labels.parameters(contract.parameters());
        return Node.of(Node.Kind.CONTRACT, title, contract.secret() ? "secret" : "", children)
                .keyed(contract(contract.name()))
                .linked(links);
    }

    private static Node part(String title, String detail) {
        return Node.of(Node.Kind.PART, title, detail, List.of());
    }

    private void end(List<Node> children, Node.Kind kind, String word, Statement.Block block) {
        if (block.written()) {
            children.add(steps.part(kind, word, block.body()));
        }
    }

    private Node part(Declaration.Contract contract, String party) {
        var children = new ArrayList<Node>();
        contract.worths().stream()
                .filter(it -> it.party().equals(party))
                .forEach(it -> children.add(part(
                        "Worth", Labels.join(Flow.format(it.value()), Labels.clause("reserve", it.reserve())))));
        contract.pledges().stream()
                .filter(it -> it.party().equals(party))
                .forEach(it -> children.add(part(word(it.purpose()), held(it))));
        contract.commitments().stream()
                .filter(it -> it.party().equals(party))
                .forEach(it -> children.add(promise(contract, it.promise())));
        return Node.of(Node.Kind.PARTY, party, "of " + contract.name(), children).keyed(party(contract.name(), party));
    }

    private static String word(Declaration.Purpose purpose) {
        return switch (purpose) {
            case ESCROW -> "Escrow";
            case STAKE -> "Stake";
        };
    }

    private static String held(Declaration.Pledge pledge) {
        return "%s %s for %s".formatted(Flow.format(pledge.amount()), pledge.attribute(), pledge.clause());
    }

    private Node promise(Declaration.Contract contract, Promise promise) {
        return switch (promise) {
            case Promise.Fork fork -> {
                var children = new ArrayList<>(steps.of(fork.body()));
                end(children, Node.Kind.UNDO, "undo", fork.undo());
                yield Node.of(Node.Kind.FORK, "Fork " + fork.name(), due(fork.from(), fork.by()), children)
                        .keyed(clause(contract.name(), fork.name()));
            }
            case Promise.Keep(_, var name, var when, var from, var by) ->
                Node.of(Node.Kind.KEEP, "Keep " + name, Labels.join(due(from, by), Labels.clause("when", when)), List.of())
                        .keyed(clause(contract.name(), name));
            case Promise.Join join -> join(contract, join);
        };
    }

    private static String due(Expression from, Expression by) {
        return Labels.join(Labels.clause("from", from), "by " + Flow.format(by) + " ticks");
    }

    private static Node join(Declaration.Contract contract, Promise.Join join) {
        var names = join.clauses().stream()
                .map(it -> it.of().isEmpty() ? it.clause() : it.of() + "." + it.clause())
                .toList();
        var count = join.needed() == 0 ? "" : StepTrees.counted(join.needed()) + " ";
        return Node.of(Node.Kind.JOIN, "Join " + count + String.join(", ", names), "", List.of())
                .linked(join.clauses().stream()
                        .map(it -> new Link(Link.Kind.AWAITS, clause(owner(contract, it), it.clause())))
                        .toList());
    }

    /// {@return the contract whose clause it is}
    private static String owner(Declaration.Contract contract, Promise.Awaited awaited) {
        return contract.parameters().stream()
                .filter(it -> it.name().equals(awaited.of()))
                .map(it -> it.type() instanceof Type.Ref(String entity, _) ? entity : "")
                .findFirst()
                .orElse(contract.name());
    }
}
