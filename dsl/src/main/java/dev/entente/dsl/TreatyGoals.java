package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Projects contracts onto their parties: each promised `Fork` becomes a goal of its own, about the contract's entity; what
/// happens after the end becomes reactions of a module of the contract's name.
///
/// Places are those of the text; names of parameters and terms become attributes of the entity.
final class TreatyGoals {
    /// Under which name a promise knows its contract.
    static final String SELF = "contract";

    private TreatyGoals() {}

    /// {@return the program with these goals and modules behind all else; those that are there already are not added again}
    static Program added(Program program) {
        Map<String, Declaration.Contract> contracts = Symbols.named(program, Declaration.Contract.class);
        if (contracts.isEmpty()) {
            return program;
        }
        Set<String> goals = names(program, Declaration.Goal.class);
        Set<String> modules = names(program, Declaration.Module.class);
        List<Declaration> all = new ArrayList<>(program.declarations());
        for (Declaration.Contract contract : contracts.values()) {
            goals(contract).stream().filter(it -> !goals.contains(it.name())).forEach(all::add);
            if (!modules.contains(contract.name()) && (contract.settled().written() || contract.breach().written())) {
                all.add(module(contract));
            }
        }
        return new Program(program.file(), all, program.comments());
    }

    private static <D extends Declaration> Set<String> names(Program program, Class<D> kind) {
        return program.all(kind).map(Declaration::name).collect(Collectors.toSet());
    }

    /// {@return the name of the goal that a promise becomes}
    static String goal(String contract, String clause) {
        return contract + "." + clause;
    }

    private static List<Declaration> goals(Declaration.Contract contract) {
        Rebuilding within = Rebuilding.replacing(attributes(contract));
        Parameter self = new Parameter(contract.at(), SELF, new Type.Ref(contract.name(), false));
        return contract.commitments().stream()
                .filter(line -> line.promise() instanceof Promise.Fork)
                .map(line -> goal(contract, (Promise.Fork) line.promise(), self, within))
                .toList();
    }

    private static Declaration goal(
            Declaration.Contract contract, Promise.Fork fork, Parameter self, Rebuilding within) {
        Declaration.Method promised = new Declaration.Method(
                fork.at(), "promised", Unwritten.TRUE, Unwritten.ZERO, within.body(fork.body()));
        Expression achieved = fork.when().at().written() ? within.of(fork.when()) : Unwritten.FALSE;
        return new Declaration.Goal(
                fork.at(), goal(contract.name(), fork.name()), List.of(self), false, false, achieved, List.of(promised));
    }

    private static Declaration module(Declaration.Contract contract) {
        Rebuilding within = Rebuilding.replacing(attributes(contract));
        List<Declaration> reactions = new ArrayList<>();
        reaction(reactions, contract.name() + ".Settled", contract.settled(), within);
        reaction(reactions, contract.name() + ".Breached", contract.breach(), within);
        return new Declaration.Module(contract.at(), contract.name(), reactions);
    }

    private static void reaction(
            List<Declaration> reactions, String event, Statement.Block block, Rebuilding within) {
        if (block.written()) {
            reactions.add(new Declaration.On(block.at(), event, Unwritten.TRUE, within.body(block.body())));
        }
    }

    /// {@return the attributes of the entity by the names of parameters and terms}
    private static Map<String, Function<Position, Expression>> attributes(Declaration.Contract contract) {
        Map<String, Function<Position, Expression>> attributes = new HashMap<>();
        for (Parameter known : Contracts.known(contract)) {
            attributes.put(known.name(), at -> new Expression.Field(at, new Expression.Name(at, SELF), known.name()));
        }
        return attributes;
    }
}
