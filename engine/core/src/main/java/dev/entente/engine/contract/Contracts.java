package dev.entente.engine.contract;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.engine.execution.Origin;
import dev.entente.engine.execution.Parleys;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.negotiation.contract.Clause;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Kernel;
import dev.entente.negotiation.contract.Limits;
import dev.entente.negotiation.contract.Result;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// All contracts of a run, and all negotiations that lead to them.
///
/// In a tick, agents decide while [#ask] asks at all tables; after their proposals were heard, [#tick] lets be heard what was
/// said, and decides what follows by itself. What does not change costs nothing, however many contracts there are.
public final class Contracts implements Parleys {
    private final Host host;
    private final View world;
    private final Registry registry;
    private final Waiters waiters;
    private final Ledger ledger;
    private final Pacts pacts;
    private final Kernel kernel;
    private final Talks talks;
    private final Messages messages = new Messages();
    private Optional<Round> round = Optional.empty();
    /// What concerns a change that came too late in a tick to be looked at, and by whom it was.
    private final TreeMap<Ref, String> late = new TreeMap<>(Watches.ORDER);

    private Contracts(List<Form> forms, Host host) {
        this.host = host;
        this.world = host.view();
        this.registry = new Registry(forms);
        this.waiters = new Waiters(host, registry);
        this.ledger = new Ledger(host);
        this.pacts = new Pacts(host, registry, ledger, waiters);
        this.kernel = new Kernel(pacts, Limits.DEFAULT);
        this.talks = new Talks(host, registry, ledger, new Signing(host, registry, kernel, pacts));
        pacts.unborn(talks::over);
    }

