package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the declaration of a contract holds.
final class Contracts {
    private Contracts() {}

    /// {@return what its expressions and bodies can name: its parameters and its terms}
    static List<Parameter> known(Declaration.Contract contract) {
        List<Parameter> known = new ArrayList<>(contract.parameters());
        contract.terms().forEach(term -> known.add(new Parameter(term.at(), term.name(), Type.Plain.INT)));
        return known;
    }

    /// A promise of a contract: a `Fork` or a `Keep`.
    record Clause(Position at, String debtor, String name, Promise promise) {}

    /// {@return its promises, in the order written}
    static List<Clause> clauses(Declaration.Contract contract) {
        return contract.commitments().stream()
                .flatMap(line -> switch (line.promise()) {
                    case Promise.Fork fork -> Stream.of(new Clause(fork.at(), line.party(), fork.name(), fork));
                    case Promise.Keep keep -> Stream.of(new Clause(keep.at(), line.party(), keep.name(), keep));
                    case Promise.Join _ -> Stream.empty();
                })
                .toList();
    }

    /// {@return the expressions beside its bodies, outermost only}
    static List<Expression> expressions(Declaration.Contract contract) {
        List<Expression> found = new ArrayList<>();
        contract.terms().forEach(term -> found.addAll(List.of(term.low(), term.high(), term.step())));
        contract.worths().forEach(worth -> found.addAll(List.of(worth.value(), worth.reserve())));
        contract.pledges().forEach(pledge -> found.add(pledge.amount()));
        contract.commitments().forEach(line -> found.addAll(expressions(line.promise())));
        return found;
    }

    private static List<Expression> expressions(Promise promise) {
        return switch (promise) {
            case Promise.Fork fork -> List.of(fork.when(), fork.from(), fork.by());
            case Promise.Keep keep -> List.of(keep.when(), keep.from(), keep.by());
            case Promise.Join _ -> List.of();
        };
    }

    /// {@return its bodies, those that nobody wrote left out}
    static Stream<List<Statement>> bodies(Declaration.Contract contract) {
        Stream<List<Statement>> promised = contract.commitments().stream().flatMap(line -> bodies(line.promise()));
        return Stream.concat(promised, Stream.of(contract.settled().body(), contract.breach().body()))
                .filter(body -> !body.isEmpty());
    }

    private static Stream<List<Statement>> bodies(Promise promise) {
        return promise instanceof Promise.Fork fork ? Stream.of(fork.body(), fork.undo().body()) : Stream.empty();
    }
}
