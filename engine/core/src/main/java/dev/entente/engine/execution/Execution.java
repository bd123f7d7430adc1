package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One body at work: a template, the values of its names, and where each of its strands is.
///
/// A strand takes 12 bytes, whether it waits or not. What most executions never need (lists of `Each`, reasons of
/// failures, what is to be undone, callees) is made when it is first needed.
final class Execution {
    /// A strand that was never begun, or was left behind by its body.
    static final int IDLE = 0;
    /// It is at work just now.
    static final int RUNNING = 1;
    /// It is in the queue of what goes on.
    static final int READY = 2;
    /// It has begun a fork, which runs up to its first wait before it goes on itself.
    static final int FORKING = 3;
    /// It has proposed a change, and hears the verdict next.
    static final int PROPOSING = 4;
    /// It has asked for a lock, and hears whether it must wait for it next.
    static final int ASKING = 5;
    /// It waits for time to pass.
    static final int SLEEPING = 6;
    /// It waits in a `Join`.
    static final int JOINING = 7;
    /// It waits at the end of a body.
    static final int CLOSING = 8;
    /// It waits in a `Cancel`.
    static final int CANCELLING = 9;
    /// It waits in a queue for a key.
    static final int LOCKING = 10;
    /// It waits for what it has called.
    static final int CALLING = 11;
    /// It waits until what it has called, and cancelled, has ended.
    static final int STOPPING = 12;
    /// It waits between two attempts.
    static final int RESTING = 13;
    /// It waits for a mind.
    static final int WONDERING = 14;
    /// It waits until what it has begun, and must end first, has ended.
    static final int ENDING = 15;
    /// It waits until something that was finished elsewhere is undone.
    static final int UNDOING = 16;
    /// It waits to be released.
    static final int HOLDING = 17;

    /// It waits before a compensation is tried again.
    static final int REPEATING = 18;

    /// It waits for what becomes of a negotiation.
    static final int NEGOTIATING = 19;
    /// It waits for a clause of a contract, or for all of it.
    static final int AWAITING = 20;

    static final int DONE = 21;
    static final int FAILED = 22;
    static final int CANCELLED = 23;

    /// What a stepper holds before its first turn.
    static final Execution NONE = new Execution(0, Template.EMPTY, new Origin("", "", 0, -1), new long[0]);

    private static final int STATUS = 31;
    /// Whoever has begun it goes on when it waits for the first time.
    static final int FIRST = 1 << 5;
    /// A join has counted it.
    static final int MET = 1 << 6;
    /// It is cancelled, and must finish what cannot be cancelled first.
    static final int DOOMED = 1 << 7;
    /// A failure climbs; the place of the strand is a region.
    static final int FAILING = 1 << 8;
    /// A cancellation climbs.
    static final int STOPPED = 1 << 9;
    /// A `return` climbs.
    static final int RETURNING = 1 << 10;

    static final int CLIMBING = FAILING | STOPPED | RETURNING;
    private static final int WIDTH = 3;
    /// How often a body, with all that it calls, goes round and calls in one tick.
    static final int BUSIEST = 100_000;

    final long id;
    /// The number in its name; 0 where it has none, for it is a part of a plan, or a proposal and no more.
    long number;

    final Template template;
    final Origin origin;
    final long[] slots;
    private final int[] strands;
    final @Nullable Execution caller;
    final int callerStrand;
    final int depth;
    /// How many stretches were run; tells their dice apart.
    int runs;
    /// Whether a proposal of it, or of what it called, has passed that no saga of it undoes.
    boolean committed;
    /// Whether a saga of it is finished that has changed something.
    boolean sealed;
    /// Whether it is over, and is kept because it may have to be undone.
    boolean kept;
    /// How many keys its strands hold.
    int holds;
    /// The last tick in which it went round or called, and how often.
    private long busyTick;

    private int busy;

    /// Who waits until it is undone.
    @Nullable Execution undoer;

    int undoerStrand;
    int undoerToken;
    private @Nullable String @Nullable [] reasons;
    private int @Nullable [] @Nullable [] lists;
    private @Nullable Execution @Nullable [] callees;
    private @Nullable UndoLog undo;
    private @Nullable List<Claim> claims;
    private @Nullable Map<Integer, List<Adviser.Attempt>> attempts;

    /// @param caller who waits for it; null where nobody does
    Execution(long id, Template template, Origin origin, long[] slots, @Nullable Execution caller, int callerStrand) {
        this.id = id;
        this.template = template;
        this.origin = origin;
        this.slots = slots;
        this.strands = new int[template.strands.length * WIDTH];
        this.caller = caller;
        this.callerStrand = callerStrand;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }

    Execution(long id, Template template, Origin origin, long[] slots) {
        this(id, template, origin, slots, null, -1);
    }

    /// {@return its name, such as `Shop.ON (Order.Placed)#7`}
    String name() {
        var what = origin.agent() + "." + origin.what();
        return number > 0 ? what + "#" + number : what;
    }

