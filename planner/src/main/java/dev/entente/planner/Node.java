package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a workflow tree: what is to be done, with what, and where it stands.
///
/// Nodes are compared by identity and found by id; two equal tasks in one plan are two nodes.
public final class Node {
    static final long[] NOTHING = {};
    private static final boolean[] NONE = {};
    private static final List<Node> NOBODY = List.of();

    private final int id;
    private final @Nullable Node parent;
    private final Step step;
    private final int rank;
    private final int depth;
    private final int root;
    private final long[] names;

    private Status status = Status.PENDING;
    private boolean open = true;
    private boolean told;
    private int method = -1;
    private String way = "";
    private long key;
    private long[] arguments = NOTHING;
    private long[] inner;
    private long[] reads = NOTHING;
    private long[] writes = NOTHING;
    private long[] values = NOTHING;
    private boolean[] sums = NONE;
    private long since;
    private long due = -1;
    private long rounds;
    private final List<Spent> spent = new ArrayList<>(0);
    private Course course = Course.PLAIN;
    private List<Node> finished = NOBODY;

    /// A way that failed, and may be tried again from a tick on.
    record Spent(long key, long until) {}

    Node(int id, @Nullable Node parent, Step step, int rank, long[] names) {
        this.id = id;
        this.parent = parent;
        this.step = step;
        this.rank = rank;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.root = parent == null ? id : parent.root;
        this.names = names;
        this.inner = names;
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
        return status;
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
        return open;
    }

    /// {@return the tick at which it was reached}
    public long since() {
        return since;
    }

    /// {@return the tick at which its action is done; -1 where it has not begun}
    public long due() {
        return due;
    }

    /// {@return how many rounds of a loop it began, or how often a task was decomposed}
    public long rounds() {
        return rounds;
    }

    /// Counts one more round.
    public void round() {
        rounds++;
    }

    /// Notes when its action began and when it is done.
    public void begin(long since, long due) {
        this.since = since;
        this.due = due;
    }

    /// {@return what there is to know of it beside its status}
    public Course course() {
        return course;
    }

    /// Notes what there is to know of it beside its status.
    public void course(Course course) {
        this.course = course;
    }

    /// {@return for a saga, the stages and pieces to be undone where it fails, in the order finished}
    List<Node> finished() {
        return finished;
    }

    /// Notes stages, or pieces, to be undone where this saga fails.
    void finish(List<Node> stages) {
        if (!stages.isEmpty()) {
            finished = finished.isEmpty() ? new ArrayList<>() : finished;
            finished.addAll(stages);
        }
    }

    /// Keeps the first of the finished stages only.
    ///
    /// @return the others, which are not to be undone one by one any more
    List<Node> finishOnly(int first) {
        if (first >= finished.size()) {
            return List.of();
        }
        var rest = finished.subList(first, finished.size());
        var dropped = List.copyOf(rest);
        rest.clear();
        return dropped;
    }

    /// {@return the nearest node above it that is of a kind, or null}
    @Nullable Node above(Class<? extends Step> kind) {
        var here = parent;
        while (here != null && !kind.isInstance(here.step)) {
            here = here.parent;
        }
        return here;
    }

    int rank() {
        return rank;
    }

    int depth() {
        return depth;
    }

    /// {@return the id of the standing goal it serves}
    int root() {
        return root;
    }

    void status(Status status) {
        this.status = status;
    }

    void open(boolean open) {
        this.open = open;
    }

    boolean told() {
        return told;
    }

    void told(boolean told) {
        this.told = told;
    }

    int method() {
        return method;
    }

    String way() {
        return way;
    }

    /// {@return what identifies the way it has taken}
    long key() {
        return key;
    }

    void way(int method, String way) {
        way(method, way, method);
    }

    void way(int method, String way, long key) {
        this.method = method;
        this.way = way;
        this.key = key;
    }

    /// {@return what there is to keep of a piece that is over, but may have to be undone}
    Node kept() {
        var kept = new Node(id, parent, step, rank, names);
        kept.status = Status.DONE;
        kept.course = Course.COMMITTED;
        kept.key = key;
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
        return key;
    }

    /// Notes the host's number of what it carries out for this node.
    public void ticket(long ticket) {
        this.key = ticket;
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

    long[] writes() {
        return writes;
    }

    long[] values() {
        return values;
    }

    /// {@return for each of its writes, whether its value is added to what is there}
    boolean[] sums() {
        return sums;
    }

    /// Notes what it will change; `sums` says which values are added to what is there.
    void writes(long[] writes, long[] values, boolean[] sums) {
        this.writes = writes;
        this.values = values;
        this.sums = sums;
    }

    void writesNothing() {
        writes(NOTHING, NOTHING, NONE);
    }

    List<Spent> spent() {
        return spent;
    }

    boolean mayTry(long key, long tick) {
        for (var way : spent) {
            if (way.key() == key && tick < way.until()) {
                return false;
            }
        }
        return true;
    }

    void rounds(long rounds) {
        this.rounds = rounds;
    }

    /// {@return whether it comes before another node of the same agent, in the order of execution}
    boolean before(Node other) {
        Node left = this;
        Node right = other;
        while (left.depth > right.depth) {
            left = left.above();
        }
        while (right.depth > left.depth) {
            right = right.above();
        }
        if (left == right) {
            return depth < other.depth;
        }
        while (left.parent != right.parent) {
            left = left.above();
            right = right.above();
        }
        return left.rank < right.rank;
    }

    /// {@return whether it is a part of another node, or of one of its parts}
    boolean under(Node other) {
        Node here = this;
        while (here.depth > other.depth) {
            here = here.above();
        }
        return here == other && this != other;
    }

    /// {@return whether it comes before another node; of two standing goals, the older comes first}
    boolean precedes(Node other) {
        return root == other.root ? before(other) : root < other.root;
    }

    private Node above() {
        if (parent == null) {
            throw new IllegalStateException("node " + id + " is a standing goal");
        }
        return parent;
    }
}
