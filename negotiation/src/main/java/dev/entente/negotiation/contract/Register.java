package dev.entente.negotiation.contract;

import dev.entente.negotiation.waits.Victims;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The contracts that are not over, and the only place where they are moved.
final class Register {
    private static final int STALE = 1_000;

    /// How often a party gives way in deadlocks before it is spared while others can.
    static final int PATIENCE = 3;

    private final Books books;
    private final SequencedMap<Long, Live> lives = new LinkedHashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();

    /// For which contracts something is to be decided in the joins of this tick.
    final TreeSet<Long> stirred = new TreeSet<>();

    final Waits waits;

    /// Who has given way in deadlocks, and how often since it last fulfilled a contract.
    final Victims victims = new Victims(PATIENCE);

    /// The id of the next contract.
    long next = 1;

    /// The last tick in which clauses were asked about.
    long ticked = Long.MIN_VALUE;

    private record Due(long tick, long contract) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTick = Long.compare(tick, other.tick);
            return byTick != 0 ? byTick : Long.compare(contract, other.contract);
        }
    }

    Register(Books books) {
        this.books = books;
        this.waits = new Waits(this, books);
    }

    void add(Live live) {
        lives.put(live.id(), live);
        next = Math.max(next, live.id() + 1);
        schedule(live);
    }

    @Nullable Live find(long id) {
        return lives.get(id);
    }

    /// {@return all of them, by id}
    Collection<Live> all() {
        return Collections.unmodifiableCollection(lives.values());
    }

    /// Makes a move that a party asks for; nothing changes where the books refuse it.
    Result ask(Live live, Move move, Contract after) {
        var refused = books.commit(after, move, List.of());
        if (refused.isPresent()) {
            return new Result.Refusal("books", refused.get(), "what the books can make true");
        }
        become(live, move, after);
        return done(live);
    }

    /// Makes a move of the kernel's own; the contract is frozen where the books refuse it.
    ///
    /// @return whether it was made
    boolean owe(Live live, Move move, Contract after, List<Books.Transfer> transfers) {
        var refused = attempt(live, move, after, transfers);
        refused.ifPresent(why -> freeze(live, move.tick(), "%s was refused: %s".formatted(move.act().word(), why)));
        return refused.isEmpty();
    }

    /// Makes a move of the kernel's own, or says why it cannot be.
    Optional<String> attempt(Live live, Move move, Contract after, List<Books.Transfer> transfers) {
        var refused = books.commit(after, move, transfers);
        if (refused.isEmpty()) {
            become(live, move, after);
        }
        return refused;
    }

    /// Gives a contract up as it is. The kernel lets go of it even where the books cannot say so.
    void freeze(Live live, long tick, String why) {
        var move = new Move(tick, Act.FREEZE, -1, Live.NONE, why);
        var after = live.contract.in(to(live, Act.FREEZE));
        books.commit(after, move, List.of());
        become(live, move, after);
    }

    /// {@return where an act of the kernel's own leads}
    State to(Live live, Act act) {
        return Moves.of(live.contract.state(), act, Owner.KERNEL).orElseThrow(() -> new IllegalStateException(
                "%s of contract (%s) is not in the table of moves from (%s)"
                        .formatted(act.word(), live.id(), live.contract.state().word())));
    }

    static Result done(Live live) {
        return new Result.Done(live.contract, live.why);
    }

    private void become(Live live, Move move, Contract after) {
        var before = live.contract;
        live.contract = after;
        live.why = move.why();
        if (after.state().over()) {
            lives.remove(after.id());
            stirred.remove(after.id());
            waits.left(before, after.state());
        } else {
            schedule(live);
        }
    }

    /// Sees to it that a contract is woken when time alone changes something next.
    void schedule(Live live) {
        long due = live.next(ticked);
        if (due != live.due) {
            live.due = due;
            if (due != Live.NEVER) {
                queue.add(new Due(due, live.id()));
            }
        }
        if (queue.size() > 4 * lives.size() + STALE) {
            queue.clear();
            lives.values().stream().filter(it -> it.due != Live.NEVER).forEach(it -> queue.add(new Due(it.due, it.id())));
        }
    }

    /// {@return the contracts for which it is time, by id}
    SortedSet<Long> wake(long now) {
        var woken = new TreeSet<Long>();
        while (!queue.isEmpty() && queue.peek().tick <= now) {
            var due = queue.remove();
            var live = lives.get(due.contract);
            if (live != null && live.due == due.tick) {
                woken.add(due.contract);
            }
        }
        return woken;
    }

    /// Forgets that a contract was scheduled, now that it was woken, and schedules it anew.
    void again(long id) {
        var live = lives.get(id);
        if (live != null) {
            live.due = Live.NEVER;
            schedule(live);
        }
    }
}
