package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Standings.Standing;
import dev.entente.negotiation.waits.Deadlock;
import dev.entente.negotiation.waits.Group;
import dev.entente.negotiation.waits.Unmet;
import dev.entente.negotiation.waits.Wait;
import dev.entente.negotiation.waits.WaitGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who waits for which clauses: clauses that have not opened, work that stands still, contracts as a whole.
final class Waits {
    private static final int CLAUSE_BITS = 7;
    private static final int CLAUSE = (1 << CLAUSE_BITS) - 1;

    private final Register register;
    private final Books books;
    final Standings standings;
    private final WaitGraph graph = new WaitGraph();

    /// What is waited for from outside, by the number of the wait.
    final SortedMap<Long, Awaited> awaited = new TreeMap<>();

    /// Waits that were decided when they began, and how.
    final TreeMap<Long, Boolean> decided = new TreeMap<>();

    /// Contracts that somebody waits for as a whole.
    private final TreeSet<Long> wholes = new TreeSet<>();

    /// Clauses of contracts that were only offered when somebody began to wait for them: terms can change.
    private final TreeSet<Long> early = new TreeSet<>();

    /// Whether something has failed since deadlocks were looked for: only then can there be one.
    private boolean shrunk;

    /// A wait from outside.
    record Awaited(Ref inside, Join wanted) {}

    Waits(Register register, Books books) {
        this.register = register;
        this.books = books;
        this.standings = new Standings(register, books);
    }

    /// Lets the clauses of a contract that is to take force wait.
    ///
    /// @return the circle that they would close; then none of them waits
    Optional<String> open(Live live) {
        var added = new ArrayList<Wait>();
        for (int clause = 0; clause < live.contract.clauses().size(); clause++) {
            var joins = live.clause(clause).after();
            add(added, node(live.id(), clause), groups(joins, live.id()));
            joins.forEach(join -> wholes(added, join));
        }
        if (wholes.contains(live.id())) {
            add(added, node(live.id(), Ref.WHOLE), whole(live));
        }
        return added.isEmpty() ? Optional.empty() : add(added);
    }

    private Optional<String> add(List<Wait> added) {
        var circle = graph.add(added).map(this::text);
        if (circle.isPresent()) {
            added.stream()
                    .filter(it -> it.waiter() >= 0 && (it.waiter() & CLAUSE) == CLAUSE)
                    .forEach(it -> wholes.remove(it.waiter() >> CLAUSE_BITS));
        }
        return circle;
    }

    /// Takes back [#open].
    void close(Live live) {
        for (int clause = Ref.WHOLE; clause < live.contract.clauses().size(); clause++) {
            graph.remove(node(live.id(), clause));
        }
    }

    Optional<String> await(long waits, Awaited asked) {
        var standing = standings.of(asked.wanted, Ref.NONE.contract());
        if (standing != Standing.PENDING) {
            decided.put(waits, standing == Standing.KEPT);
            return Optional.empty();
        }
        var wanted = working(asked.inside) ? asked : new Awaited(Ref.NONE, asked.wanted);
        var added = new ArrayList<Wait>();
        add(added, waits, wanted);
        var circle = add(added);
        if (circle.isEmpty()) {
            awaited.put(waits, wanted);
        }
        return circle;
    }

    void leave(long waits) {
        decided.remove(waits);
        if (awaited.remove(waits) != null) {
            stir(graph.done(~waits));
        }
    }

    /// Tells those whose wait was decided when it began.
    void tell() {
        for (var it = decided.pollFirstEntry(); it != null; it = decided.pollFirstEntry()) {
            books.decided(it.getKey(), it.getValue());
        }
    }

    /// A clause has come to its end.
    void ended(long contract, int clause, boolean kept) {
        ended(node(contract, clause), kept);
    }

    /// A clause was released, which counts for neither side: a contract that is waited for as a whole waits anew.
    void released(Live live) {
        if (wholes.contains(live.id())) {
            graph.remove(node(live.id(), Ref.WHOLE));
            graph.put(node(live.id(), Ref.WHOLE), whole(live));
            shrunk = true;
        }
    }

    /// A contract has left: what it had not come to an end with never will.
    void left(Contract before, State how) {
        if (graph.size() == 0) {
            early.clear();
            return;
        }
        for (int clause = 0; clause < before.clauses().size(); clause++) {
            if (!before.duties().get(clause).over()) {
                ended(node(before.id(), clause), false);
            }
        }
        without(before);
        ended(node(before.id(), Ref.WHOLE), how == State.SETTLED);
        wholes.remove(before.id());
    }

    /// Clauses that were waited for while a contract was offered, and that it does not have now, never come to an end.
    void without(Contract contract) {
        long last = node(contract.id(), Ref.WHOLE);
        var gone = List.copyOf(early.subSet(node(contract.id(), contract.clauses().size()), last));
        early.subSet(node(contract.id(), 0), last).clear();
        gone.forEach(it -> ended(it, false));
    }

    /// {@return what waits for ever, and has not been asked about}
    List<Deadlock> deadlocked() {
        if (!shrunk) {
            return List.of();
        }
        var found = graph.deadlocked();
        shrunk = !found.isEmpty();
        return found;
    }