    /// {@return the contracts of a checked program; empty where it declares none}
    public static Optional<Contracts> of(Program program, Vocabulary vocabulary, Host host) {
        return program.all(Declaration.Contract.class).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Contracts(FormCompiler.compile(program, vocabulary), host));
    }

    @Override
    public Optional<String> open(long parley, Request request, Origin origin) {
        return talks.open(parley, request, origin);
    }

    @Override
    public void close(long parley) {
        var talk = talks.find(parley);
        if (talk != null) {
            talk.closed = true;
        }
    }

    @Override
    public Standing standing(long contract, String clause) {
        return waiters.standing(contract, waiters.clause(contract, clause));
    }

    @Override
    public Optional<String> await(long waits, Origin origin, long contract, String clause) {
        int place = waiters.clause(contract, clause);
        var wanted = new Clause.Join(1, List.of(new Ref(registry.contract(contract), place)));
        var inside = host.promise(origin.agent(), origin.node())
                .map(promise -> new Ref(registry.contract(promise.contract()), promise.clause()))
                .orElse(Ref.NONE);
        waiters.add(waits, origin.agent(), contract, place);
        var circle = kernel.await(waits, inside, wanted);
        circle.ifPresent(_ -> waiters.remove(waits));
        return circle;
    }

    @Override
    public void leave(long waits) {
        waiters.remove(waits);
        kernel.leave(waits);
    }

    @Override
    public void say(Origin origin, long contract, String clause, boolean breaks) {
        messages.say(new Messages.Word(host.number(origin.agent()), origin.agent(), contract, clause, breaks));
    }

    /// Asks everybody who has to speak at a table; the world must stand still until [#answer].
    public void ask() {
        var fresh = new Round();
        talks.ask(fresh);
        round = Optional.of(fresh);
    }

    /// Waits for the answers; they are heard in [#tick].
    public void answer() {
        round.ifPresent(asked -> asked.answers((question, move) ->
                messages.say(new Messages.Turn(host.number(question.seat().agent()), question, move))));
        round = Optional.empty();
    }

    /// Lets be heard what was said in this tick, then decides what follows by itself.
    ///
    /// @param changes all of this tick so far; it grows
    /// @param causes whose a change was, by its number
    public void tick(Changes changes, IntFunction<String> causes) {
        pacts.removeBuried();
        vanished(changes);
        messages.take().forEach(this::hear);
        var before = Map.copyOf(late);
        var touched = Watches.set();
        touched.addAll(late.keySet());
        late.clear();
        touched.addAll(pacts.takeOpened());
        pacts.watches().always(touched);
        pacts.watches().touched(changes, 0, world, touched);
        int seen = changes.size();
        kernel.tick(world.tick(), touched, (contract, clause) ->
                pacts.holds(contract, clause, ref -> last(ref, changes, causes)
                        .or(() -> Optional.ofNullable(before.get(ref)).filter(cause -> !cause.isEmpty()))));
        undo();
        talks.conclude();
        late(changes, seen, causes);
    }

    /// What changed after it was looked at is looked at in the next tick.
    private void late(Changes changes, int first, IntFunction<String> causes) {
        pacts.takeOpened().forEach(ref -> late.put(ref, ""));
        var touched = Watches.set();
        pacts.watches().touched(changes, first, world, touched);
        touched.forEach(ref -> late.put(ref, last(ref, changes, causes).orElse("")));
    }

    private Optional<String> last(Ref clause, Changes changes, IntFunction<String> causes) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (pacts.watches().concerns(clause, changes, i, world)) {
                return Optional.of(Pacts.shortened(causes.apply(i)));
            }
        }
        return Optional.empty();
    }

    private void hear(Messages.Message message) {
        switch (message) {
            case Messages.Turn(_, var question, var move) -> talks.hear(question, move);
            case Messages.Word word -> hear(word);
        }
    }

    private void hear(Messages.Word word) {
        long id = registry.contract(word.contract());
        int clause = waiters.clause(word.contract(), word.clause());
        long party = world.entity(word.agent());
        var stranger = stranger(word, id, clause, party);
        var result = stranger.isPresent()
                ? stranger.get()
                : word.breaks()
                        ? kernel.cancel(world.tick(), id, party, clause)
                        : kernel.release(world.tick(), id, party, clause);
        if (result instanceof Result.Refusal(String rule, String found, String allowed)) {
            var what = "%s %s.%s".formatted(word.breaks() ? "Cancel" : "Release", world.name((int) word.contract()), word.clause());
            host.refused(word.agent(), what, rule, found, allowed);
        }
    }

    /// {@return the refusal of who has no say in it, by name}
    private Optional<Result> stranger(Messages.Word word, long id, int clause, long party) {
        var pact = registry.find(id);
        if (pact == null || clause == Ref.WHOLE) {
            return Optional.empty();
        }
        int place = Tables.role(pact.form, pact.names, party);
        var duty = pact.duty(clause);
        if (place < 0) {
            return refusal("%s is no party of it".formatted(word.agent()), "a party");
        }
        if (word.breaks() && duty.debtor() != place) {
            return refusal("%s does not owe (%s)".formatted(word.agent(), duty.name()), "its debtor");
        }
        return word.breaks() || duty.creditors().contains(place)
                ? Optional.empty()
                : refusal("%s is no creditor of (%s)".formatted(word.agent(), duty.name()), "one to whom it is owed");
    }

    private static Optional<Result> refusal(String found, String allowed) {
        return Optional.of(new Result.Refusal("party", found, allowed));
    }

    /// A faction that is no more keeps no promise.
    private void vanished(Changes changes) {
        int faction = world.schema().type("Faction");
        for (int i = 0; i < changes.size(); i++) {
            if (changes.op(i) == Changes.Op.REMOVE && changes.attribute(i) == faction) {
                kernel.vanish(world.tick(), changes.entity(i));
            }
        }
    }

    private void undo() {
        for (var due = pacts.takeUndoings(); !due.isEmpty(); due = pacts.takeUndoings()) {
            for (var each : due) {
                var pact = registry.pact(each.contract());
                var effect = pact.duty(each.clause()).undo();
                var what = "undo %s.%s".formatted(world.name(pact.entity), pact.duty(each.clause()).name());
                var failed = effect == null ? Optional.<String>empty() : ledger.undo(pact, effect, what);
                kernel.undone(world.tick(), each.contract(), each.clause(), failed.isEmpty(), failed.orElse(""));
            }
        }
    }

    /// Writes everything that the next tick depends on; call it between two ticks.
    ///
    /// @throws IOException where `out` does
    public void save(DataOutput out) throws IOException {
        registry.write(out);
        kernel.save(out);
        waiters.write(out);
        talks.write(out);
        messages.write(out);
        out.writeInt(late.size());
        for (var each : late.entrySet()) {
            out.writeLong(each.getKey().contract());
            out.writeInt(each.getKey().clause());
            out.writeUTF(each.getValue());
        }
        out.writeInt(pacts.graves().size());
        for (var grave : pacts.graves()) {
            out.writeInt(grave.form.kind());
            out.writeInt(grave.entity);
        }
    }

    /// Reads what [#save] wrote, before anything was negotiated.
    ///
    /// @throws IOException where `in` does, or holds something else
    public void restore(DataInput in) throws IOException {
        registry.read(in);
        kernel.restore(in);
        kernel.live().forEach(pacts::resume);
        waiters.read(in);
        talks.read(in);
        messages.read(in);
        int touched = Saving.size(in);
        for (int i = 0; i < touched; i++) {
            late.put(new Ref(in.readLong(), in.readInt()), in.readUTF());
        }
        int graves = Saving.size(in);
        for (int i = 0; i < graves; i++) {
            pacts.bury(registry.form(in.readInt()), in.readInt());
        }
    }
}
