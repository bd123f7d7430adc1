package dev.entente.cli.graph;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.dsl.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which clauses the contracts of a program have.
///
/// @param contracts the contracts of each clause, by the clause's name
record Clauses(Map<String, List<String>> contracts) {
    Clauses {
        contracts = Map.copyOf(contracts);
    }

    static Clauses of(Program program) {
        var contracts = new HashMap<String, List<String>>();
        program.all(Declaration.Contract.class).forEach(contract -> contract.commitments().forEach(line -> {
            var name = name(line.promise());
            if (!name.isEmpty()) {
                contracts.merge(name, List.of(contract.name()), Clauses::joined);
            }
        }));
        return new Clauses(contracts);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// {@return the name of a clause; empty where the promise is to wait}
    static String name(Promise promise) {
        return switch (promise) {
            case Promise.Fork fork -> fork.name();
            case Promise.Keep keep -> keep.name();
            case Promise.Join _ -> "";
        };
    }

    /// {@return a link to the clause of a name; none where several contracts have one, for the text does not say which}
    List<Link> links(Link.Kind kind, String clause) {
        var all = contracts.getOrDefault(clause, List.of());
        return all.size() == 1 ? List.of(new Link(kind, ContractTrees.clause(all.getFirst(), clause))) : List.of();
    }
}
