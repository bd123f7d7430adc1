package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks what the parties of contracts wait for: that it is promised by somebody else, and that not all of them wait for
/// each other. Not thread safe.
final class TreatyJoins {
    private final Symbols symbols;
    private final Report report;
    private final Folding folding = new Folding(Report.silent());

    TreatyJoins(Symbols symbols, Report report) {
        this.symbols = symbols;
        this.report = report;
    }

    void check(Declaration.Contract contract) {
        Map<String, String> debtors = new LinkedHashMap<>();
        Contracts.clauses(contract).forEach(it -> debtors.putIfAbsent(it.name(), it.debtor()));
        for (Declaration.Commitment line : contract.commitments()) {
            if (line.promise() instanceof Promise.Join join) {
                join(contract, line.party(), join, debtors);
            }
        }
        if (contract.needed() > debtors.size()) {
            report.error(
                    contract.at(),
                    "contract (%s) is settled when %s clauses are delivered, but has %s"
                            .formatted(contract.name(), contract.needed(), debtors.size()),
                    "Maybe write Join all.");
        }
        circles(contract);
        late(contract);
    }

    /// Reports clauses that are due before what their party waits for is, where the text says both.
    private void late(Declaration.Contract contract) {
        Map<String, List<Promise.Join>> before = before(contract);
        Map<String, Long> deadlines = new LinkedHashMap<>();
        Contracts.clauses(contract).forEach(it -> deadline(it.promise()).ifPresent(by -> deadlines.put(it.name(), by)));
        for (Contracts.Clause clause : Contracts.clauses(contract)) {
            long by = deadlines.getOrDefault(clause.name(), Long.MAX_VALUE);
            before.getOrDefault(clause.name(), List.of()).stream()
                    .flatMap(join -> join.clauses().stream())
                    .filter(it -> it.of().isEmpty() && deadlines.getOrDefault(it.clause(), 0L) > by)
                    .findFirst()
                    .ifPresent(it -> report.error(
                            clause.at(),
                            "clause (%s) is due by %s, before (%s), which it waits for and which is due by %s"
                                    .formatted(clause.name(), by, it.clause(), deadlines.getOrDefault(it.clause(), 0L)),
                            "Maybe give it more time, or write it before the Join."));
        }
    }

    private OptionalLong deadline(Promise promise) {
        return switch (promise) {
            case Promise.Fork fork -> folding.of(fork.by());
            case Promise.Keep keep -> folding.of(keep.by());
            case Promise.Join _ -> OptionalLong.empty();
        };
    }

    private void join(Declaration.Contract contract, String party, Promise.Join join, Map<String, String> debtors) {
        Set<String> named = new HashSet<>();
        for (Promise.Awaited awaited : join.clauses()) {
            if (!named.add(awaited.of() + "." + awaited.clause())) {
                report.error(
                        awaited.at(),
                        "(%s) waits for (%s) twice".formatted(party, awaited.clause()),
                        "Maybe leave one out.");
            } else if (awaited.of().isEmpty()) {
                own(party, awaited, debtors);
            } else {
                other(contract, awaited);
            }
        }
        if (join.needed() > join.clauses().size()) {
            report.error(
                    join.at(),
                    "(%s) waits for %s of %s clauses".formatted(party, join.needed(), join.clauses().size()),
                    "Maybe write Join %s of, or name more.".formatted(join.clauses().size()));
        }
    }

    private void own(String party, Promise.Awaited awaited, Map<String, String> debtors) {
        String debtor = debtors.get(awaited.clause());
        if (debtor == null) {
            report.unknown(awaited.at(), "clause", "clauses", awaited.clause(), debtors.keySet());
        } else if (debtor.equals(party)) {
            report.error(
                    awaited.at(),
                    "(%s) waits for clause (%s), which it promises itself".formatted(party, awaited.clause()),
                    "Maybe leave it out, or let another party wait for it.");
        }
    }

    private void other(Declaration.Contract contract, Promise.Awaited awaited) {
        Map<String, Type> types = new LinkedHashMap<>();
        contract.parameters().forEach(it -> types.putIfAbsent(it.name(), it.type()));
        Optional<Declaration.Contract> other =
                symbols.contract(types.getOrDefault(awaited.of(), Types.LOST));
        if (other.isPresent()) {
            clause(other.get(), awaited);
            return;
        }
        List<String> treaties = types.keySet().stream()
                .filter(it -> symbols.contract(types.getOrDefault(it, Types.LOST)).isPresent())
                .toList();
        report.error(
                awaited.at(),
                "(%s) is no parameter of contract (%s) that is a contract".formatted(awaited.of(), contract.name()),
                report.remedy("contracts here", awaited.of(), treaties));
    }

