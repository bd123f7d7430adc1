package dev.entente.guardrails.expression;

import dev.entente.dsl.Position;
import dev.entente.world.Dice;
import dev.entente.world.View;
import org.jspecify.annotations.Nullable;

/// What an evaluation sees: a world, the values of names by slot, and a stream of dice.
///
/// Not thread safe; one frame an agent.
public final class Frame {
    /// How many rounds of loops and calls of operations there may be without turning to other names: within one change.
    private static final int MOST = 10_000_000;

    private View view;
    private long[] slots;
    private @Nullable Footprint footprint;
    private boolean certain;
    private long agent;
    private long purpose;
    private int draws;
    private int depth;
    private int work;
    private int self = -1;

    /// Makes a frame over a view with the values of its names.
    public Frame(View view, long[] slots) {
        this.view = view;
        this.slots = slots;
    }

    /// Turns to another view and other names; dice are real again, no footprint is kept, nothing is [#self()], and work
    /// is counted from 0.
    public Frame over(View view, long[] slots) {
        this.view = view;
        this.slots = slots;
        this.footprint = null;
        this.certain = false;
        this.work = 0;
        this.self = -1;
        return this;
    }

    /// Turns to another view and other names, and keeps all else.
    ///
    /// @return turns back
    public Runnable turn(View other, long[] names) {
        var before = view;
        var named = slots;
        view = other;
        slots = names;
        return () -> {
            view = before;
            slots = named;
        };
    }

    /// Says which shard of its module a body belongs to.
    ///
    /// @param entity what holds the shard's state; -1 where the module has no shards
    public Frame self(int entity) {
        this.self = entity;
        return this;
    }

    /// {@return the entity that holds the state of the shard at hand; -1 where there is none}
    public int self() {
        return self;
    }

    /// Takes dice from the stream of an agent for a purpose, from its beginning.
    public Frame dice(long agent, long purpose) {
        this.agent = agent;
        this.purpose = purpose;
        this.draws = 0;
        this.certain = false;
        return this;
    }

    /// Replaces dice by what a plan should expect of them.
    public Frame expecting() {
        this.certain = true;
        return this;
    }

    /// Notes what is read from here on.
    public Frame noting(@Nullable Footprint footprint) {
        this.footprint = footprint;
        return this;
    }

    /// {@return what is seen}
    public View view() {
        return view;
    }

    /// {@return the values of the names; shared with the caller}
    public long[] slots() {
        return slots;
    }

    @Nullable Footprint footprint() {
        return footprint;
    }

    long slot(int index) {
        return slots[index];
    }

    void slot(int index, long value) {
        slots[index] = value;
    }

    long read(int attribute, int entity) {
        if (footprint != null) {
            footprint.read(Cell.of(attribute, entity));
        }
        return view.get(attribute, entity);
    }

    boolean related(int relation, int from, int to) {
        if (footprint != null) {
            footprint.read(Cell.links(relation, from));
        }
        return view.related(relation, from, to);
    }

    /// Draws from 0 to `bound` - 1; half the bound where dice are replaced.
    long roll(long bound) {
        if (certain) {
            return bound / 2;
        }
        return Dice.roll(view.seed(), agent, view.tick(), purpose, draws++, Math.toIntExact(bound));
    }

    /// Draws whether something of a chance in percent happens.
    boolean chance(long percent) {
        return certain ? percent >= 50 : roll(100) < percent;
    }

    long[] enter(long[] inner) {
        var outer = slots;
        slots = inner;
        depth++;
        return outer;
    }

    void leave(long[] outer) {
        slots = outer;
        depth--;
    }

    /// Counts a round of a loop, or a call. Bodies that do not wait would else keep their tick for as long as they like.
    ///
    /// @throws EvaluationException where it is one too many
    void work(Position at) {
        if (++work > MOST) {
            throw EvaluationException.work(at, MOST);
        }
    }

    int depth() {
        return depth;
    }
}
