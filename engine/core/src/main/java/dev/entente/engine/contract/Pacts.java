package dev.entente.engine.contract;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.negotiation.contract.Act;
import dev.entente.negotiation.contract.Books;
import dev.entente.negotiation.contract.Clause;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Contract;
import dev.entente.negotiation.contract.Duty;
import dev.entente.negotiation.contract.Move;
import dev.entente.negotiation.contract.State;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The books of the kernel: each of its moves is written into the world, told, and passed on to those whom it concerns.
final class Pacts implements Books {
    private static final int LONGEST = 4_000;

    private final Host host;
    private final View world;
    private final Registry registry;
    private final Ledger ledger;
    private final Waiters waiters;
    private final Watches watches = new Watches();
    private final Footprint footprint = new Footprint();
    private final Frame frame;
    private final Map<Ref, String> causes = new HashMap<>();
    private final List<Pact> graves = new ArrayList<>();
    private final List<Undoing> undoings = new ArrayList<>();
    private Set<Ref> opened = Watches.set();
    private BiConsumer<Long, String> unborn = (_, _) -> {};
    private @Nullable Pact expected;

    /// A clause that begins to be undone.
    record Undoing(long contract, int clause) {}

    Pacts(Host host, Registry registry, Ledger ledger, Waiters waiters) {
        this.host = host;
        this.world = host.view();
        this.registry = registry;
        this.ledger = ledger;
        this.waiters = waiters;
        this.frame = new Frame(world, new long[0]);
    }

    /// Says who hears of contracts that are over and never took force.
    void unborn(BiConsumer<Long, String> hearer) {
        unborn = hearer;
    }

    /// The next contract to be offered has this entity.
    void expect(Pact pact) {
        expected = pact;
    }

    void expectNothing() {
        expected = null;
    }

    @Override
    public Optional<String> commit(Contract after, Move move, List<Transfer> transfers) {
        var pact = pact(after, move);
        var agent = move.party() < 0 ? pact.form.name() : world.name(pact.party(move.party()));
        var what = what(pact, after, move);
        remember(pact, after, move);
        var refused = ledger.write(pact, after, move, transfers, agent, what);
        if (refused.isEmpty()) {
            if (move.act() == Act.OFFER) {
                registry.begin(after.id(), pact);
            }
            tell(pact, after, move, transfers);
            ledger.emit(pact, after, move, agent, what);
            pass(pact, after, move);
        }
        return refused;
    }

    private Pact pact(Contract after, Move move) {
        var fresh = expected;
        if (move.act() == Act.OFFER && fresh != null) {
            return fresh;
        }
        return registry.pact(after.id());
    }

    private String what(Pact pact, Contract after, Move move) {
        var name = world.name(pact.entity);
        return move.clause() < 0
                ? "%s %s".formatted(move.act().word(), name)
                : "%s %s.%s".formatted(move.act().word(), name, after.clauses().get(move.clause()).name());
    }

    /// What has broken a promise is what breaks the contract, too.
    private void remember(Pact pact, Contract after, Move move) {
        switch (move.act()) {
            case CANCEL, MISS, VANISH, SACRIFICE -> pact.broken = why(pact, after, move);
            default -> {}
        }
    }

    private String why(Pact pact, Contract after, Move move) {
        var cause = move.clause() < 0 ? null : causes.get(Pact.ref(after, move.clause()));
        var told = switch (move.act()) {
            case MISS -> missed(pact, after, move, cause);
            case CANCEL -> move.why().isEmpty() ? debtor(pact, move.clause()) + " broke its word" : move.why();
            case BREACH -> pact.broken.isEmpty() ? move.why() : pact.broken;
            default -> move.why();
        };
        return shortened(told);
    }

    /// {@return the beginning of words that may quote a text of any length}
    static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /// {@return what broke a promise: the change that broke what was kept, or a deadline and why there was no way until then}
    private String missed(Pact pact, Contract after, Move move, @Nullable String cause) {
        if (after.clauses().get(move.clause()).keeps()) {
            return cause == null ? move.why() : cause;
        }
        var trouble = host.trouble(debtor(pact, move.clause()), promise(pact, move.clause()));
        return trouble.isEmpty() ? move.why() : "%s; %s".formatted(move.why(), trouble);
    }

    private void tell(Pact pact, Contract after, Move move, List<Transfer> transfers) {
        var clause = move.clause() < 0 ? null : after.clauses().get(move.clause());
        int by = move.party() >= 0 ? move.party() : clause == null ? -1 : clause.debtor();
        host.contracted(new Host.Deed(
                world.name(pact.entity),
                pact.form.name(),
                after.parties().stream().map(party -> world.name(party.intValue())).toList(),
                move.act().word(),
                by < 0 ? "" : world.name(pact.party(by)),
                clause == null ? "" : clause.name(),
                after.state().word(),
                why(pact, after, move),
                ledger.moved(transfers)));
    }

