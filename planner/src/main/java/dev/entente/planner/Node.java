package dev.entente.planner;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a workflow tree: what is to be done, with what, and where it stands.
///
/// Nodes are compared by identity and found by id; two equal tasks in one plan are two nodes. A node knows its parts, in
/// order. What only nodes that have begun have is kept apart, so that a plan of many steps ahead costs little.
public final class Node {
    static final long[] NOTHING = {};
    private static final Node[] NOBODY = {};
    private static final Status[] STATUSES = Status.values();
    private static final byte OPEN = 1;
    private static final byte TOLD = 2;
    private static final byte HELD = 4;

    private final int id;
    private final @Nullable Node parent;
    private final Step step;
    private final long[] names;
    private final short depth;

    private byte flags = OPEN;
    private byte status;
    private int rank;
    private int size;
    private Node[] parts = NOBODY;
    private long[] arguments = NOTHING;
    private long[] inner;
    private long[] reads = NOTHING;
    private long[] effects = Effects.NONE;
    /// The way it has taken, or its progress, which has that.
    private Object more = Taken.NONE;

    Node(int id, @Nullable Node parent, Step step, int rank, long[] names) {
        this.id = id;
        this.parent = parent;
        this.step = step;
        this.rank = rank;
        this.depth = (short) (parent == null ? 0 : parent.depth + 1);
        this.names = names;
        this.inner = names;
    }

    private Progress known() {
        return more instanceof Progress progress ? progress : Progress.NONE;
    }

    /// {@return its progress, to be changed}
    private Progress progress() {
        if (more instanceof Taken before) {
            more = new Progress(before);
        }
        return known();
    }

    private boolean is(byte flag) {
        return (flags & flag) != 0;
    }

    private void flag(byte flag, boolean set) {
        flags = (byte) (set ? flags | flag : flags & ~flag);
    }

    /// {@return its number, unique within the agent's run}
    public int id() {
        return id;
    }

    /// {@return the node it is a part of, or null for a standing goal}
    public @Nullable Node parent() {
        return parent;
    }

    /// {@return what is to be done}
    public Step step() {
        return step;
    }

    /// {@return where it stands}
    public Status status() {
        return STATUSES[status];
    }

    /// {@return the values of the names that its own expressions use}
    public long[] names() {
        return names;
    }

    /// {@return the values of its arguments, once it was unfolded}
    public long[] arguments() {
        return arguments;
    }

    /// {@return whether it still has to be unfolded}
    public boolean open() {
        return is(OPEN);
    }

    /// {@return the tick at which it was reached}
    public long since() {
        return known().since;
    }

    /// {@return the tick at which its action is done; -1 where it has not begun}
    public long due() {
        return known().due;
    }

    /// {@return how many rounds of a loop it began, or how often a task was decomposed}
    public long rounds() {
        return known().rounds;
    }

    /// Counts one more round.
    public void round() {
        progress().rounds++;
    }

    /// Begins to be carried out anew, from the top.
    void anew() {
        progress().rounds++;
        progress().begin();
    }

    /// Notes when its action began and when it is done.
    public void begin(long since, long due) {
        if (since != known().since || due != known().due) {
            progress().since = since;
            progress().due = due;
        }
    }

    /// {@return what there is to know of it beside its status}
    public Course course() {
        return known().course;
    }

    /// Notes what there is to know of it beside its status.
    public void course(Course course) {
        if (course != known().course) {
            progress().course = course;
        }
    }

    /// {@return for a saga, the stages and pieces to be undone where it fails, in the order finished}
    List<Node> finished() {
        return known().finished();
    }

    /// Notes stages, or pieces, to be undone where this saga fails.
    void finish(List<Node> stages) {
        if (!stages.isEmpty()) {
            progress().finish(stages);
        }
    }

    /// Keeps the first of the finished stages only.
    ///
    /// @return the others, which are not to be undone one by one any more
    List<Node> finishOnly(int first) {
        return known().finishOnly(first);
    }

    /// {@return the nearest node above it that is of a kind, or null}
    @Nullable Node above(Class<? extends Step> kind) {
        var here = parent;
        while (here != null && !kind.isInstance(here.step)) {
            here = here.parent;
        }
        return here;
    }

    int depth() {
        return depth;
    }

    /// {@return its place among its siblings}
    int rank() {
        return rank;
    }

    /// {@return the standing goal it serves}
    public Node root() {
        Node here = this;
        while (here.parent != null) {
            here = here.parent;
        }
        return here;
    }