    /// {@return on whose behalf it is at work in the end}
    Execution outermost() {
        var here = this;
        for (var next = here.behind(); next != null; next = here.behind()) {
            here = next;
        }
        return here;
    }

    private @Nullable Execution behind() {
        return caller == null ? undoer : caller;
    }

    int pc(int strand) {
        return strands[strand * WIDTH];
    }

    void pc(int strand, int pc) {
        strands[strand * WIDTH] = pc;
    }

    private int state(int strand) {
        return strands[strand * WIDTH + 1];
    }

    private void state(int strand, int state) {
        strands[strand * WIDTH + 1] = state;
    }

    int status(int strand) {
        return state(strand) & STATUS;
    }

    void status(int strand, int status) {
        state(strand, (state(strand) & ~STATUS) | status);
    }

    boolean is(int strand, int flag) {
        return (state(strand) & flag) != 0;
    }

    void set(int strand, int flag) {
        state(strand, state(strand) | flag);
    }

    void clear(int strand, int flag) {
        state(strand, state(strand) & ~flag);
    }

    /// Begins a strand anew.
    void begin(int strand, int pc, int state) {
        pc(strand, pc);
        state(strand, state);
        strands[strand * WIDTH + 2]++;
    }

    /// {@return the innermost region around a strand}
    int region(int strand) {
        int pc = pc(strand);
        return is(strand, CLIMBING) ? pc : template.regionOf[pc];
    }

    /// {@return what tells a wait of a strand from its earlier ones}
    int token(int strand) {
        return strands[strand * WIDTH + 2];
    }

    /// Begins a wait, and returns what tells it from earlier ones.
    int wait(int strand, int status) {
        status(strand, status);
        return ++strands[strand * WIDTH + 2];
    }

    boolean live(int strand) {
        int status = status(strand);
        return status != IDLE && status < DONE;
    }

    boolean over() {
        return !live(0);
    }

    /// Counts a round or a call, for whoever has called all this: what calls and calls again is bounded as a whole.
    ///
    /// @return whether there is time for it in a tick
    boolean hasTime(long tick) {
        var top = this;
        while (top.caller != null && !top.caller.over()) {
            top = top.caller;
        }
        if (top.busyTick != tick) {
            top.busyTick = tick;
            top.busy = 0;
        }
        return top.busy++ < BUSIEST;
    }

    long place(int place) {
        return slots[template.names + place];
    }

    void place(int place, long value) {
        slots[template.names + place] = value;
    }

    String reason(int strand) {
        var known = reasons;
        return known == null || known[strand] == null ? "" : known[strand];
    }

    void reason(int strand, String reason) {
        if (reasons == null) {
            reasons = new String[template.strands.length + template.sagas.length];
        }
        reasons[strand] = reason;
    }

    String sagaReason(int saga) {
        return reason(template.strands.length + saga);
    }

    void sagaReason(int saga, String reason) {
        reason(template.strands.length + saga, reason);
    }

    int reasons() {
        return reasons == null ? 0 : reasons.length;
    }

    int[] list(int list) {
        var found = lists == null ? null : lists[list];
        return found == null ? new int[0] : found;
    }

    void list(int list, int[] entities) {
        if (lists == null) {
            lists = new int[template.lists][];
        }
        lists[list] = entities;
    }

    boolean hasLists() {
        return lists != null;
    }

    @Nullable Execution callee(int strand) {
        return callees == null ? null : callees[strand];
    }

    void callee(int strand, @Nullable Execution callee) {
        if (callees == null) {
            if (callee == null) {
                return;
            }
            callees = new Execution[template.strands.length];
        }
        callees[strand] = callee;
    }

    @Nullable UndoLog undo() {
        return undo;
    }

    UndoLog undoing() {
        if (undo == null) {
            undo = new UndoLog();
        }
        return undo;
    }

    boolean undoable() {
        return undo != null && undo.size() > 0;
    }

    /// {@return what its strands hold, or wait for, in the order asked}
    List<Claim> claims() {
        return claims == null ? List.of() : claims;
    }

    void add(Claim claim) {
        if (claims == null) {
            claims = new ArrayList<>(1);
        }
        claims.add(claim);
        holds++;
    }

    void remove(Claim claim) {
        if (claims != null && claims.remove(claim)) {
            holds--;
        }
    }

    /// {@return the answers to the question of a strand that were rejected}
    List<Adviser.Attempt> attempts(int strand) {
        return attempts == null ? List.of() : attempts.getOrDefault(strand, List.of());
    }

    void attempts(int strand, List<Adviser.Attempt> rejected) {
        if (attempts == null) {
            if (rejected.isEmpty()) {
                return;
            }
            attempts = new TreeMap<>();
        }
        if (rejected.isEmpty()) {
            attempts.remove(strand);
        } else {
            attempts.put(strand, List.copyOf(rejected));
        }
    }

    /// {@return the strands as they are saved}
    int[] strands() {
        return strands;
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(strands);
    }
}