    /// Lets everybody know whom a move concerns.
    private void pass(Pact pact, Contract after, Move move) {
        var before = pact.stands;
        pact.stands = after;
        if (move.act() == Act.COMPENSATE) {
            undoings.add(new Undoing(after.id(), move.clause()));
        }
        for (int i = 0; i < after.duties().size(); i++) {
            var was = before == null || i >= before.duties().size() ? Duty.WAITING : before.duties().get(i);
            if (after.duties().get(i) != was) {
                changed(pact, after, i, was, why(pact, after, move));
            }
        }
        if (after.state().over()) {
            over(after, move);
        }
    }

    private void changed(Pact pact, Contract after, int clause, Duty was, String why) {
        var ref = Pact.ref(after, clause);
        var duty = after.duties().get(clause);
        if (duty == Duty.OPEN) {
            open(pact, after, clause);
        } else if (duty.over()) {
            watches.remove(ref, pact.duty(clause).reach());
            causes.remove(ref);
            if (was == Duty.OPEN && !pact.duty(clause).keeps()) {
                var told = "%s was %s%s".formatted(pact.duty(clause).name(), duty.word(), why.isEmpty() ? "" : ": " + why);
                host.over(debtor(pact, clause), promise(pact, clause), duty == Duty.DELIVERED, told);
            }
        }
    }

    private void open(Pact pact, Contract after, int clause) {
        var ref = Pact.ref(after, clause);
        watches.add(ref, pact.duty(clause).reach());
        opened.add(ref);
        if (!pact.duty(clause).keeps()) {
            host.promised(debtor(pact, clause), promise(pact, clause), pact.duty(clause).goal());
        }
    }

    private String debtor(Pact pact, int clause) {
        return world.name(pact.party(pact.duty(clause).debtor()));
    }

    private static Host.Promise promise(Pact pact, int clause) {
        return new Host.Promise(pact.entity, clause);
    }

    private void over(Contract after, Move move) {
        boolean never = switch (after.state()) {
            case REJECTED, WITHDRAWN, EXPIRED -> true;
            case DRAFT, OFFERED, AGREED, ACTIVE, BREACHED, COMPENSATING, SETTLED, COMPENSATED, QUARANTINED -> false;
        };
        registry.end(after.id(), !never);
        if (never) {
            unborn.accept(after.id(), "%s: %s".formatted(after.state().word(), move.why()));
        }
    }

    /// A contract's entity is needed no more, once it was heard of that it is over.
    void bury(Form form, int entity) {
        graves.add(new Pact(form, entity, 0, new long[0]));
    }

    /// Removes the entities of those that were over in the tick before.
    void removeBuried() {
        var buried = List.copyOf(graves);
        graves.clear();
        buried.forEach(pact -> ledger.remove(pact.form, pact.entity));
    }

    List<Pact> graves() {
        return graves;
    }

    /// {@return the clauses that were opened since this was last asked}
    Set<Ref> takeOpened() {
        var taken = opened;
        opened = Watches.set();
        return taken;
    }

    /// {@return what is to be undone now, and forgets it}
    List<Undoing> takeUndoings() {
        var taken = List.copyOf(undoings);
        undoings.clear();
        return taken;
    }

    Watches watches() {
        return watches;
    }

    /// {@return whether what a clause promises is the case; where it has no value, it is not}
    ///
    /// @param changed says what has changed, where a promise is not kept
    boolean holds(Contract contract, int clause, Changed changed) {
        var ref = Pact.ref(contract, clause);
        var pact = registry.pact(contract.id());
        var duty = pact.duty(clause);
        footprint.clear();
        boolean holds = holds(duty, pact.names);
        if (!duty.reach().far()) {
            watches.note(ref, footprint);
        }
        if (!holds && duty.keeps()) {
            causes.put(ref, changed.last(ref).orElse("it did not hold"));
        }
        return holds;
    }

    private boolean holds(Form.Duty duty, long[] names) {
        try {
            return duty.holds().holds(frame.over(world, names).noting(duty.reach().far() ? null : footprint));
        } catch (EvaluationException nothing) {
            return false;
        }
    }

    /// Knows what has changed in a tick.
    interface Changed {
        /// {@return the last change that concerns a clause, and whose it was}
        Optional<String> last(Ref clause);
    }

    @Override
    public boolean kept(Ref ref) {
        return waiters.kept(registry.entity(ref.contract()), ref.clause());
    }

    @Override
    public void decided(long waits, boolean kept) {
        waiters.decided(waits);
    }

    @Override
    public String name(long waits) {
        return waiters.name(waits);
    }

    @Override
    public String name(Contract contract) {
        var pact = registry.find(contract.id());
        var there = pact == null ? expected : pact;
        return there == null ? "contract " + contract.id() : world.name(there.entity);
    }

    /// Takes up a contract that was read.
    void resume(Contract contract) {
        var pact = registry.pact(contract.id());
        pact.stands = contract;
        for (int i = 0; i < contract.duties().size(); i++) {
            if (contract.duties().get(i) == Duty.OPEN) {
                watches.add(Pact.ref(contract, i), pact.duty(i).reach());
                watch(contract, i);
            }
        }
    }

    /// Finds out again what a clause reads.
    private void watch(Contract contract, int clause) {
        var pact = registry.pact(contract.id());
        if (!pact.duty(clause).reach().far()) {
            footprint.clear();
            holds(pact.duty(clause), pact.names);
            watches.note(Pact.ref(contract, clause), footprint);
        }
    }
}