    /// {@return whether it is part of the tree}
    boolean held() {
        return is(HELD);
    }

    void held(boolean held) {
        flag(HELD, held);
    }

    /// {@return how many parts it has}
    int size() {
        return size;
    }

    /// {@return its part at a place, from 0}
    Node part(int place) {
        return parts[place];
    }

    /// {@return its parts in order, as a list that does not change}
    List<Node> parts() {
        return size == 0 ? List.of() : Arrays.asList(Arrays.copyOf(parts, size));
    }

    /// Makes room for so many parts in all.
    void expect(int parts) {
        if (parts > this.parts.length) {
            this.parts = Arrays.copyOf(this.parts, parts);
        }
    }

    /// Adds its last part.
    void append(Node part) {
        if (size == parts.length) {
            expect(size + Math.max(2, size / 2));
        }
        part.rank = size;
        parts[size++] = part;
    }

    /// Takes its parts from a place on away.
    void shorten(int size) {
        if (size == 0) {
            parts = NOBODY;
        } else {
            Arrays.fill(parts, size, this.size, null);
        }
        this.size = size;
    }

    @SuppressWarnings("EnumOrdinal") // never kept beyond the run; a node has no room for a reference
    void status(Status status) {
        this.status = (byte) status.ordinal();
    }

    void open(boolean open) {
        flag(OPEN, open);
    }

    boolean told() {
        return is(TOLD);
    }

    void told(boolean told) {
        flag(TOLD, told);
    }

    int method() {
        return taken().method();
    }

    String way() {
        return taken().way();
    }

    /// {@return what identifies the way it has taken}
    long key() {
        return taken().key();
    }

    Taken taken() {
        return more instanceof Progress progress ? progress.taken : (Taken) more;
    }

    void taken(Taken taken) {
        if (more instanceof Progress progress) {
            progress.taken = taken;
        } else {
            more = taken;
        }
    }

    void way(int method, String way) {
        way(method, way, method);
    }

    void way(int method, String way, long key) {
        taken(new Taken(method, way, key));
    }

    /// {@return what there is to keep of a piece that is over, but may have to be undone}
    Node kept() {
        var kept = new Node(id, parent, step, rank, names);
        kept.status(Status.DONE);
        kept.course(Course.COMMITTED);
        kept.taken(taken());
        kept.arguments = arguments;
        return kept;
    }

    /// {@return a copy of its names, for what is carried out elsewhere; [#takeBack] brings back what changes there}
    public long[] lend() {
        arguments = names.clone();
        return names.clone();
    }

    /// Takes over which of the names lent have changed; the others may have changed here meanwhile.
    public void takeBack(long[] lent) {
        for (int i = 0; i < Math.min(arguments.length, lent.length); i++) {
            if (lent[i] != arguments[i]) {
                names[i] = lent[i];
            }
        }
    }

    /// {@return the host's number of what it carries out for this node}
    public long ticket() {
        return taken().key();
    }

    /// Notes the host's number of what it carries out for this node.
    public void ticket(long ticket) {
        way(taken().method(), taken().way(), ticket);
    }

    void arguments(long[] arguments) {
        this.arguments = arguments;
    }

    /// {@return the values of the names that its parts, or its action's effects, use}
    public long[] inner() {
        return inner;
    }

    void inner(long[] inner) {
        this.inner = inner;
    }

    long[] reads() {
        return reads;
    }

    void reads(long[] reads) {
        this.reads = reads;
    }

    /// {@return what it will change, as [Effects]}
    long[] effects() {
        return effects;
    }

    void effects(long[] effects) {
        this.effects = effects;
    }

    /// {@return what makes it worth to decompose it again although nothing is broken; null where nothing does}
    @Nullable Watch watch() {
        return known().watch;
    }

    void watch(@Nullable Watch watch) {
        if (watch != null || known().watch != null) {
            progress().watch = watch;
        }
    }

    List<Progress.Spent> spent() {
        return known().spent();
    }

    /// Notes a way that failed.
    void spend(Progress.Spent way, long tick) {
        progress().spend(way, tick);
    }

    /// {@return whether a way of it was left after something was done}
    boolean left() {
        return known().spent().stream().anyMatch(way -> way.until() == Progress.FOR_GOOD);
    }

    boolean mayTry(long key, long tick) {
        for (var way : known().spent()) {
            if (way.key() == key && tick < way.until()) {
                return false;
            }
        }
        return true;
    }

    void rounds(long rounds) {
        if (rounds != known().rounds) {
            progress().rounds = rounds;
        }
    }
}