    private void clause(Declaration.Contract other, Promise.Awaited awaited) {
        List<String> clauses =
                Contracts.clauses(other).stream().map(Contracts.Clause::name).toList();
        if (!clauses.contains(awaited.clause())) {
            report.error(
                    awaited.at(),
                    "contract (%s) has no clause (%s)".formatted(other.name(), awaited.clause()),
                    report.remedy("clauses", awaited.clause(), clauses));
        }
    }

    // ------------------------------------------------------------------------------------------ circles

    /// Reports clauses that can never begin: those that wait, by way of others of this contract, for themselves.
    private void circles(Declaration.Contract contract) {
        Map<String, List<Promise.Join>> before = before(contract);
        Set<String> possible = new HashSet<>();
        while (before.keySet().stream().filter(it -> begins(before, possible, it)).anyMatch(possible::add)) {
            // until a round adds nothing
        }
        Set<String> told = new HashSet<>();
        for (Contracts.Clause clause : Contracts.clauses(contract)) {
            if (!possible.contains(clause.name()) && !told.contains(clause.name())) {
                List<String> circle = circle(clause.name(), before, possible);
                if (told.addAll(circle)) {
                    report(contract, circle);
                }
                told.add(clause.name());
            }
        }
    }

    /// {@return of each clause the joins of its party that stand before it}
    private static Map<String, List<Promise.Join>> before(Declaration.Contract contract) {
        Map<String, List<Promise.Join>> joins = new HashMap<>();
        Map<String, List<Promise.Join>> before = new LinkedHashMap<>();
        for (Declaration.Commitment line : contract.commitments()) {
            List<Promise.Join> own = joins.computeIfAbsent(line.party(), _ -> new ArrayList<>());
            switch (line.promise()) {
                case Promise.Join join -> own.add(join);
                case Promise.Fork fork -> before.putIfAbsent(fork.name(), List.copyOf(own));
                case Promise.Keep keep -> before.putIfAbsent(keep.name(), List.copyOf(own));
            }
        }
        return before;
    }

    private static boolean begins(Map<String, List<Promise.Join>> before, Set<String> possible, String clause) {
        return before.getOrDefault(clause, List.of()).stream()
                .allMatch(join -> open(join, before, possible).size() <= spare(join));
    }

    /// {@return how many of the clauses need not come}
    private static int spare(Promise.Join join) {
        return join.needed() == 0 ? 0 : Math.max(0, join.clauses().size() - join.needed());
    }

    /// {@return the clauses of this contract among those of a join that are not known to be possible}
    private static List<String> open(
            Promise.Join join, Map<String, List<Promise.Join>> before, Set<String> possible) {
        return join.clauses().stream()
                .filter(it -> it.of().isEmpty() && before.containsKey(it.clause()) && !possible.contains(it.clause()))
                .map(Promise.Awaited::clause)
                .toList();
    }

    /// {@return the clauses that wait for each other, the first that comes round first}
    private static List<String> circle(String from, Map<String, List<Promise.Join>> before, Set<String> possible) {
        LinkedHashSet<String> path = new LinkedHashSet<>();
        String next = from;
        while (path.add(next)) {
            next = blocker(next, before, possible).orElseThrow();
        }
        List<String> all = List.copyOf(path);
        return all.subList(all.indexOf(next), all.size());
    }

    private static Optional<String> blocker(
            String clause, Map<String, List<Promise.Join>> before, Set<String> possible) {
        return before.getOrDefault(clause, List.of()).stream()
                .filter(join -> open(join, before, possible).size() > spare(join))
                .map(join -> open(join, before, possible).getFirst())
                .findFirst();
    }

    private void report(Declaration.Contract contract, List<String> circle) {
        List<Contracts.Clause> clauses = new ArrayList<>();
        for (String name : circle) {
            Contracts.clauses(contract).stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .ifPresent(clauses::add);
        }
        String steps = clauses.stream()
                .map(it -> "%s of (%s)".formatted(it.name(), it.debtor()))
                .collect(Collectors.joining(", then "));
        report.error(
                clauses.getFirst().at(),
                "contract (%s) waits for itself: %s, then %s".formatted(contract.name(), steps, circle.getFirst()),
                "Maybe write one of these clauses before the Join of its party.");
    }
}
