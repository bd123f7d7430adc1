package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// Blind and complete: in which states can a task end that begins in a state? Each (state, task) is asked once.
///
/// A worklist over partly done ways, as summary edges of a pushdown system are saturated, so recursion without end costs
/// nothing. If the worklist runs dry over a totally ordered problem, there is no plan.
final class Summaries implements Seeker {
    private final Ground ground;
    private final Lifted lifted;
    private final Stride stride;
    private final Doing doing;
    private final Meter meter;
    private final long bytes;
    private final States states;
    private final int[] key = new int[3];

    /// Partly done ways: (question; way, place, state).
    private final Tuples items = new Tuples();
    private final Ints previous = new Ints();
    private final Ints proofs = new Ints();

    /// Questions: (state, task), with who waits for an answer and the answers, as linked lists.
    private final Pairs questions = new Pairs();
    private final Ints waiting = new Ints();
    private final Ints answers = new Ints();
    private final Ints links = new Ints();
    private final Ints linked = new Ints();
    private final Pairs ends = new Pairs();
    private final long[] state;
    private final long[] scratch;
    private int done;
    private int goal = -1;

    Summaries(Ground ground, Lifted lifted, Foresight foresight, long bytes, Meter meter) {
        this.ground = ground;
        this.lifted = lifted;
        this.bytes = bytes;
        this.meter = meter;
        stride = new Stride(ground, foresight, new Stacks(ground, foresight));
        doing = new Doing(ground);
        states = new States(ground.start.length);
        state = new long[ground.start.length];
        scratch = new long[ground.start.length];
    }

    @Override
    public @Nullable Decomposition seek(long nodes) {
        if (waiting.size() == 0) {
            ask(states.intern(ground.start), ground.root);
        }
        for (long left = nodes; left > 0 && goal < 0 && done < items.size() && !full() && meter.node(); left--) {
            proceed(done++);
        }
        return goal < 0 ? null : Growth.leftmost(ground, lifted, path());
    }

    @Override
    public boolean exhausted() {
        return done == items.size();
    }

    @Override
    public boolean full() {
        return states.bytes() + 44L * items.size() + questions.bytes() + ends.bytes() + 12L * links.size() + 12L * waiting.size() > bytes;
    }

    /// {@return the number of a question}
    private int ask(int from, int task) {
        int question = questions.intern(from, task);
        if (question == waiting.size()) {
            waiting.add(-1);
            answers.add(-1);
            states.load(from, state);
            for (int way : stride.ways(task)) {
                if (stride.fits(way, state)) {
                    System.arraycopy(state, 0, scratch, 0, state.length);
                    advance(question, way, 0, -1, -1);
                }
            }
        }
        return question;
    }

    /// Does operators up to the next compound task, from the scratch state.
    private void advance(int question, int way, int from, int before, int proof) {
        int[] order = ground.order[way];
        int place = from;
        while (place < order.length && ground.primitive(order[place])) {
            if (!doing.apply(order[place++], scratch)) {
                return;
            }
        }
        key[0] = way;
        key[1] = place;
        key[2] = states.intern(scratch);
        if (items.intern(question, key, key.length) == previous.size()) {
            previous.add(before);
            proofs.add(proof);
        }
    }

    private void proceed(int item) {
        int question = items.head(item);
        int[] order = ground.order[items.argument(item, 0)];
        int place = items.argument(item, 1);
        if (place == order.length) {
            answer(question, item);
            return;
        }
        int asking = ask(items.argument(item, 2), order[place]);
        waiting.set(asking, link(item, waiting.at(asking)));
        for (int link = answers.at(asking); link >= 0; link = links.at(link)) {
            resume(item, linked.at(link));
        }
    }

    private void answer(int question, int item) {
        int count = ends.size();
        int end = items.argument(item, 2);
        if (ends.intern(question, end) < count) {
            return;
        }
        answers.set(question, link(item, answers.at(question)));
        if (question == 0 && finished(end)) {
            goal = item;
        }
        for (int link = waiting.at(question); link >= 0; link = links.at(link)) {
            resume(linked.at(link), item);
        }
    }

    private int link(int item, int next) {
        links.add(next);
        linked.add(item);
        return links.size() - 1;
    }

    private void resume(int item, int end) {
        states.load(items.argument(end, 2), scratch);
        advance(items.head(item), items.argument(item, 0), items.argument(item, 1) + 1, item, end);
    }

    private boolean finished(int end) {
        states.load(end, scratch);
        return Check.literals(ground.goal, scratch) && ground.goalCheck.holds(scratch);
    }

    private int[] path() {
        var ways = new Ints();
        var open = new Ints();
        open.add(goal);
        while (open.size() > 0) {
            int item = open.pop();
            ways.add(items.argument(item, 0));
            // The last part's proof is met first, and so is done last.
            for (int at = item; at >= 0; at = previous.at(at)) {
                if (proofs.at(at) >= 0) {
                    open.add(proofs.at(at));
                }
            }
        }
        return ways.array();
    }
}
