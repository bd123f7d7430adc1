package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The causal links of a plan: who made true what whom needs, and who would destroy it.
///
/// A link is kept for each cell (a fluent said of objects) that an action or the condition of a method depends on, as far
/// as actions can change its fluent. Of a disjunction, or of several objects that would do, the first that holds counts;
/// for a number to which several added, the last of them. Causal links as in UCPOP (Penberthy & Weld, KR 1992).
///
/// The plan is carried out once; time and memory are linear in it. Immutable.
public final class Links {
    /// Stands for the state in which the problem begins, and for nobody.
    public static final int NOBODY = -1;

    private final Accesses accesses;
    private final Spans spans;
    private final int[] steps;
    private final int[] providers;
    private final int[] threats;
    private final int[] reads;
    private final int[] events;

    /// Somebody needs something that somebody made so.
    ///
    /// @param provider the action that made it so; [#NOBODY] where it was so from the start
    /// @param consumer the action that needs it, or the compound task whose method does
    /// @param threat the action that makes it otherwise afterwards; [#NOBODY] where none does
    /// @param fluent what is needed
    /// @param objects of which objects; not to be changed
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Link(int provider, int consumer, int threat, int fluent, int[] objects) {}

    private Links(Decomposition plan, Spans spans, Accesses accesses) {
        this.accesses = accesses;
        this.spans = spans;
        steps = plan.steps();
        events = new int[plan.size()];
        Arrays.fill(events, NOBODY);
        reads = IntStream.range(0, accesses.size()).filter(it -> accesses.kind(it) == Accesses.READ).toArray();
        providers = new int[reads.length];
        threats = new int[reads.length];
        new Joining(accesses.cells().size()).run();
    }

    /// {@return the links of a plan for a problem}
    ///
    /// @throws BrokenPlanException where the plan cannot be carried out
    public static Links of(Problem problem, Decomposition plan) {
        var spans = Spans.of(problem, plan);
        return new Links(plan, spans, Sweep.of(problem, plan, spans));
    }

    /// {@return how many there are}
    public int size() {
        return reads.length;
    }

    /// {@return a link, by its number from 0; consumers in the order of time}
    public Link link(int number) {
        int cell = accesses.cell(reads[number]);
        return new Link(
                providers[number],
                consumer(number),
                threats[number],
                accesses.cells().fluent(cell),
                accesses.cells().objects(cell));
    }

    /// {@return what an action, or the method of a compound task, needs; empty where it depends on nothing that changes}
    public List<Link> needs(int node) {
        int event = events[node];
        if (event < 0) {
            return List.of();
        }
        int from = place(accesses.start(event));
        int to = place(accesses.end(event));
        return IntStream.range(from, to).mapToObj(this::link).toList();
    }

    private int place(int access) {
        int found = Arrays.binarySearch(reads, access);
        return found < 0 ? -found - 1 : found;
    }

    /// {@return the action that inherits what a node needs: the first that comes out of it; [#NOBODY] where none does}
    public int heir(int node) {
        return spans.acts(node) ? steps[spans.begin(node)] : NOBODY;
    }

    private int consumer(int number) {
        return accesses.node(eventOf(reads[number]));
    }

    private int eventOf(int access) {
        int low = 0;
        int high = accesses.events() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (accesses.start(middle) <= access) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Accesses accesses() {
        return accesses;
    }

    /// Goes through time once with the last producer of each cell, and the readers since.
    private final class Joining {
        private final int[] producers;
        private final int[] lastReads;
        private final int[] earlier = new int[reads.length];
        private int next;

        Joining(int cells) {
            producers = new int[cells];
            lastReads = new int[cells];
            Arrays.fill(producers, NOBODY);
            Arrays.fill(lastReads, NOBODY);
            Arrays.fill(threats, NOBODY);
        }

        void run() {
            for (int event = 0; event < accesses.events(); event++) {
                int node = accesses.node(event);
                events[node] = event;
                for (int i = accesses.start(event); i < accesses.end(event); i++) {
                    access(node, accesses.cell(i), accesses.kind(i));
                }
            }
        }

        private void access(int node, int cell, int kind) {
            if (kind == Accesses.READ) {
                providers[next] = producers[cell];
                earlier[next] = lastReads[cell];
                lastReads[cell] = next++;
            } else if (kind != Accesses.KEEP) {
                end(node, cell);
                producers[cell] = node;
            }
        }

        private void end(int node, int cell) {
            for (int read = lastReads[cell]; read >= 0; read = earlier[read]) {
                threats[read] = node;
            }
            lastReads[cell] = NOBODY;
        }
    }
}