    /// {@return the clauses of a deadlock, by contract and clause}
    static List<Ref> clauses(Deadlock deadlock) {
        return deadlock.set().stream()
                .filter(it -> it >= 0 && (it & CLAUSE) != CLAUSE)
                .map(it -> new Ref(it >> CLAUSE_BITS, (int) (it & CLAUSE)))
                .toList();
    }

    /// Waits again for everything that is waited for, after the register was filled and [#awaited] was.
    void restore() {
        var added = new ArrayList<Wait>();
        for (var live : register.all()) {
            if (live.contract.active()) {
                for (int clause = 0; clause < live.contract.clauses().size(); clause++) {
                    if (live.duty(clause) == Duty.WAITING) {
                        add(added, node(live.id(), clause), groups(live.clause(clause).after(), live.id()));
                    }
                    live.clause(clause).after().forEach(join -> wholes(added, join));
                }
            }
        }
        awaited.forEach((waits, it) -> add(added, waits, it));
        added.forEach(wait -> graph.put(wait.waiter(), wait.groups()));
        shrunk = true;
    }

    String text(Deadlock deadlock) {
        return deadlock.text(this::name);
    }

    private String name(long node) {
        if (node < 0) {
            return books.name(~node);
        }
        var live = register.find(node >> CLAUSE_BITS);
        var contract = live == null ? "contract " + (node >> CLAUSE_BITS) : books.name(live.contract);
        int clause = (int) (node & CLAUSE);
        return live == null || clause == CLAUSE ? contract : contract + "." + live.clause(clause).name();
    }

    private void ended(long node, boolean kept) {
        if (graph.size() == 0) {
            return;
        }
        if (kept) {
            stir(graph.done(node));
            return;
        }
        shrunk = true;
        var unmet = graph.failed(node);
        unmet.forEach(it -> decide(it.waiter(), false));
        stir(unmet.stream().map(Unmet::waiter).filter(it -> it >= 0).toList());
    }

    /// Whoever waits for nothing any more is looked at in the joins, or told.
    private void stir(List<Long> free) {
        for (long node : free) {
            if (node < 0) {
                decide(node, true);
            } else if (register.find(node >> CLAUSE_BITS) != null) {
                register.stirred.add(node >> CLAUSE_BITS);
            }
        }
    }

    private void decide(long node, boolean kept) {
        if (node < 0 && awaited.remove(~node) != null) {
            stir(graph.done(node));
            books.decided(~node, kept);
        }
    }

    private boolean working(Ref inside) {
        var live = register.find(inside.contract());
        return live != null && inside.clause() >= 0 && inside.clause() < live.contract.clauses().size()
                && live.contract.active() && live.duty(inside.clause()) == Duty.OPEN;
    }

    /// {@return what has still to happen, of what must}
    private List<Group> groups(List<Join> joins, long home) {
        var groups = new ArrayList<Group>();
        for (var join : joins) {
            var pending = standings.pending(join, home).stream().map(this::target).toList();
            int needed = join.needed() - standings.kept(join, home);
            if (needed > 0 && needed <= pending.size()) {
                groups.add(new Group(needed, pending));
            }
        }
        return groups;
    }

    private long target(Ref ref) {
        var live = register.find(ref.contract());
        if (live != null && live.contract.state() == State.OFFERED && ref.clause() != Ref.WHOLE) {
            early.add(node(ref));
        }
        return node(ref);
    }

    /// Contracts that are waited for as a whole wait for their clauses.
    private void wholes(List<Wait> added, Join join) {
        for (var ref : join.of()) {
            if (ref.clause() == Ref.WHOLE && wholes.add(ref.contract())) {
                var live = register.find(ref.contract());
                if (live != null && live.contract.active()) {
                    add(added, node(ref), whole(live));
                }
            }
        }
    }

    private List<Group> whole(Live live) {
        var pending = new ArrayList<Long>();
        for (int clause = 0; clause < live.contract.clauses().size(); clause++) {
            if (!live.duty(clause).over()) {
                pending.add(node(live.id(), clause));
            }
        }
        int needed = live.contract.wanted() - live.contract.count(Duty.DELIVERED);
        return needed < 1 || needed > pending.size() ? List.of() : List.of(new Group(needed, pending));
    }

    private void add(List<Wait> added, long waits, Awaited wanted) {
        add(added, ~waits, groups(List.of(wanted.wanted), Ref.NONE.contract()));
        wholes(added, wanted.wanted);
        if (!wanted.inside.equals(Ref.NONE)) {
            add(added, node(wanted.inside), List.of(Group.all(List.of(~waits))));
        }
    }

    private static void add(List<Wait> added, long waiter, List<Group> groups) {
        if (!groups.isEmpty()) {
            added.add(new Wait(waiter, groups));
        }
    }

    private static long node(Ref ref) {
        return node(ref.contract(), ref.clause());
    }

    private static long node(long contract, int clause) {
        return (contract << CLAUSE_BITS) | (clause & CLAUSE);
    }
}
